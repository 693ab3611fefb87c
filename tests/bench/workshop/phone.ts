import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";

/** A phone with as little of its own as possible, so that two thousand of them are no load themselves. */
export class Phone {
  readonly token = randomBytes(16).toString("base64url");
  #socket: WebSocket | undefined;
  #ref = 0;
  #entered: (() => void) | undefined;
  #acknowledged: ((at: number) => void) | undefined;
  /** The vote that the server has told this phone it has. */
  vote: string | undefined;
  id = "";

  /** Connects and resolves once the snapshot is there; tries again for as long as nobody answers. */
  async enter(port: number, code: string): Promise<void> {
    for (;;) {
      if (await this.#try(port, code)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #try(port: number, code: string): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/api/room`, {
        origin: `http://127.0.0.1:${port}`,
        perMessageDeflate: false,
      });
      this.#socket = socket;
      this.#entered = () => resolve(true);
      const hello = { type: "hello", protocol: 1, code, as: "participant", token: this.token, language: "en" };
      socket.on("open", () => socket.send(JSON.stringify(hello)));
      socket.on("message", (data: Buffer) => this.#hear(data));
      socket.on("error", () => resolve(false));
      socket.on("close", () => resolve(false));
    });
  }

  #hear(data: Buffer): void {
    const text = data.toString();
    if (text.startsWith('{"type":"ok"')) {
      this.#acknowledged?.(performance.now());
      this.#acknowledged = undefined;
    } else if (text.startsWith('{"type":"me"')) {
      const { me } = JSON.parse(text);
      this.id = me.id;
      this.vote = me.votes.first;
      this.#entered?.();
    }
  }

  /** Resolves to the moment of the acknowledgement; never where the server dies first. */
  cast(q: number, option: string): Promise<number> {
    return new Promise((resolve) => {
      this.#acknowledged = resolve;
      this.#ref += 1;
      this.#socket?.send(JSON.stringify({ type: "vote", q, round: "first", option, ref: this.#ref }));
    });
  }

  drop(): void {
    this.#acknowledged = undefined;
    this.#socket?.terminate();
  }
}
