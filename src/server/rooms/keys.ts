import { newToken, pseudonym } from "./secrets.ts";
import type { Write } from "./store/port.ts";

/** The keys of an anonymous room's open questions: made when first needed, destroyed once the question is decided. */
export class Keys {
  readonly #keys: Map<number, string>;
  /** Made, and not yet on disk. */
  #fresh: number[] = [];

  constructor(stored: ReadonlyMap<number, string> = new Map()) {
    this.#keys = new Map(stored);
  }

  pseudonym(q: number, participant: string): string {
    let key = this.#keys.get(q);
    if (key === undefined) {
      key = newToken();
      this.#keys.set(q, key);
      this.#fresh.push(q);
    }
    return pseudonym(key, participant);
  }

  all(): number[] {
    return [...this.#keys.keys()];
  }

  /** Keys that were made since the last call: they go to disk with the first vote that needs them. */
  writes(room: string): Write[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh.flatMap((q) => {
      const key = this.#keys.get(q);
      return key === undefined ? [] : [{ type: "key", room, q, key } as const];
    });
  }

  destroy(room: string, q: number): Write[] {
    this.#keys.delete(q);
    this.#fresh = this.#fresh.filter((each) => each !== q);
    return [{ type: "drop-key", room, q }];
  }
}
