import { type Finding, fault } from "../../../core/case/finding.ts";
import { type StorageFault, storageError } from "../../storage/errors.ts";
import type { AttemptSummary, CaseRecord } from "../../storage/records.ts";
import type { Store } from "../../storage/store.ts";
import { compileOnce, missingRules } from "../engine.ts";
import { readLog } from "../readLog.ts";
import { asLineIds, seenKey } from "../seen.ts";
import { bareSummary, summarise, wordings } from "../summary.ts";
import type { BackupAttempt } from "./format.ts";
import { copyId, relation } from "./merge.ts";
import { type Read, readAttempt, readCase, readFrame, readImported } from "./read.ts";
import type { Refused, RestoreReport } from "./report.ts";

/** The settings of this device: a file's are taken only where nobody has set anything yet. */
export interface PreferenceKeeper {
  areSet(): boolean;
  set(value: unknown): void;
}

type Counts = { -readonly [K in keyof RestoreReport]: RestoreReport[K] } & { refused: Refused[] };

/**
 * Adds what a backup holds to what is here. Nothing that is here is replaced or shortened:
 *
 * - an attempt that is not here is added;
 * - of two logs of one attempt, where one is the beginning of the other, the longer one stays;
 * - where they went different ways both stay, the file's under an id of its own;
 * - of a case that is here already only languages that it lacks are added;
 * - settings are taken only where none were made.
 *
 * A broken record is refused with its reasons and the others are taken. Each attempt is stored in one transaction.
 */
export async function restoreBackup(
  store: Store,
  file: { readonly version: unknown },
  preferences: PreferenceKeeper,
): Promise<Read<RestoreReport>> {
  const frame = readFrame(file);
  if (!frame.ok) return frame;
  const { value } = frame;
  const counts: Counts = {
    added: 0,
    extended: 0,
    same: 0,
    copied: 0,
    troubled: 0,
    cases: 0,
    preferences: "none",
    refused: [],
    stopped: null,
  };
  try {
    const cases = new Cases(store, value.cases, counts);
    const breathe = breather();
    for (const [i, raw] of value.attempts.entries()) {
      await breathe();
      await takeAttempt(store, raw, `/attempts/${i}`, cases, counts);
    }
    for (const [i, raw] of value.imported.entries()) await takeImported(store, raw, `/imported/${i}`, cases, counts);
    await takeSeen(store, value.seen);
  } catch (error) {
    counts.stopped = storageError(error).code satisfies StorageFault;
  }
  if (typeof value.preferences === "object" && value.preferences !== null) {
    counts.preferences = preferences.areSet() ? "kept" : "restored";
    if (counts.preferences === "restored") preferences.set(value.preferences);
  }
  return { ok: true, value: counts };
}

/** Lets the page draw and answer now and then: a file of thousands of records must not freeze it. */
function breather(every = 30): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < every) return;
    await new Promise((resume) => setTimeout(resume));
    last = performance.now();
  };
}

/** The cases of the file, each judged once and only if an attempt or the library's list needs it. */
class Cases {
  readonly #store: Store;
  readonly #counts: Counts;
  readonly #raw = new Map<string, { readonly value: unknown; readonly pointer: string }>();
  readonly #judged = new Map<string, CaseRecord | undefined>();

  constructor(store: Store, raw: readonly unknown[], counts: Counts) {
    this.#store = store;
    this.#counts = counts;
    for (const [i, value] of raw.entries()) {
      const hash = textAt(value, "hash");
      const pointer = `/cases/${i}`;
      if (hash === undefined) this.#refuse(readCase(value, pointer), pointer, undefined);
      else this.#raw.set(hash, { value, pointer });
    }
  }

  /** The case to be stored with something that needs it; undefined where neither file nor store has it. */
  async find(hash: string): Promise<CaseRecord | undefined> {
    if (!this.#judged.has(hash)) this.#judged.set(hash, await this.#judge(hash));
    return this.#judged.get(hash);
  }

  async #judge(hash: string): Promise<CaseRecord | undefined> {
    const here = await this.#store.case(hash);
    const listed = this.#raw.get(hash);
    if (listed === undefined) return here;
    const read = readCase(listed.value, listed.pointer);
    if (!read.ok) {
      this.#refuse(read, listed.pointer, textAt(textAtObject(listed.value, "frame"), "id"));
      return here;
    }
    if (here === undefined) {
      this.#counts.cases++;
      return read.value;
    }
    const known = new Set(here.translations.map(({ language }) => language));
    return { ...here, translations: read.value.translations.filter(({ language }) => !known.has(language)) };
  }

  #refuse(read: Read<unknown>, pointer: string, caseId: string | undefined): void {
    if (!read.ok) this.#counts.refused.push({ what: "case", pointer, caseId, findings: read.findings });
  }
}

async function takeAttempt(store: Store, raw: unknown, pointer: string, cases: Cases, counts: Counts): Promise<void> {
  const read = readAttempt(raw, pointer);
  if (!read.ok) {
    const caseId = textAt(textAtObject(raw, "header"), "caseId");
    counts.refused.push({ what: "attempt", pointer, caseId, findings: read.findings });
    return;
  }
  const kase = await cases.find(read.value.header.caseHash);
  await place(store, read.value, kase, counts, "added");
}

async function place(
  store: Store,
  file: BackupAttempt,
  kase: CaseRecord | undefined,
  counts: Counts,
  as: "added" | "copied",
): Promise<void> {
  const { header, entries, draft } = file;
  const id = header.attemptId;
  const here = await store.attempt(id);
  const { summary, troubled } = await summaryOf(file, kase);
  const whole = entries.every((entry, i) => entry.seq === i + 1);
  if (here === undefined) {
    const record = { id, header, revision: entries.length, summary };
    await store.create(
      { record, entries, draft: draft === undefined ? undefined : { attemptId: id, value: draft } },
      kase,
    );
    counts[as]++;
    if (troubled) counts.troubled++;
    return;
  }
  const stands = relation({ header: here.record.header, entries: here.entries }, file);
  if (stands === "nothing-new") counts.same++;
  else if (stands === "longer" && whole && here.record.revision === here.entries.length) {
    const { startedAt } = here.record.summary;
    await store.extend(id, here.record.revision, entries.slice(here.record.revision), { ...summary, startedAt });
    counts.extended++;
    if (troubled) counts.troubled++;
  } else if (as === "added") {
    await place(store, { ...file, header: { ...header, attemptId: copyId(file) } }, kase, counts, "copied");
  } else counts.same++;
}

/** Replays the log: what lists show is never taken from a file. */
async function summaryOf(
  { header, entries, startedAt }: BackupAttempt,
  kase: CaseRecord | undefined,
): Promise<{ readonly summary: AttemptSummary; readonly troubled: boolean }> {
  const times = { startedAt, updatedAt: entries.at(-1)?.at ?? startedAt };
  const bare = { summary: bareSummary(times, entries.length), troubled: true };
  if (kase === undefined) return bare;
  try {
    await missingRules(kase.frame);
    const compiled = compileOnce(kase.hash, kase.frame);
    const { state, trouble } = readLog(compiled, { header, entries }, entries.length);
    return { summary: summarise(compiled, wordings(compiled, kase), state, times), troubled: trouble !== undefined };
  } catch {
    return bare;
  }
}

async function takeImported(store: Store, raw: unknown, pointer: string, cases: Cases, counts: Counts): Promise<void> {
  const read = readImported(raw, pointer);
  const kase = read.ok ? await cases.find(read.value.hash) : undefined;
  if (read.ok && kase !== undefined) {
    await store.addImported(kase, read.value);
    return;
  }
  const caseId = textAt(raw, "caseId");
  const findings: readonly Finding[] = read.ok ? [fault("case-missing", pointer)] : read.findings;
  counts.refused.push({ what: "imported", pointer, caseId, findings });
}

async function takeSeen(store: Store, seen: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [caseId, lines] of Object.entries(seen)) {
    const key = seenKey(caseId);
    const here = asLineIds(await store.meta(key));
    await store.setMeta(key, [...new Set([...here, ...lines])]);
  }
}

/** A member of something that nobody has judged yet. */
function textAtObject(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function textAt(value: unknown, key: string): string | undefined {
  const found = textAtObject(value, key);
  return typeof found === "string" ? found : undefined;
}
