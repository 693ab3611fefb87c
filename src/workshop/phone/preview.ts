import type { AssignmentView, RoomPhase } from "../../core/room/view.ts";
import { membership } from "../link/token.ts";
import { bearer } from "../setup/api.ts";

/** What may be known of a room by its code alone. */
export interface Preview {
  readonly code: string;
  readonly kind: "workshop" | "table" | "assignment";
  readonly title: string;
  readonly anonymous: boolean;
  readonly locked: boolean;
  readonly phase: RoomPhase;
  readonly assignment: AssignmentView | null;
}

export type Found = { readonly room: Preview } | { readonly trouble: "no-such-room" | "try-later" | "unreachable" };

export async function findRoom(code: string): Promise<Found> {
  try {
    // Who is in already is answered however many wrong codes were tried from the same network.
    const member = membership(code);
    const headers = member === undefined ? {} : bearer(member.token);
    const response = await fetch(`/api/rooms/${encodeURIComponent(code)}`, { headers });
    if (response.ok) return { room: (await response.json()) as Preview };
    return { trouble: response.status === 429 ? "try-later" : response.status < 500 ? "no-such-room" : "unreachable" };
  } catch {
    return { trouble: "unreachable" };
  }
}
