import type { RoomOptions } from "../../core/room/messages.ts";

/** What a room is asked to be: the body of POST /api/rooms, defaults left out. */
export type Wanted = Partial<Omit<RoomOptions, "case">> & {
  readonly case: { readonly id: string } | { readonly file: unknown };
};

export interface Made {
  readonly code: string;
  readonly facilitator: string;
  readonly stage: string;
}

export interface Reach {
  readonly now: number;
  readonly port: number;
  readonly addresses: readonly string[];
  readonly seen: { readonly at: number; readonly times: number } | null;
}

/** A server that answered no. Without a code nothing answered at all. */
export class ApiFault extends Error {
  readonly code: string | undefined;
  constructor(code?: string) {
    super(code ?? "unreachable");
    this.code = code;
  }
}

export async function createRoom(wanted: Wanted): Promise<Made> {
  return ask("/api/rooms", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wanted),
  });
}

/** @param probe the test that a phone was sent to; left out, only the addresses are asked for */
export const reach = (probe?: string): Promise<Reach> => ask(`/api/reach${probe === undefined ? "" : `/${probe}`}`);

export const deleteRoom = (code: string, token: string): Promise<unknown> =>
  ask(`/api/rooms/${code}`, { method: "DELETE", headers: bearer(token) });

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** JSON from the server of this page. @throws ApiFault */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiFault();
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : undefined;
  throw new ApiFault(code);
}
