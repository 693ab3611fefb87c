import type { IncomingMessage, Server } from "node:http";
import type { Handler } from "../handler.ts";
import { commonHeaders } from "../security.ts";
import { type ApiOptions, answerApi } from "./api.ts";
import { Hub } from "./hub.ts";
import { allowedOrigins, isAllowed } from "./origins.ts";
import { Probes } from "./probes.ts";
import { serveSockets } from "./sockets.ts";
import type { RoomStore } from "./store/port.ts";
import { Throttle } from "./throttle.ts";

export interface RoomsOptions {
  readonly store: RoomStore;
  readonly cases: string;
  readonly port: number;
  readonly keepDays: number;
  /** Addresses of pages besides this computer's own, e.g. that of a proxy in front. */
  readonly origins: readonly string[];
  readonly create: "anyone" | "local";
  readonly behindProxy: boolean;
  /** What the stage may show, the best first. */
  readonly addresses: () => readonly string[];
  readonly clock?: () => number;
  complain(error: unknown): void;
}

const MOST_ROOMS = 500;
const MOST_SOCKETS = 12_000;
const PURGE_EVERY_MS = 3_600_000;

export interface Rooms {
  /** Answers what concerns rooms; false for every other address. */
  readonly handler: (...asked: Parameters<Handler>) => Promise<boolean>;
  close(): Promise<void>;
}

/** Workshops on a server: their sockets, and what is asked of them over http. */
export async function serveRooms(server: Server, options: RoomsOptions): Promise<Rooms> {
  const clock = options.clock ?? Date.now;
  const { addresses, complain } = options;
  const hub = await Hub.open({ ...options, addresses, clock, mostRooms: MOST_ROOMS, complain });
  const throttle = new Throttle(clock);
  const addressOf = (request: IncomingMessage): string => addressOfClient(request, options.behindProxy);
  const allowed = (origin: string | undefined): boolean =>
    isAllowed(origin, allowedOrigins(options.port, options.origins));
  const stop = serveSockets(server, {
    hub,
    throttle,
    clock,
    mostSockets: MOST_SOCKETS,
    isAllowed: allowed,
    addressOf,
    complain,
  });
  const purging = setInterval(() => {
    throttle.forget();
    hub.purgeOld().catch(complain);
  }, PURGE_EVERY_MS);
  const api: ApiOptions = {
    hub,
    throttle,
    probes: new Probes(clock),
    port: options.port,
    clock,
    addresses,
    isAllowed: allowed,
    addressOf,
    mayCreate: (address) => options.create === "anyone" || isLoopback(address),
  };
  return {
    handler: async (request, response) => {
      if (!request.url?.startsWith("/api/")) return false;
      for (const [name, value] of Object.entries(commonHeaders(request.headers.host))) response.setHeader(name, value);
      return answerApi(request, response, api);
    },
    async close() {
      clearInterval(purging);
      await hub.close();
      stop();
    },
  };
}

const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

/** Whose tries are counted. Behind a proxy of one's own that is the last address that the proxy has seen. */
function addressOfClient(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? String(request.headers["x-forwarded-for"] ?? "") : "";
  return forwarded.split(",").at(-1)?.trim() || (request.socket.remoteAddress ?? "");
}
