import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import type { MemberRole } from "../../../core/room/messages.ts";
import type { ConsoleView, MeView, PersonView, PhoneView, ServerMessage, StageView } from "../../../core/room/view.ts";

export const newToken = (): string => randomBytes(16).toString("base64url");

interface ViewOf {
  readonly participant: PhoneView;
  readonly facilitator: ConsoleView;
  readonly stage: StageView;
}

/** A phone, console or stage as a test holds it: what it was last told, and what it can do. */
export class Client<Role extends MemberRole = MemberRole> {
  readonly socket: WebSocket;
  readonly heard: ServerMessage[] = [];
  readonly people = new Map<string, PersonView>();
  view: ViewOf[Role] | undefined;
  me: MeView | undefined;
  #ref = 0;
  readonly #waiting = new Set<() => void>();

  constructor(port: number, origin = `http://127.0.0.1:${port}`) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/api/room`, { origin });
    this.socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      this.heard.push(message);
      if (message.type === "room") this.view = message.view as ViewOf[Role];
      if (message.type === "me") this.me = message.me;
      if (message.type === "people") for (const person of message.people) this.people.set(person.id, person);
      this.#wake();
    });
    this.socket.on("open", () => this.#wake());
    this.socket.on("close", () => this.#wake());
    this.socket.on("error", () => this.#wake());
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves once the condition holds; rejects with what was heard where it does not in time. */
  until<Found>(condition: () => Found | undefined | false, within = 5000): Promise<Found> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = condition();
        if (found === undefined || found === false) return;
        stop();
        resolve(found);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited in vain; last heard ${JSON.stringify(this.heard.slice(-3)).slice(0, 600)}`));
      }, within);
      const stop = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
      };
      this.#waiting.add(check);
      check();
    });
  }

  async opened(): Promise<this> {
    await this.until(() => this.socket.readyState !== WebSocket.CONNECTING);
    return this;
  }

  raw(text: string | Buffer): void {
    this.socket.send(text);
  }

  async hello(code: string, as: Role, token: string, more: object = {}): Promise<this> {
    await this.opened();
    this.raw(JSON.stringify({ type: "hello", protocol: 1, code, as, token, language: "en", ...more }));
    const last = as === "participant" ? "me" : as === "stage" ? "room" : "people";
    await this.until(() => this.heard.some(({ type }) => type === last || type === "bye") || undefined);
    return this;
  }

  /** Sends a message and resolves to "ok", or to the code of the refusal. */
  async send(message: object): Promise<string> {
    this.#ref += 1;
    const ref = this.#ref;
    this.raw(JSON.stringify({ ...message, ref }));
    return this.until(() => {
      if (this.bye() !== undefined || this.socket.readyState === WebSocket.CLOSED) return this.bye() ?? "closed";
      const answer = this.heard.find((each) => (each.type === "ok" || each.type === "refused") && each.ref === ref);
      return answer === undefined ? undefined : answer.type === "refused" ? answer.code : "ok";
    });
  }

  bye(): string | undefined {
    const last = this.heard.find((each) => each.type === "bye");
    return last?.type === "bye" ? last.why : undefined;
  }

  closed(): Promise<true> {
    return this.until(() => this.socket.readyState === WebSocket.CLOSED || undefined);
  }
}

export async function createRoom(origin: string, options: object = {}) {
  const response = await fetch(`${origin}/api/rooms`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ case: { id: "the-price-is-not-the-problem" }, ...options }),
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as { code: string; facilitator: string; stage: string };
}
