import type { RoomStore, Write } from "./port.ts";

/** How long writes are gathered. One sync to disk then serves all that came in meanwhile. */
const GATHER_MS = 15;

export type Done = (error?: unknown) => void;

/** Gathers writes of all rooms into one transaction, and tells each of them once that is on disk. */
export class GroupCommit {
  readonly #store: RoomStore;
  readonly #gather: number;
  #writes: Write[] = [];
  #waiting: Done[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(store: RoomStore, gather: number = GATHER_MS) {
    this.#store = store;
    this.#gather = gather;
  }

  add(writes: readonly Write[], done: Done): void {
    for (const write of writes) this.#writes.push(write);
    this.#waiting.push(done);
    this.#timer ??= setTimeout(() => void this.flush(), this.#gather);
  }

  /** Resolves once all that was added is on disk. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const writes = this.#writes;
    const waiting = this.#waiting;
    this.#writes = [];
    this.#waiting = [];
    // One batch after the other, also where a store takes its time: the log of a room has an order.
    this.#running = this.#running.then(() => this.#commit(writes, waiting));
    await this.#running;
  }

  async #commit(writes: readonly Write[], waiting: readonly Done[]): Promise<void> {
    if (waiting.length === 0) return;
    let fault: unknown;
    try {
      await this.#store.commit(writes);
    } catch (error) {
      fault = error ?? new Error("the store failed");
    }
    for (const done of waiting) done(fault);
  }
}
