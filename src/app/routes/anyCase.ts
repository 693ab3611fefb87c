import { importedCases, loadedImport } from "../catalogue/imported.ts";
import { CaseLoadError, type LoadedCase, loadCase, loadedCase } from "../catalogue/load.ts";
import type { CaseSource } from "../catalogue/useCase.ts";
import { missingRules } from "../session/engine.ts";
import { isImportedKey } from "../session/importedCases.ts";

async function load(key: string): Promise<LoadedCase> {
  if (!isImportedKey(key)) return loadCase(key);
  // An address of an older version leads to the latest.
  const record = (await importedCases()).find(({ keys }) => keys.includes(key))?.record;
  if (record === undefined) throw new CaseLoadError("unknown-case", key);
  await missingRules(record.frame);
  return loadedImport(record);
}

/** Cases by the key that addresses and lists use: a bundled case's id, or the key of one opened from a file. */
export const anyCase: CaseSource = {
  load,
  atHand: (key) => (isImportedKey(key) ? undefined : loadedCase(key)),
};
