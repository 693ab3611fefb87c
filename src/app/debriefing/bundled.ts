import { catalogue } from "virtual:catalogue";
import type { AttemptHeader } from "../../core/attempt/log.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import { entryOf, type LoadedCase, loadCase } from "../catalogue/load.ts";
import type { CaseRecord } from "../storage/records.ts";

/** The bundled case, if it can be had: an attempt is read from what is stored, so its absence stops nothing. */
export const bundledCase = (id: string): Promise<LoadedCase | undefined> =>
  entryOf(id) === undefined ? Promise.resolve(undefined) : loadCase(id).catch(() => undefined);

/** A restored attempt can lack its case; the bundled one will do where it is the very same. */
export async function elsewhere({ caseId, caseHash }: AttemptHeader): Promise<CaseRecord | undefined> {
  const bundled = await bundledCase(caseId);
  return bundled?.hash === caseHash ? { hash: caseHash, frame: bundled.frame, translations: [] } : undefined;
}

/** The other bundled cases that practise one of the same rows. */
export const siblingsOf = ({ id, practises }: CaseFrame): readonly string[] =>
  catalogue
    .filter((entry) => entry.id !== id && entry.practises.some((row) => practises.includes(row)))
    .map((e) => e.id);
