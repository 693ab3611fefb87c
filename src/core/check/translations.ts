import type { TextLine } from "../activity.ts";
import type { Finding } from "../case/finding.ts";
import { textHash } from "../case/hash.ts";
import type { Translation } from "../case/translation.ts";

/** What is missing, stale or left over in a translation. Pointers are those of the case file. */
export function translationFindings(lines: readonly TextLine[], translation: Translation): Finding[] {
  const { language } = translation;
  const findings: Finding[] = [];
  const warn = (code: string, pointer: string, line: string) =>
    findings.push({ code, severity: "warning", pointer, params: { language, line } });
  const known = new Set<string>();
  for (const { id, text, pointer, usual } of lines) {
    if (usual !== undefined) continue;
    known.add(id);
    const entry = translation.lines[id];
    if (entry === undefined) warn("translation-missing", pointer, id);
    else if (entry.of !== undefined && entry.of !== textHash(text)) warn("translation-stale", pointer, id);
  }
  for (const id of Object.keys(translation.lines)) if (!known.has(id)) warn("translation-orphan", "", id);
  return findings;
}
