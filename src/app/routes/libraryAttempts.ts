import type { Language } from "../../core/case/primitives.ts";
import { share } from "../../core/scoring/share.ts";
import type { AttemptSummary } from "../../library/types.ts";
import type { ImportedCase } from "../catalogue/imported.ts";
import { shippedScale } from "../debriefing/scale.ts";
import { importedKey } from "../session/importedCases.ts";
import type { AttemptRecord } from "../storage/records.ts";
import { caseLanguage, type Preferences } from "../stores/preferences.ts";

/** A stored run as the library shows it, in the language that its case is shown in. */
export function asListed(
  { id, header, summary }: AttemptRecord,
  preferences: Preferences,
  imported: readonly ImportedCase[],
): AttemptSummary {
  const names = Object.keys(summary.scene) as Language[];
  const lang = caseLanguage(preferences, names);
  return {
    attemptId: id,
    caseId: listedUnder(header.caseId, header.caseHash, imported),
    sceneTitle: { text: summary.scene[lang] ?? "", lang },
    decisions: summary.decisions,
    at: summary.updatedAt,
    finished: summary.ending !== null,
    mode: header.mode,
    percent: summary.ending === null ? undefined : percentOf(header.caseId, header.caseHash, summary.points),
  };
}

/** A case from a file may have the id of a bundled one: what was played is known by its fingerprint. */
function listedUnder(caseId: string, hash: string, imported: readonly ImportedCase[]): string {
  const key = importedKey(caseId, hash);
  return imported.find(({ keys }) => keys.includes(key))?.keys[0] ?? caseId;
}

/** As the debrief says it: a share of what the whole case could give. Undefined where nobody has solved it yet. */
function percentOf(caseId: string, hash: string, points: number): number | undefined {
  const { min, max } = shippedScale(caseId, hash)?.range.total ?? {};
  const part = typeof min === "number" && typeof max === "number" ? share(points, { min, max }) : null;
  return part === null ? undefined : Math.round(part);
}
