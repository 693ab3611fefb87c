/** One thing that a component is made of: 0 to 1, with how much it counts in it. Null: there was no occasion. */
export interface Part {
  readonly name: string;
  readonly share: number | null;
  readonly weight: number;
}

export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

/** Weighted mean of the parts that had an occasion; null where none had. */
export function meanOf(parts: readonly Part[]): number | null {
  let sum = 0;
  let weight = 0;
  for (const part of parts) {
    if (part.share === null) continue;
    sum += part.share * part.weight;
    weight += part.weight;
  }
  return weight === 0 ? null : sum / weight;
}
