import type { Language, Mood } from "../case/primitives.ts";

/** What a label at the beginning of a line can mean. */
export type Keyword =
  | "case"
  | "id"
  | "language"
  | "translation"
  | "tagline"
  | "hook"
  | "you"
  | "account"
  | "known"
  | "goal"
  | "walkAway"
  | "minutes"
  | "practises"
  | "person"
  | "skill"
  | "variable"
  | "scene"
  | "beat"
  | "ending"
  | "where"
  | "choice"
  | "why"
  | "points"
  | "short"
  | "mood"
  | "next"
  | "effects"
  | "act"
  | "when"
  | "text"
  | "narrator";

/** As authors write them. The first of each is what the studio writes in English, simplified and traditional Chinese. */
export const KEYWORDS: Readonly<Record<Keyword, readonly string[]>> = {
  case: ["case", "案例", "個案", "title", "标题", "標題", "个案"],
  id: ["id", "编号", "編號"],
  language: ["language", "语言", "語言"],
  translation: ["translation", "译文", "譯文", "翻译", "翻譯"],
  tagline: ["tagline", "一句话", "一句話", "subtitle", "副标题", "副標題"],
  hook: ["hook", "开场白", "開場白"],
  you: ["you", "你", "您", "your role", "你的角色", "您的角色"],
  account: ["account", "客户", "客戶", "customer"],
  known: ["known", "已知"],
  goal: ["goal", "目标", "目標"],
  walkAway: ["walk away", "底线", "底線", "walkaway", "walk-away", "limit"],
  minutes: ["minutes", "分钟", "分鐘", "时长", "時長"],
  practises: ["practises", "练习", "練習", "practices", "practice"],
  person: ["person", "人物", "角色", "character"],
  skill: ["skill", "能力", "competency", "技能"],
  variable: ["variable", "变量", "變數", "变数", "變量"],
  scene: ["scene", "场景", "場景", "场", "場", "幕"],
  beat: ["beat", "节拍", "節拍", "moment", "段落", "段"],
  ending: ["ending", "结局", "結局", "end"],
  where: ["where", "地点", "地點", "place"],
  choice: ["choice", "选项", "選項", "option", "回答"],
  why: ["why", "理由", "理由", "为什么", "為什麼", "点评", "點評", "reason"],
  points: ["points", "得分", "得分", "分数", "分數", "计分", "計分", "score"],
  short: ["short", "简短", "簡短", "短句", "简称", "簡稱"],
  mood: ["mood", "表情", "表情", "神情", "情绪", "情緒"],
  next: ["next", "去", "前往", "转到", "轉到", "goes to", "go to", "下一步", "跳到", "接"],
  effects: ["effects", "效果", "效果", "影响", "影響", "effect"],
  act: ["act", "行为", "行為", "acts"],
  when: ["if", "条件", "條件", "when", "如果", "only if"],
  text: ["text", "正文", "正文"],
  narrator: ["narrator", "旁白", "旁白", "narration"],
};

const BY_WORD = new Map(
  Object.entries(KEYWORDS).flatMap(([keyword, words]) => words.map((word) => [word, keyword as Keyword] as const)),
);

/** A label as it is compared: half-width, in lower case, single spaces, no quotes around it. */
export const plain = (label: string): string =>
  label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/["'“”‘’「」『』*_]/g, "")
    .replace(/\s+/g, " ")
    .trim();

export const keywordOf = (label: string): Keyword | undefined => BY_WORD.get(plain(label));

/** The keyword that a misspelt label most resembles, for saying what to write instead. */
export function likeKeyword(label: string): string | undefined {
  const word = plain(label);
  let best: string | undefined;
  let least = word.length < 5 ? 2 : 3;
  for (const known of BY_WORD.keys()) {
    if (!/^[a-z]/.test(known) || Math.abs(known.length - word.length) >= least) continue;
    const steps = distance(word, known);
    if (steps < least) [least, best] = [steps, known];
  }
  return best;
}

/** Levenshtein's distance, by one row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;
const finder = <T extends string>(words: Words<T>) => {
  const found = new Map(Object.entries<readonly string[]>(words).flatMap(([id, all]) => all.map((w) => [w, id as T])));
  return (word: string): T | undefined => found.get(plain(word)) as T | undefined;
};

export const moodOf = finder<Mood>({
  calm: ["calm", "平静", "平靜", "冷静", "冷靜"],
  smile: ["smile", "smiling", "微笑", "笑"],
  serious: ["serious", "严肃", "嚴肅", "认真", "認真"],
  concerned: ["concerned", "worried", "担心", "擔心", "忧虑", "憂慮"],
  suspicious: ["suspicious", "doubtful", "怀疑", "懷疑"],
  explaining: ["explaining", "解释", "解釋", "说明", "說明"],
  blank: ["blank", "面无表情", "面無表情", "没有表情", "沒有表情"],
  solemn: ["solemn", "凝重", "沉重"],
});

export const PHASES = ["opening", "middle", "endgame"] as const;
export const phaseOf = finder<(typeof PHASES)[number]>({
  opening: ["opening", "开场", "開場", "开局", "開局"],
  middle: ["middle", "中段", "中场", "中場", "中局"],
  endgame: ["endgame", "收尾", "尾声", "尾聲", "终局", "終局"],
});

export const MEANINGS = ["deal", "advance", "continuation", "lost", "walked-away-well"] as const;
export const meaningOf = finder<(typeof MEANINGS)[number]>({
  deal: ["deal", "成交", "签约", "簽約"],
  advance: ["advance", "推进", "推進", "进展", "進展"],
  continuation: ["continuation", "继续", "繼續", "拖延", "未定"],
  lost: ["lost", "失去", "丢单", "丟單", "失败", "失敗"],
  "walked-away-well": ["walked-away-well", "walked away well", "主动离开", "主動離開", "体面离开", "體面離開"],
});

export const languageOf = finder<Language>({
  en: ["en", "english", "英文", "英语", "英語"],
  "zh-Hans": ["zh-hans", "zh", "zh-cn", "chinese", "simplified chinese", "中文", "简体中文", "简体", "汉语", "简中"],
  "zh-Hant": [
    "zh-hant",
    "zh-tw",
    "zh-hk",
    "traditional chinese",
    "繁體中文",
    "繁體",
    "繁体中文",
    "繁体",
    "正體中文",
    "繁中",
  ],
});

const HANT_ONLY = /[們這來說時會對為個開關總經電話與後從問題價錢實現應該還沒請謝點過讓業務購買廠單間質貴難頭]/g;
const HANS_ONLY = /[们这来说时会对为个开关总经电话与后从问题价钱实现应该还没请谢点过让业务购买厂单间质贵难头]/g;

/** The language that most of a text is written in. Chinese without a telling character counts as simplified. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = sample.match(/[a-z]+/gi)?.length ?? 0;
  // A word of English is worth about two characters.
  if (han <= latin * 2) return "en";
  const count = (only: RegExp) => new Set(sample.match(only) ?? []).size;
  return count(HANT_ONLY) > count(HANS_ONLY) ? "zh-Hant" : "zh-Hans";
}
