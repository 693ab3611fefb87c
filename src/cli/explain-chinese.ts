import type { Language } from "../core/case/primitives.ts";
import hans from "../core/check/locales/pages.zh-Hans.json" with { type: "json" };
import hant from "../core/check/locales/pages.zh-Hant.json" with { type: "json" };

type Chinese = Exclude<Language, "en">;
interface Advice {
  readonly title: string;
  readonly means: string;
  readonly mend: string;
}

/** What each code means and what to do, by language. The examples are JSON, which needs no translation. */
export const ADVICE: Readonly<Record<Chinese, Readonly<Record<string, Advice>>>> = {
  "zh-Hans": hans,
  "zh-Hant": hant,
};

const WORDS = {
  "zh-Hans": {
    Error: "错误：这样的案例不能拿来练习。",
    Warning: "警告：能练，但学员或讲师会吃亏。",
    Note: "提示：知道就好。",
    means: "这是什么意思",
    mend: "怎么改",
    Bad: "有问题的写法",
    Mended: "改好的写法",
  },
  "zh-Hant": {
    Error: "錯誤：這樣的案例不能拿來練習。",
    Warning: "警告：能練，但學員或講師會吃虧。",
    Note: "提示：知道就好。",
    means: "這是什麼意思",
    mend: "怎麼改",
    Bad: "有問題的寫法",
    Mended: "改好的寫法",
  },
} as const;

/** A page of the catalogue in Chinese: its own sentences, with the severity and the examples of the English page. */
export function chinesePage(english: string, code: string, language: Chinese): string {
  const advice = ADVICE[language][code];
  if (advice === undefined) return english;
  const words = WORDS[language];
  const severity = /^(Error|Warning|Note): /m.exec(english)?.[1] as "Error" | "Warning" | "Note" | undefined;
  const example = (heading: "Bad" | "Mended") => {
    const block = new RegExp(`## ${heading}\\n\\n(\`\`\`[\\s\\S]*?\`\`\`)`).exec(english)?.[1] ?? "";
    return `## ${words[heading]}\n\n${block}`;
  };
  return [
    `# ${advice.title}（${code}）`,
    severity === undefined ? "" : words[severity],
    `## ${words.means}\n\n${advice.means}`,
    `## ${words.mend}\n\n${advice.mend}`,
    example("Bad"),
    example("Mended"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
