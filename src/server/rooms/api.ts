import type { IncomingMessage, ServerResponse } from "node:http";
import { LIMITS } from "../../core/case/limits.ts";
import { acceptHandIn, handInSchema } from "../../core/room/hand-in.ts";
import { code as codeSchema, type MemberRole, roomOptions, token as tokenSchema } from "../../core/room/messages.ts";
import { roomPhase } from "../../core/room/phases.ts";
import { reportCsv } from "../../core/room/report/csv.ts";
import { recordOf } from "../../core/room/report/record.ts";
import { reportOf } from "../../core/room/report/report.ts";
import type { Room } from "../../core/room/state.ts";
import { assignmentView } from "../../core/room/views/handed-in.ts";
import { readBody } from "./body.ts";
import type { Hub } from "./hub.ts";
import type { LiveRoom } from "./live-room.ts";
import type { Probes } from "./probes.ts";
import { hashToken } from "./secrets.ts";
import type { Throttle } from "./throttle.ts";

export interface ApiOptions {
  readonly hub: Hub;
  readonly throttle: Throttle;
  readonly probes: Probes;
  readonly port: number;
  readonly clock: () => number;
  readonly addresses: () => readonly string[];
  isAllowed(origin: string | undefined): boolean;
  addressOf(request: IncomingMessage): string;
  /** Whether rooms may be made from this address. */
  mayCreate(address: string): boolean;
}

/** A body of a hand-in: five hundred events, with words of one's own in some of them. */
const MOST_HAND_IN = 256 * 1024;

/** Answers what is asked of rooms over http; false for every other address. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  options: ApiOptions,
): Promise<boolean> {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (!url.pathname.startsWith("/api/")) return false;
  response.setHeader("cache-control", "no-store");
  const [, , kind = "", id = "", what = ""] = url.pathname.split("/");
  const method = request.method ?? "GET";
  // Whatever changes something comes from a page of ours.
  if (method !== "GET" && !options.isAllowed(request.headers.origin)) send(response, 403, { code: "wrong-origin" });
  else if (kind === "reach") reach(method, id, response, options);
  else if (kind === "rooms" && id === "" && method === "POST") await create(request, response, options);
  else if (kind === "rooms" && id !== "") await ofRoom({ method, id, what, url, request, response, options });
  else send(response, 404, { code: "no-such-address" });
  return true;
}

function reach(method: string, id: string, response: ServerResponse, options: ApiOptions): void {
  if (id !== "" && !tokenSchema.safeParse(id).success) {
    send(response, 400, { code: "bad-request" });
    return;
  }
  if (id !== "" && method === "POST") options.probes.arrive(id);
  send(response, 200, {
    now: options.clock(),
    port: options.port,
    addresses: options.addresses(),
    seen: id === "" ? null : options.probes.seen(id),
  });
}

async function create(request: IncomingMessage, response: ServerResponse, options: ApiOptions): Promise<void> {
  if (!options.mayCreate(options.addressOf(request))) return send(response, 403, { code: "not-yours" });
  // The case may come along, and its file alone may be this large.
  const body = roomOptions.safeParse(await readBody(request, LIMITS.fileBytes + 4096));
  if (!body.success) return send(response, 400, { code: "bad-request" });
  const created = await options.hub.create(body.data);
  if (created.ok) send(response, 201, created.room);
  else send(response, created.code === "full" ? 503 : 422, { code: created.code, detail: created.detail });
}

interface Asked {
  readonly method: string;
  readonly id: string;
  readonly what: string;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: ApiOptions;
}

async function ofRoom(asked: Asked): Promise<void> {
  const { method, id, what, response, request, options } = asked;
  const address = options.addressOf(request);
  const { throttle } = options;
  const room = codeSchema.safeParse(id).success ? await options.hub.find(id) : undefined;
  const member = room && memberOf(request, room);
  if (member === undefined && throttle.isFlooding(address)) return send(response, 429, { code: "try-later" });
  if (room === undefined || (member === undefined && what !== "")) {
    const isExhausted = throttle.isExhausted(address);
    throttle.failed(address);
    return isExhausted ? send(response, 429, { code: "try-later" }) : send(response, 404, { code: "no-such-room" });
  }
  const route = `${method} ${what}`;
  if (route === "GET ") return send(response, 200, preview(room));
  if (route === "DELETE " && member?.role === "facilitator") {
    await options.hub.purge(room.code);
    return send(response, 200, { code: room.code });
  }
  if (route === "GET report" && member?.role === "facilitator") return report(asked, room);
  if (route === "GET attempts" && member?.role === "facilitator") return send(response, 200, attemptsOf(room.room));
  if (route === "GET record" && member?.role === "participant") {
    const record = recordOf(room.room, member.participant);
    return send(response, record === null ? 404 : 200, record ?? { code: "unknown-participant" });
  }
  // The exact case, for whoever is to play it: the app may have another version of it, or none.
  if (route === "GET case" && member?.role === "participant" && room.room.setting.options.kind === "assignment") {
    return sendText(response, 200, "application/json", await options.hub.caseFile(room));
  }
  if (route === "POST hand-in" && member?.role === "participant") return handIn(asked, room, member.participant);
  send(response, 403, { code: "not-yours" });
}

/** The logs of what was played, for the debrief that the app makes of any attempt. */
const attemptsOf = ({ teams }: Room) => ({
  attempts: teams.flatMap(({ number, branches }) =>
    branches.map(({ attempt, entries, option }) => ({ team: number, fork: option, header: attempt.header, entries })),
  ),
});

const preview = ({ room }: LiveRoom) => ({
  code: room.setting.code,
  kind: room.setting.options.kind,
  caseId: room.setting.compiled.case.id,
  title: room.setting.compiled.case.title,
  anonymous: room.setting.options.anonymous,
  locked: room.locked,
  phase: roomPhase(room.machine),
  assignment: assignmentView(room),
});

function memberOf(request: IncomingMessage, room: LiveRoom): { role: MemberRole; participant: string } | undefined {
  const token = /^Bearer ([A-Za-z0-9_-]{22})$/.exec(request.headers.authorization ?? "")?.[1];
  return token === undefined ? undefined : room.memberOf(hashToken(token));
}

function report({ url, response, options }: Asked, { room }: LiveRoom): void {
  const found = reportOf(room, options.clock());
  if (url.searchParams.get("format") !== "csv") {
    send(response, 200, found);
    return;
  }
  response.setHeader("content-disposition", `attachment; filename="parley-${room.setting.code}.csv"`);
  sendText(response, 200, "text/csv", reportCsv(found));
}

async function handIn({ request, response, options }: Asked, live: LiveRoom, participant: string): Promise<void> {
  const body = handInSchema.safeParse(await readBody(request, MOST_HAND_IN));
  if (!body.success) return send(response, 400, { code: "malformed" });
  const accepted = acceptHandIn(live.room, participant, body.data, options.clock());
  if (!accepted.ok) return send(response, 409, { code: accepted.code, detail: accepted.detail });
  if (!(await live.happen(accepted.events))) return send(response, 503, { code: "server-busy" });
  send(response, 201, { handedIn: live.room.handedIn.filter(({ p }) => p === participant).length });
}

const send = (response: ServerResponse, status: number, body: unknown): void =>
  sendText(response, status, "application/json", JSON.stringify(body));

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` });
  response.end(text);
}
