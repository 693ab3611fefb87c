/** What a whole case, or one competency of it, can give: worst and best attainable points. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * Points as a share of what the WHOLE case could give, in percent: 0 is the worst attainable, 100
 * the best, whatever path was taken. Not the maximum of the path that was walked: by that measure a
 * bad branch of one decision gives 100 %.
 *
 * @returns 0 to 100, or null where the case gives no range ("not tested")
 */
export function share(points: number, range: Range): number | null {
  if (range.max <= range.min) return null;
  return ((points - range.min) / (range.max - range.min)) * 100;
}

/** The words of the highest band that a share reaches. */
export function bandFor<B extends { readonly from: number }>(bands: readonly B[], percent: number): B | undefined {
  // A share that prints as 80 % has reached the band from 80: compare what is shown.
  return bands.findLast((band) => Math.round(percent) >= band.from);
}
