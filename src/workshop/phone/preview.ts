import type { RoomPhase } from "../../core/room/view.ts";

/** What may be known of a room by its code alone. */
export interface Preview {
  readonly code: string;
  readonly kind: "workshop" | "table" | "assignment";
  readonly title: string;
  readonly anonymous: boolean;
  readonly locked: boolean;
  readonly phase: RoomPhase;
}

export type Found = { readonly room: Preview } | { readonly trouble: "no-such-room" | "try-later" | "unreachable" };

export async function findRoom(code: string): Promise<Found> {
  try {
    const response = await fetch(`/api/rooms/${encodeURIComponent(code)}`);
    if (response.ok) return { room: (await response.json()) as Preview };
    return { trouble: response.status === 429 ? "try-later" : response.status < 500 ? "no-such-room" : "unreachable" };
  } catch {
    return { trouble: "unreachable" };
  }
}
