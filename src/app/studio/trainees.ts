import { readJson } from "../../core/case/read-json.ts";
import { zodFindings } from "../../core/case/zod-findings.ts";
import type { TakenTrainees, TraineeFile } from "../../studio/port.ts";
import { roomSchema } from "../../studio/statistics/room.ts";
import { BACKUP_LIMITS } from "../session/backup/format.ts";
import { isBackup, readAttempt, readCase, readFrame } from "../session/backup/read.ts";

/** Reads what trainees did from a backup, an exported attempt, or a room's report. Trusts nothing in it. */
export async function readTrainees(file: Blob): Promise<TakenTrainees> {
  if (file.size > BACKUP_LIMITS.bytes) {
    const params = { bytes: file.size, max: BACKUP_LIMITS.bytes };
    return { ok: false, findings: [{ code: "too-large", severity: "error", pointer: "", params }] };
  }
  const json = readJson(new Uint8Array(await file.arrayBuffer()), BACKUP_LIMITS);
  if (!json.ok) return { ok: false, findings: [json.finding] };
  if (isBackup(json.value)) {
    const frame = readFrame(json.value);
    if (!frame.ok) return frame;
    const attempts = frame.value.attempts.map((one, i) => readAttempt(one, `/attempts/${i}`));
    const cases = frame.value.cases.map((one, i) => readCase(one, `/cases/${i}`));
    const read: TraineeFile = {
      attempts: attempts.flatMap((one) => (one.ok ? [one.value] : [])),
      cases: cases.flatMap((one) => (one.ok ? [one.value] : [])),
      room: undefined,
      unreadable: [...attempts, ...cases].filter(({ ok }) => !ok).length,
    };
    return { ok: true, file: read };
  }
  const room = roomSchema.safeParse(json.value);
  if (!room.success) return { ok: false, findings: zodFindings(room.error.issues, "").slice(0, 5) };
  return { ok: true, file: { attempts: [], cases: [], room: room.data, unreadable: 0 } };
}
