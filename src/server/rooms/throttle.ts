/** Wrong codes that an address may try at once, and how long it takes to be forgiven one. */
const BURST = 20;
const FORGIVEN_EVERY_MS = 3000;
/** Wrong codes of one address that are looked up at all, at once and per second: sweeping 30^6 codes takes months. */
const MOST_LOOKED_UP = 100;

/**
 * Slows down who guesses codes. Only wrong ones count, because a whole workshop may share one address, and a right one
 * gets in whatever others tried from there. What an address can try is bounded in two steps: after a burst it is no
 * longer told which codes are wrong, and while it floods, nothing of it is looked up. Kept in memory alone and soon
 * forgotten: no address is ever stored.
 */
export class Throttle {
  readonly #clock: () => number;
  /** When each address will have been forgiven everything. */
  readonly #until = new Map<string, number>();
  readonly #lookups = new Map<string, Bucket>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** It has used its tries: a wrong code is answered like any other refusal. */
  isExhausted(address: string): boolean {
    return (this.#until.get(address) ?? 0) - this.#clock() > (BURST - 1) * FORGIVEN_EVERY_MS;
  }

  /** It tries more wrong codes than people can type: for a moment nothing is looked up, right or wrong. */
  isFlooding(address: string): boolean {
    return this.#lookups.get(address)?.isEmpty(this.#clock()) ?? false;
  }

  failed(address: string): void {
    const now = this.#clock();
    const most = now + BURST * FORGIVEN_EVERY_MS;
    this.#until.set(address, Math.min(most, Math.max(this.#until.get(address) ?? 0, now) + FORGIVEN_EVERY_MS));
    const lookups = this.#lookups.get(address) ?? new Bucket(MOST_LOOKED_UP, MOST_LOOKED_UP);
    lookups.take(now);
    this.#lookups.set(address, lookups);
    if (this.#until.size > 10_000) this.forget();
  }

  /** Drops the addresses that have been forgiven. */
  forget(): void {
    const now = this.#clock();
    for (const [address, until] of this.#until) {
      if (until > now) continue;
      this.#until.delete(address);
      this.#lookups.delete(address);
    }
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
    if (this.isEmpty(now)) return false;
    this.#level -= 1;
    return true;
  }

  isEmpty(now: number): boolean {
    this.#level = Math.min(this.#size, this.#level + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    return this.#level < 1;
  }
}
