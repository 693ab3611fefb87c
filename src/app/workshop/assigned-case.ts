import { assignedCase } from "../../workshop/assignment/hand-in.ts";
import { loadedImport } from "../catalogue/imported.ts";
import { CaseLoadError, entryOf, type LoadedCase, loadCase } from "../catalogue/load.ts";
import type { CaseSource } from "../catalogue/useCase.ts";
import { missingRules } from "../session/engine.ts";
import { storage } from "../storage/provide.ts";

interface Assigned {
  readonly code: string;
  readonly caseId: string;
  readonly caseHash: string;
}

/**
 * The exact case of an assignment: the one that ships with the app where it is the same, otherwise the trainer's own
 * file, which the room sends. It is checked like any file from a stranger, and listed in the library.
 */
export const assignedSource = ({ code, caseId, caseHash }: Assigned): CaseSource => ({
  async load() {
    return entryOf(caseId)?.hash === caseHash ? loadCase(caseId) : fetched(code, caseHash);
  },
  atHand: () => undefined,
});

async function fetched(code: string, hash: string): Promise<LoadedCase> {
  const store = await storage();
  if ((await store.case(hash)) === undefined) {
    const [{ takeFile }, { preferenceKeeper }, file] = await Promise.all([
      import("../session/takeFile.ts"),
      import("../session/preferenceKeeper.ts"),
      assignedCase(code),
    ]);
    const taken = await takeFile(store, file, preferenceKeeper, Date.now());
    if (taken.kind !== "case") throw new CaseLoadError("damaged", code);
  }
  const record = await store.case(hash);
  if (record === undefined) throw new CaseLoadError("damaged", code);
  await missingRules(record.frame);
  return loadedImport(record);
}
