/** Most probes that are waited for at once, and how long. */
const MOST = 500;
const LIFE_MS = 600_000;

/**
 * The pre-flight: the facilitator's page makes up an id, a phone opens a link with it, and the page sees it arrive.
 * That proves the way from the phone to this server, which no address on a screen does.
 */
export class Probes {
  readonly #clock: () => number;
  readonly #arrived = new Map<string, { at: number; times: number }>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  arrive(id: string): void {
    const known = this.#arrived.get(id);
    this.#arrived.delete(id);
    this.#arrived.set(id, { at: this.#clock(), times: (known?.times ?? 0) + 1 });
    const [oldest] = this.#arrived.keys();
    if (this.#arrived.size > MOST && oldest !== undefined) this.#arrived.delete(oldest);
  }

  /** When somebody last came by with this id, and how often; null where nobody has. */
  seen(id: string): { readonly at: number; readonly times: number } | null {
    const found = this.#arrived.get(id);
    return found === undefined || found.at < this.#clock() - LIFE_MS ? null : found;
  }
}
