import { membership } from "../link/token.ts";
import { ApiFault, ask, bearer } from "../setup/api.ts";

/** What is handed in, as core's hand-in has it. A score is not part of it: the room plays the attempt again. */
export interface Handed {
  readonly caseHash: string;
  readonly seed: number;
  readonly entries: readonly { readonly at: number; readonly event: unknown }[];
}

/** Resolves once the attempt is on the server's disk; the same attempt again changes nothing. @throws ApiFault */
export async function handIn(code: string, attempt: Handed): Promise<void> {
  const member = membership(code);
  if (member === undefined) throw new ApiFault("unknown-participant");
  await ask(`/api/rooms/${code}/hand-in`, {
    method: "POST",
    headers: { ...bearer(member.token), "content-type": "application/json" },
    body: JSON.stringify(attempt),
  });
}

/** The exact case that was assigned, as a case file. @throws ApiFault */
export async function assignedCase(code: string): Promise<Blob> {
  const token = membership(code)?.token ?? "";
  const file = await ask<unknown>(`/api/rooms/${code}/case`, { headers: bearer(token) });
  return new Blob([JSON.stringify(file)], { type: "application/json" });
}

/** Why it was not taken, as a key of the texts. */
export function troubleOf(error: unknown): string {
  const code = error instanceof ApiFault ? error.code : undefined;
  if (code === undefined) return "unreachable";
  return KNOWN.includes(code) ? code : "other";
}
const KNOWN: readonly string[] = ["after-due", "too-many", "not-legal", "ended", "kicked", "no-such-room"];
