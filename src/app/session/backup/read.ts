import type * as z from "zod";
import { activitySchemas } from "../../../activities/schemas.ts";
import { ENGINE_VERSION } from "../../../core/attempt/log.ts";
import { at, type Finding, fault } from "../../../core/case/finding.ts";
import { caseHash } from "../../../core/case/hash.ts";
import { parseCaseValue } from "../../../core/case/parse.ts";
import { zodFindings } from "../../../core/case/zod-findings.ts";
import type { CaseRecord, ImportedRecord } from "../../storage/records.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupAttempt } from "./format.ts";
import { attemptSchema, backupSchema, caseSchema, importedSchema } from "./schema.ts";

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const no = (...findings: Finding[]): { ok: false; findings: Finding[] } => ({ ok: false, findings });

export const isBackup = (value: unknown): value is { readonly version: unknown } =>
  typeof value === "object" && value !== null && "format" in value && value.format === BACKUP_FORMAT;

type Frame = z.infer<typeof backupSchema>;

/** The file around the records. A newer one is refused before anything of it is looked at. */
export function readFrame(value: { readonly version: unknown }): Read<Frame> {
  const { version } = value;
  if (typeof version === "number" && version > BACKUP_VERSION) {
    return no(fault("newer-format", "/version", { format: version, known: BACKUP_VERSION }));
  }
  return checked(backupSchema, value, "");
}

export function readAttempt(value: unknown, pointer: string): Read<BackupAttempt> {
  const read = checked(attemptSchema, value, pointer);
  if (!read.ok) return read;
  const { engineVersion } = read.value.header;
  if (engineVersion > ENGINE_VERSION) {
    return no(
      fault("newer-format", `${pointer}/header/engineVersion`, { format: engineVersion, known: ENGINE_VERSION }),
    );
  }
  // The kinds' own event schemas have judged the events; to the log they are all alike.
  return { ok: true, value: read.value as BackupAttempt };
}

/** A case is what its hash says, and passes the parser that every case file passes. */
export function readCase(value: unknown, pointer: string): Read<CaseRecord> {
  const read = checked(caseSchema, value, pointer);
  if (!read.ok) return read;
  const { hash, frame, translations } = read.value;
  const found = caseHash(frame);
  if (found !== hash) return no(fault("hash-differs", at(pointer, "hash"), { hash, found }));
  const parsed = parseCaseValue(frame, activitySchemas);
  if (!parsed.ok) {
    const place = at(pointer, "frame");
    return no(...parsed.findings.map((one) => ({ ...one, pointer: place + one.pointer })));
  }
  const stray = translations.findIndex((one) => one.case !== parsed.case.id);
  if (stray >= 0) {
    const name = translations[stray]?.case ?? "";
    return no(fault("translation-other-case", `${pointer}/translations/${stray}/case`, { name }));
  }
  return { ok: true, value: { hash, frame: parsed.case, translations } };
}

export const readImported = (value: unknown, pointer: string): Read<ImportedRecord> =>
  checked(importedSchema, value, pointer);

function checked<T extends z.ZodType>(schema: T, value: unknown, pointer: string): Read<z.infer<T>> {
  const result = schema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : no(...zodFindings(result.error.issues, pointer));
}
