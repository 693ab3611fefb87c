import type { Language } from "../../core/case/primitives.ts";
import type { AttemptSummary } from "../../library/types.ts";
import { importedKey } from "../session/importedCases.ts";
import type { AttemptRecord, Named } from "../storage/records.ts";

const inLanguage = (named: Named, language: Language): string =>
  named[language] ?? Object.values(named).find((text) => text !== undefined) ?? "";

/**
 * A stored run as the library shows it.
 *
 * @param imported hashes of the cases that were opened from files: one may have the id of a bundled case
 */
export function asListed(
  { id, header, summary }: AttemptRecord,
  language: Language,
  imported: ReadonlySet<string>,
): AttemptSummary {
  return {
    attemptId: id,
    caseId: imported.has(header.caseHash) ? importedKey(header.caseId) : header.caseId,
    sceneTitle: inLanguage(summary.scene, language),
    decisions: summary.decisions,
    at: summary.updatedAt,
    finished: summary.ending !== null,
    mode: header.mode,
  };
}
