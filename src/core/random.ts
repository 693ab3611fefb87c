/**
 * The one source of chance in the rules: mulberry32 (T. Ettinger, public domain),
 * kept as a 32-bit state inside the world so that a seed and a log replay alike.
 */

/** The state after one draw. */
export function advanceRng(state: number): number {
  return (state + 0x6d2b79f5) | 0;
}

/** The fraction in [0, 1) that a draw from this state yields. Peeking does not advance. */
export function peekFraction(state: number): number {
  let t = advanceRng(state);
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** The whole percent, 0 to 99, that a draw from this state yields. */
export function peekPercent(state: number): number {
  return Math.floor(peekFraction(state) * 100);
}
