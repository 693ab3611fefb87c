import type { AttemptHeader } from "../../core/attempt/log.ts";
import type { Language } from "../../core/case/primitives.ts";
import type { Wording } from "../../core/case/wording.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { StorageError } from "../storage/errors.ts";
import type { AttemptRecord, CaseRecord, DraftRecord } from "../storage/records.ts";
import type { Store } from "../storage/store.ts";
import { compileOnce, missingRules } from "./engine.ts";
import { type ReadLog, readLog } from "./readLog.ts";
import { wordings } from "./summary.ts";

/** An attempt, replayed and ready to be played on or looked at. */
export interface OpenedAttempt extends ReadLog {
  readonly record: AttemptRecord;
  readonly kase: CaseRecord;
  readonly compiled: CompiledCase;
  /** The languages that are stored with the case. */
  readonly texts: ReadonlyMap<Language, Wording>;
  readonly draft: DraftRecord | undefined;
}

/**
 * Opens an attempt: the log, the exact case by its hash, and the state they lead to.
 *
 * @param elsewhere where the case may be found if it is not stored: a restored attempt can lack it
 * @throws StorageError `missing` where there is no such attempt, `corrupt` where its case is gone or cannot be compiled
 */
export async function openAttempt(
  store: Store,
  id: string,
  elsewhere: (header: AttemptHeader) => Promise<CaseRecord | undefined> = async () => undefined,
): Promise<OpenedAttempt> {
  const stored = await store.attempt(id);
  if (stored === undefined) throw new StorageError("missing", id);
  const { record, entries, draft } = stored;
  const kase = (await store.case(record.header.caseHash)) ?? (await elsewhere(record.header));
  if (kase === undefined) throw new StorageError("corrupt", `no case ${record.header.caseHash}`);
  let compiled: CompiledCase;
  try {
    await missingRules(kase.frame);
    compiled = compileOnce(kase.hash, kase.frame);
  } catch (error) {
    throw new StorageError("corrupt", "the case cannot be compiled", error);
  }
  const read = readLog(compiled, { header: record.header, entries }, record.revision);
  return { ...read, record, kase, compiled, texts: wordings(compiled, kase), draft };
}
