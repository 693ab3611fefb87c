import { activitySchemas } from "../../activities/schemas.ts";
import { type Finding, fault } from "../../core/case/finding.ts";
import { caseHash } from "../../core/case/hash.ts";
import { parseCase } from "../../core/case/parse.ts";
import { readJson } from "../../core/case/read-json.ts";
import type { ImportedRecord } from "../storage/records.ts";
import type { Store } from "../storage/store.ts";
import { BACKUP_FORMAT, BACKUP_LIMITS } from "./backup/format.ts";
import { isBackup } from "./backup/read.ts";
import type { RestoreReport } from "./backup/report.ts";
import { type PreferenceKeeper, restoreBackup } from "./backup/restore.ts";

export type Taken =
  | { readonly kind: "backup"; readonly report: RestoreReport }
  | { readonly kind: "case"; readonly record: ImportedRecord; readonly title: string; readonly known: boolean }
  /** Nothing was changed. */
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

const refused = (...findings: readonly Finding[]): Taken => ({ kind: "refused", findings });

/** As much of a File as is needed; a file that is too large is never read. */
type FileLike = Pick<File, "size" | "arrayBuffer">;

/** Takes a file that somebody chose: a backup is restored, a case is listed in the library, anything else is refused. */
export async function takeFile(
  store: Store,
  file: FileLike,
  preferences: PreferenceKeeper,
  now: number,
): Promise<Taken> {
  if (file.size > BACKUP_LIMITS.bytes) {
    return refused(fault("too-large", "", { bytes: file.size, max: BACKUP_LIMITS.bytes }));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const backup = readBackup(bytes);
  if (backup?.ok === false) return refused(backup.finding);
  if (backup !== undefined) {
    const restored = await restoreBackup(store, backup.value, preferences);
    return restored.ok ? { kind: "backup", report: restored.value } : refused(...restored.findings);
  }
  // Judged from its bytes again: a case file has narrower limits than a backup.
  const parsed = parseCase(bytes, activitySchemas);
  if (!parsed.ok) return refused(...parsed.findings);
  const { case: frame, translations } = parsed;
  const stray = translations.find((one) => one.case !== frame.id);
  if (stray !== undefined) {
    return refused(fault("translation-other-case", `/translations/${stray.language}/case`, { name: stray.case }));
  }
  const record = { hash: caseHash(frame), caseId: frame.id, importedAt: now };
  const { known } = await store.addImported({ hash: record.hash, frame, translations }, record);
  return { kind: "case", record, title: frame.title, known };
}

/** Every backup has this word near its beginning, so that a large file of another kind is not parsed for nothing. */
const MARK = new TextEncoder().encode(BACKUP_FORMAT);

type BackupFile = { ok: true; value: { readonly version: unknown } } | { ok: false; finding: Finding };

/** Undefined for what is no backup; a finding for a backup that cannot be read, e.g. one that was cut off. */
function readBackup(bytes: Uint8Array): BackupFile | undefined {
  if (!holds(bytes.subarray(0, 4096), MARK)) return undefined;
  const read = readJson(bytes, BACKUP_LIMITS);
  if (!read.ok) return read;
  return isBackup(read.value) ? { ok: true, value: read.value } : undefined;
}

const holds = (bytes: Uint8Array, mark: Uint8Array): boolean =>
  bytes.some((_, start) => mark.every((byte, i) => bytes[start + i] === byte));
