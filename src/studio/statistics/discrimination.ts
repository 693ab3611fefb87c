/** The share of a group at each end that tells good from weak best (Kelley 1939). */
export const TAIL = 0.27;
/** Below this many finished attempts the two groups are a handful of people: nothing is said. */
export const ENOUGH = 30;

/** Whether those who do well in the whole case do this more often than those who do badly. */
export interface Discrimination {
  /** Share of the upper group minus that of the lower, -1 to 1; null where it would be a guess. */
  readonly index: number | null;
  /** Finished attempts it is taken from. */
  readonly n: number;
  /** In each of the two groups. */
  readonly group: number;
}

/**
 * The upper-lower index: attempts are ordered by their whole score, and the share of hits in the best 27 % is compared
 * with that in the worst. Attempts with the same score at the edge of a group are counted in part, so that the order
 * of the file decides nothing.
 */
export function discrimination(attempts: readonly { readonly score: number; readonly hit: boolean }[]): Discrimination {
  const n = attempts.length;
  const group = Math.round(n * TAIL);
  if (n < ENOUGH) return { index: null, n, group };
  const sorted = [...attempts].sort((a, b) => b.score - a.score);
  const first = sorted[0]?.score;
  if (first === sorted.at(-1)?.score) return { index: null, n, group };
  return { index: hits(sorted, group) - hits([...sorted].reverse(), group), n, group };
}

/** Share of hits among the first `size`; those tied with the last of them share the places that are left. */
function hits(sorted: readonly { readonly score: number; readonly hit: boolean }[], size: number): number {
  const edge = sorted[size - 1]?.score;
  const inside = sorted.findIndex(({ score }) => score === edge);
  const tied = sorted.filter(({ score }) => score === edge);
  const sure = sorted.slice(0, inside).filter(({ hit }) => hit).length;
  const shared = (tied.filter(({ hit }) => hit).length / tied.length) * (size - inside);
  return (sure + shared) / size;
}
