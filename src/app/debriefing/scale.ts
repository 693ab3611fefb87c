import { entryOf } from "../catalogue/load.ts";
import type { Scale } from "../solver/protocol.ts";

/** What the build found out about a bundled case, where it is the very same case. */
export function shippedScale(caseId: string, hash: string): Pick<Scale, "range" | "upTo"> | undefined {
  const entry = entryOf(caseId);
  if (entry?.hash !== hash || entry.scale === undefined) return undefined;
  const { total, byCompetency, upTo } = entry.scale;
  return { range: { total, byCompetency: new Map(Object.entries(byCompetency)) }, upTo };
}
