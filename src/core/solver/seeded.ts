import { advanceRng, peekFraction } from "../random.ts";

/** A seeded source of chance for simulated attempts and generated cases; nothing that is proved depends on it. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** 0 (included) to 1 (excluded). */
  fraction(): number {
    const fraction = peekFraction(this.state);
    this.state = advanceRng(this.state);
    return fraction;
  }

  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.fraction() * list.length)] as T;
  }

  many<T>(low: number, high: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(low, high) }, (_, i) => make(i));
  }
}
