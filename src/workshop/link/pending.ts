import type { ClientMessage } from "../../core/room/messages.ts";
import type { ServerMessage } from "../../core/room/view.ts";
import type { Answer } from "./held.ts";

type Answered = Extract<ServerMessage, { type: "ok" | "refused" }>;

/** What was sent and not yet answered. */
export class Pending {
  #ref = 0;
  readonly #waiting = new Map<number, { message: ClientMessage; resolve: (answer: Answer) => void }>();

  add(message: ClientMessage): { numbered: ClientMessage; answer: Promise<Answer> } {
    this.#ref += 1;
    const ref = this.#ref;
    const numbered = { ...message, ref };
    const answer = new Promise<Answer>((resolve) => {
      this.#waiting.set(ref, { message: numbered, resolve });
    });
    return { numbered, answer };
  }

  /** Settles a message and returns it; undefined for an answer that nobody waits for. */
  answer(answered: Answered): ClientMessage | undefined {
    const found = this.#waiting.get(answered.ref ?? 0);
    if (found === undefined) return undefined;
    this.#waiting.delete(answered.ref ?? 0);
    found.resolve(answered.type === "ok" ? { ok: true } : { ok: false, code: answered.code });
    return found.message;
  }

  /**
   * The connection is gone. A vote stays: it is the same vote however often it is sent. Anything else may have been
   * taken without our knowing, and a second time would be a second step.
   */
  lose(): void {
    for (const [ref, { message, resolve }] of this.#waiting) {
      if (message.type === "vote") continue;
      this.#waiting.delete(ref);
      resolve({ ok: false, code: "lost" });
    }
  }

  /** What to send again on a new connection: of votes on the same thing only the last. */
  again(): ClientMessage[] {
    const last = new Map<string, number>();
    for (const [ref, { message }] of this.#waiting) {
      if (message.type === "vote") last.set(`${message.q} ${message.round}`, ref);
    }
    const kept = new Set(last.values());
    for (const [ref, { resolve }] of this.#waiting) {
      if (kept.has(ref)) continue;
      this.#waiting.delete(ref);
      resolve({ ok: false, code: "lost" });
    }
    return [...this.#waiting.values()].map(({ message }) => message);
  }
}
