import type { Finding } from "../../core/case/finding.ts";
import type { Language } from "../../core/case/primitives.ts";
import { explain } from "../../core/check/explain.ts";

/** What only a backup can be faulted for; the rest is in the checker's own catalogue. */
const OURS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "hash-differs": {
    en: "This case was changed after the backup was written: its content does not match its fingerprint {hash}.",
    "zh-Hans": "备份写出之后，这个案例被改动过：内容与指纹 {hash} 不符。",
    "zh-Hant": "備份寫出之後，這個案例被更動過：內容與指紋 {hash} 不符。",
  },
  "case-missing": {
    en: "The text of this case is not in the file.",
    "zh-Hans": "文件里没有这个案例的正文。",
    "zh-Hant": "檔案裡沒有這個案例的內文。",
  },
};

/** A finding as one sentence in the reader's language. */
export function explainFinding(finding: Finding, language: Language): string {
  const ours = OURS[finding.code]?.[language];
  if (ours === undefined) return explain(finding, language);
  return ours.replace(/\{(\w+)\}/g, (whole, name: string) => String(finding.params[name] ?? whole));
}
