import type { Handed } from "../../workshop/assignment/hand-in.ts";
import type { OwnRun } from "../../workshop/assignment/Task.tsx";
import { storage } from "../storage/provide.ts";
import type { AttemptRecord } from "../storage/records.ts";

/** A stored attempt as an assignment's page lists it. */
export const ownRun = ({ id, header, summary }: AttemptRecord): OwnRun => ({
  id,
  caseHash: header.caseHash,
  mode: header.mode,
  seed: header.seed,
  at: summary.updatedAt,
  decisions: summary.decisions,
  ended: summary.ending !== null,
});

/** A stored attempt as it is handed in: what was done, and not what it was worth. */
export async function readAttempt(id: string): Promise<Handed> {
  const stored = await (await storage()).attempt(id);
  if (stored === undefined) throw new Error(`no attempt ${id}`);
  const { record, entries } = stored;
  return {
    caseHash: record.header.caseHash,
    seed: record.header.seed,
    entries: entries.map(({ at, event }) => ({ at, event })),
  };
}
