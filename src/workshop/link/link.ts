import { createStore, type StoreApi } from "zustand/vanilla";
import type { ClientMessage, Hello } from "../../core/room/messages.ts";
import type { RoomView, ServerMessage } from "../../core/room/view.ts";
import { type Answer, type Held, hear, nothingHeld, stored } from "./held.ts";
import { isForGood, waitBefore } from "./patience.ts";
import { Pending } from "./pending.ts";

/** What every surface of a room holds, whether the room is at the other end of a socket or in this very page. */
export interface RoomLink<View extends RoomView = RoomView> {
  readonly store: StoreApi<Held<View>>;
  send(message: ClientMessage): Promise<Answer>;
  /** Tries again at once, also after a goodbye. */
  wake(): void;
  close(): void;
}

export interface LinkOptions {
  readonly url: string;
  /** Asked at every connection: the language may have changed since the last. */
  hello(): Hello;
}

/** A socket that hangs while it opens is given up after this many milliseconds. */
const OPENING = 5000;
/** An open socket that does not answer within this many is dead: the phone slept, or changed its network. */
const PROVING = 2500;

/**
 * The connection to a room. It comes back by itself: at once when the page is looked at again, otherwise after a pause
 * that grows. Every connection begins with a whole snapshot, so nothing has to be caught up with.
 */
export function connect<View extends RoomView>({ url, hello }: LinkOptions): RoomLink<View> {
  const store = createStore<Held<View>>(() => nothingHeld);
  const pending = new Pending();
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let closed = false;

  const after = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };

  const drop = (): void => {
    clearTimeout(timer);
    const old = socket;
    socket = undefined;
    if (old === undefined) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
  };

  const open = (): void => {
    drop();
    if (closed) return;
    const fresh = new WebSocket(url);
    socket = fresh;
    after(OPENING, lost);
    fresh.onopen = () => fresh.send(JSON.stringify(hello()));
    fresh.onmessage = ({ data }) => take(JSON.parse(String(data)) as ServerMessage);
    fresh.onclose = lost;
  };

  const lost = (): void => {
    drop();
    pending.lose();
    const { bye } = store.getState();
    const wait = closed ? undefined : waitBefore(tries, bye, Math.random());
    store.setState({ status: wait === undefined || isForGood(bye) ? "gone" : "away" });
    tries += 1;
    if (wait !== undefined) after(wait, open);
  };

  const take = (message: ServerMessage): void => {
    if (message.type === "ok" || message.type === "refused") {
      const sent = pending.answer(message);
      if (sent !== undefined && message.type === "ok") store.setState(stored(store.getState(), sent));
      return;
    }
    if (message.type === "pong") {
      clearTimeout(timer);
      return;
    }
    store.setState(hear(store.getState(), message, Date.now()));
    if (message.type !== "welcome") return;
    clearTimeout(timer);
    tries = 0;
    for (const each of pending.again()) socket?.send(JSON.stringify(each));
  };

  const wake = (): void => {
    if (closed) return;
    if (socket?.readyState === WebSocket.OPEN && store.getState().status === "open") {
      socket.send(JSON.stringify({ type: "ping" }));
      after(PROVING, () => open());
      return;
    }
    if (socket?.readyState !== WebSocket.CONNECTING) open();
  };
  const look = (): void => {
    if (document.visibilityState === "visible" && !isForGood(store.getState().bye)) wake();
  };

  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  window.addEventListener("online", look);
  open();

  return {
    store,
    send(message) {
      const { numbered, answer } = pending.add(message);
      if (store.getState().status === "open" && socket?.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify(numbered));
      } else {
        pending.lose();
        look();
      }
      return answer;
    },
    wake,
    close() {
      closed = true;
      drop();
      pending.lose();
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pageshow", look);
      window.removeEventListener("online", look);
    },
  };
}
