import type { Bye } from "./held.ts";

/** Goodbyes after which coming back is somebody's wish: the page says why, and offers what there is. */
export const isForGood = (bye: Bye | null): boolean => bye !== null && !RETRIED.has(bye);

const RETRIED: ReadonlySet<Bye> = new Set<Bye>(["server-stops", "too-fast", "server-busy", "try-later"]);

const WAITS = [200, 500, 1000, 2000, 3000, 5000];
/** Somebody who was removed comes back by themselves once they are let back, and asks no more often than this. */
const KICKED = 8000;

/**
 * Milliseconds before the next try; undefined for never.
 *
 * @param tries failed tries so far
 * @param chance 0 to 1: two thousand phones that lost the same server must not come back in the same instant
 */
export function waitBefore(tries: number, bye: Bye | null, chance: number): number | undefined {
  if (bye === "kicked") return KICKED;
  if (isForGood(bye)) return undefined;
  const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 5000;
  return Math.round((bye === "try-later" ? 10_000 : wait) * (0.75 + chance / 2));
}
