import { importedCases, loadedImport } from "../catalogue/imported.ts";
import { CaseLoadError, type LoadedCase, loadCase } from "../catalogue/load.ts";
import { importedIdOf } from "../session/importedCases.ts";

/** A case by the key that addresses and lists use: a bundled case's id, or the key of one opened from a file. */
export async function anyCase(key: string): Promise<LoadedCase> {
  const imported = importedIdOf(key);
  if (imported === undefined) return loadCase(key);
  const record = (await importedCases()).find(({ frame }) => frame.id === imported);
  if (record === undefined) throw new CaseLoadError("unknown-case", key);
  return loadedImport(record);
}
