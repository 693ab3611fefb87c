/** Wrong codes that an address may try at once, and how long it takes to be forgiven one. */
const BURST = 20;
const FORGIVEN_EVERY_MS = 3000;

/**
 * Slows down who guesses codes. Only wrong ones count, because a whole workshop may share one address; once an address
 * has used its tries, it is told nothing about any code until it has waited. Kept in memory alone and soon forgotten:
 * no address is ever stored.
 */
export class Throttle {
  readonly #clock: () => number;
  /** When each address will have been forgiven everything. */
  readonly #until = new Map<string, number>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  isExhausted(address: string): boolean {
    return (this.#until.get(address) ?? 0) - this.#clock() > (BURST - 1) * FORGIVEN_EVERY_MS;
  }

  failed(address: string): void {
    const now = this.#clock();
    this.#until.set(address, Math.max(this.#until.get(address) ?? 0, now) + FORGIVEN_EVERY_MS);
    if (this.#until.size > 10_000) this.forget();
  }

  /** Drops the addresses that have been forgiven. */
  forget(): void {
    const now = this.#clock();
    for (const [address, until] of this.#until) if (until <= now) this.#until.delete(address);
  }
}

/** A bucket of messages that fills up again at a steady rate. */
export class Bucket {
  readonly #size: number;
  readonly #perSecond: number;
  #level: number;
  #at = 0;

  constructor(size: number, perSecond: number) {
    this.#size = size;
    this.#perSecond = perSecond;
    this.#level = size;
  }

  /** Takes one, or says that there is none left. */
  take(now: number): boolean {
    this.#level = Math.min(this.#size, this.#level + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#level < 1) return false;
    this.#level -= 1;
    return true;
  }
}
