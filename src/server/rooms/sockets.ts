import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import { hello as helloSchema } from "../../core/room/messages.ts";
import { PROTOCOL } from "../../core/room/protocol.ts";
import { Connection } from "./connection.ts";
import type { Hub } from "./hub.ts";
import { hashToken } from "./secrets.ts";
import type { Throttle } from "./throttle.ts";

export const SOCKET_PATH = "/api/room";
const HEARTBEAT_MS = 20_000;
/** A socket that does not say who it is. */
const HELLO_MS = 10_000;
const SETTLE_MS = 250;

export interface SocketOptions {
  readonly hub: Hub;
  readonly throttle: Throttle;
  readonly clock: () => number;
  readonly mostSockets: number;
  isAllowed(origin: string | undefined): boolean;
  addressOf(request: IncomingMessage): string;
  complain(error: unknown): void;
}

/** Takes the upgrades of a server. Returns what stops it. */
export function serveSockets(server: Server, options: SocketOptions): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: ROOM_LIMITS.messageBytes,
    perMessageDeflate: false,
    clientTracking: true,
    WebSocket: Connection,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const refusal = refused(request, options, sockets.clients.size);
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const address = options.addressOf(request);
    sockets.handleUpgrade(request, socket, head, (connection) => receive(connection as Connection, address, options));
  };
  server.on("upgrade", upgrade);
  const heartbeat = setInterval(() => {
    for (const connection of sockets.clients as Set<Connection>) beat(connection);
  }, HEARTBEAT_MS);
  const settle = setInterval(() => void options.hub.settle(), SETTLE_MS);
  return () => {
    clearInterval(heartbeat);
    clearInterval(settle);
    server.off("upgrade", upgrade);
    for (const connection of sockets.clients) connection.terminate();
    sockets.close();
  };
}

function refused(request: IncomingMessage, options: SocketOptions, open: number): string | undefined {
  if (request.url?.split("?", 1)[0] !== SOCKET_PATH) return "404 Not Found";
  if (!options.isAllowed(request.headers.origin)) return "403 Forbidden";
  if (open >= options.mostSockets) return "503 Service Unavailable";
  return undefined;
}

/** Two heartbeats without an answer, and the phone is asleep or gone. It comes back as the same person. */
function beat(connection: Connection): void {
  if (!connection.alive) {
    connection.terminate();
    return;
  }
  connection.alive = false;
  connection.ping();
}

/** Shared by all sockets: a closure for each would be kilobytes for nothing. */
function onPong(this: WebSocket): void {
  (this as Connection).alive = true;
}
function onClose(this: WebSocket): void {
  const connection = this as Connection;
  connection.room?.audience.leave(connection);
}
/** The close that follows says all there is to say: too large a message, a broken frame, a dead line. */
function onError(): void {}

/** The first message says who is there. */
function receive(connection: Connection, address: string, options: SocketOptions): void {
  connection.on("pong", onPong);
  connection.on("close", onClose);
  connection.on("error", onError);
  const late = setTimeout(() => connection.farewell("malformed"), HELLO_MS);
  const gone = (): void => clearTimeout(late);
  connection.once("close", gone);
  connection.once("message", (data: RawData, isBinary: boolean) => {
    clearTimeout(late);
    connection.off("close", gone);
    greet(connection, parse(data, isBinary), address, options).catch((error: unknown) => {
      options.complain(error);
      connection.farewell("server-busy");
    });
  });
}

async function greet(connection: Connection, message: unknown, address: string, options: SocketOptions): Promise<void> {
  const { hub, throttle } = options;
  if (isOldPage(message)) return connection.farewell("old-page");
  const parsed = helloSchema.safeParse(message);
  if (!parsed.success) return connection.farewell("malformed");
  const { code, as, token, ref, language, name } = parsed.data;
  const room = await hub.find(code);
  const hash = hashToken(token);
  const known = room?.memberOf(hash);
  if (room !== undefined && known !== undefined && known.role === as) {
    listen(connection, options);
    room.enter(connection, known, language, ref);
    return;
  }
  if (throttle.isFlooding(address)) return connection.farewell("try-later");
  if (room === undefined || as !== "participant" || known !== undefined) {
    const isExhausted = throttle.isExhausted(address);
    throttle.failed(address);
    return connection.farewell(isExhausted ? "try-later" : "no-such-room");
  }
  listen(connection, options);
  room.join(connection, hash, { name, language }, ref);
}

const isOldPage = (message: unknown): boolean =>
  typeof message === "object" &&
  message !== null &&
  "type" in message &&
  message.type === "hello" &&
  "protocol" in message &&
  message.protocol !== PROTOCOL;

type Listener = (this: WebSocket, data: RawData, isBinary: boolean) => void;
const handlers = new WeakMap<SocketOptions, Listener>();

/** One handler for all sockets of a server. */
function listen(connection: Connection, options: SocketOptions): void {
  let handler = handlers.get(options);
  if (handler === undefined) {
    handler = function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
      take(this as Connection, data, isBinary, options);
    };
    handlers.set(options, handler);
  }
  connection.on("message", handler);
}

function take(connection: Connection, data: RawData, isBinary: boolean, options: SocketOptions): void {
  if (connection.readyState !== connection.OPEN) return;
  // Nobody is anybody until their hello is on disk.
  if (connection.member === null || connection.room === null) {
    connection.refuse(refOf(parse(data, isBinary)), "not-now");
    return;
  }
  if (!connection.mayTalk(options.clock())) {
    connection.refuse(undefined, "too-fast");
    return;
  }
  const message = parse(data, isBinary);
  const ref = refOf(message);
  try {
    connection.room.take(connection, message, ref);
  } catch (error) {
    // A fault of ours must not take the room down with it.
    options.complain(error);
    connection.refuse(ref, "server-busy");
  }
}

/** Undefined for whatever is no JSON text. */
function parse(data: RawData, isBinary: boolean): unknown {
  if (isBinary) return undefined;
  try {
    return JSON.parse(data.toString());
  } catch {
    return undefined;
  }
}

function refOf(message: unknown): number | undefined {
  const ref = typeof message === "object" && message !== null && "ref" in message ? message.ref : undefined;
  return Number.isSafeInteger(ref) ? (ref as number) : undefined;
}
