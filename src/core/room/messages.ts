import * as z from "zod";
import { id, language } from "../case/primitives.ts";
import { CODE_ALPHABET, CODE_LENGTH, ROOM_LIMITS } from "./limits.ts";
import { PROTOCOL } from "./protocol.ts";

const text = z.string().trim().min(1).max(ROOM_LIMITS.sentence, { abort: true });
const name = z.string().max(64, { abort: true });
const participantId = z.string().regex(/^p[1-9]\d{0,4}$/);
const teamId = z.string().regex(/^t[1-9]\d{0,2}$/);
const question = z.number().int().min(1).max(9999);
const option = z.string().min(1).max(64, { abort: true });
const count = z.number().int().min(0).max(ROOM_LIMITS.hands);

/** 128 bits in base64url: the tokens of facilitator, stage and participant. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const code = z.string().regex(new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`));
const round = z.enum(["first", "second", "staged"]);

/** A move of an activity. What it may say is the activity's own schema's business, and the engine's to refuse. */
const move = z.looseObject({ type: id });

/** A client's own number for a message; the answer to it carries the same. */
const ref = z.number().int().min(0).max(2_147_483_647).optional();
const message = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ref, ...shape });

/** The first message of every socket: who is there. */
export const hello = message("hello", {
  protocol: z.literal(PROTOCOL),
  code,
  /** What the token is for. A participant makes it on the phone, once, and keeps it: a second hello is the same person. */
  as: z.enum(["participant", "facilitator", "stage"]),
  token,
  /** Wanted on joining; left out or empty, one is generated. */
  name: name.optional(),
  language,
});

const anyone = [message("ping", {}), message("language", { language })] as const;

const participant = [
  message("vote", { q: question, round, option }),
  message("argue", { q: question, kind: z.enum(["argument", "sentence"]), text, option: option.optional() }),
  message("rename", { name }),
  message("join-team", { team: teamId }),
  message("hand", { up: z.boolean() }),
  message("observe", {
    scene: id,
    /** Competency to band, counted from 0, the lowest. */
    bands: z.record(id, z.number().int().min(0).max(4)).refine((bands) => Object.keys(bands).length <= 8),
    note: z.string().max(ROOM_LIMITS.sentence, { abort: true }).optional(),
  }),
  message("card", {
    /** Plus and delta; objective, reflective, interpretive, decisional. */
    column: z.enum(["plus", "delta", "o", "r", "i", "d"]),
    text,
  }),
  /** The spokesperson of a team that keeps its own pace: takes the team one step on, or decides. */
  message("onward", {}),
  message("commit", { q: question, option: option.optional() }),
  /** Where moves are composed (a negotiation): the spokesperson lays one out, the own side endorses it, it is made. */
  message("compose", { event: move }),
  message("endorse", { draft: question, yes: z.boolean() }),
  message("make", { draft: question }),
  message("leave", {}),
] as const;

const team = teamId.optional().describe("One team; left out, every team where it is possible.");

const facilitator = [
  /** The clicker's forward: whatever comes next by default, for the room or the teams. */
  message("advance", { team }),
  message("begin", {}),
  message("brief", {}),
  message("close", { team }),
  message("reopen", { team }),
  message("discuss", { team }),
  message("revote", { team }),
  message("reveal", { team }),
  message("weigh", { team }),
  /** Takes the decision; without an option it follows the majority of the last round. */
  message("decide", { team, option: option.optional() }),
  message("next", { team }),
  message("back", { team }),
  /** Two attempts from here, played one after the other. */
  message("fork", { team: teamId, options: z.tuple([option, option]) }),
  /** Plays a stuck team on: its majority decides, or the room's default. */
  message("finish", { team: teamId, until: z.enum(["decision", "scene", "case"]) }),
  /** How this decision is taken, against the case's hint. */
  message("hint", { team, hint: z.enum(["vote", "quick", "auto"]) }),
  message("timer", { seconds: z.number().int().min(0).max(ROOM_LIMITS.timer) }),
  message("extend", { seconds: z.number().int().min(1).max(ROOM_LIMITS.timer) }),
  message("pause", { on: z.boolean() }),
  message("lock", { on: z.boolean() }),
  message("kick", { participant: participantId }),
  message("let-back", { participant: participantId }),
  message("nudge", { participant: participantId.optional(), team }),
  message("put-on-stage", {
    q: question,
    arguments: z.array(question).max(ROOM_LIMITS.staged, { abort: true }),
  }),
  message("discard", { argument: question }),
  message("hands", { team: teamId, q: question, round, counts: z.record(option, count) }),
  message("teams", { count: z.number().int().min(1).max(ROOM_LIMITS.teams) }),
  message("move", { participant: participantId, team: teamId }),
  message("rotate", {}),
  message("spokesperson", { participant: participantId }),
  /** What the stage shows; of the deal map, which table's dot is opened. */
  message("show", {
    what: z.enum(["play", "join", "teams", "ranking", "map", "boards"]),
    team,
    dot: teamId.optional(),
  }),
  message("address", { url: z.string().max(200, { abort: true }) }),
  message("boards", { open: z.boolean() }),
  message("compose", { team: teamId, event: move }),
  /** Moves the due date of an assignment. */
  message("due", { due: z.number().int().min(0).max(8_640_000_000_000_000) }),
  message("note", { text: z.string().max(ROOM_LIMITS.note, { abort: true }) }),
  message("debrief", {}),
  message("end", {}),
  message("takeover", {}),
] as const;

/** What each role may send. Anything else is refused, whatever it says. */
export const SENDS = {
  participant: z.discriminatedUnion("type", [...anyone, ...participant]),
  facilitator: z.discriminatedUnion("type", [...anyone, ...facilitator]),
  stage: z.discriminatedUnion("type", [...anyone]),
} as const;

export type Hello = z.infer<typeof hello>;
export type ParticipantMessage = z.infer<(typeof SENDS)["participant"]>;
export type FacilitatorMessage = z.infer<(typeof SENDS)["facilitator"]>;
export type StageMessage = z.infer<(typeof SENDS)["stage"]>;
export type ClientMessage = Hello | ParticipantMessage | FacilitatorMessage;
export type MemberRole = keyof typeof SENDS;
export type Round = z.infer<typeof round>;
export type BoardColumn = Extract<ParticipantMessage, { type: "card" }>["column"];

/** How a room is made (the body of POST /api/rooms). */
export const roomOptions = z.strictObject({
  case: z.union([z.strictObject({ id }), z.strictObject({ file: z.looseObject({ format: z.number() }) })]),
  language: language.default("en").describe("Language of the stage and of the report until somebody changes it."),
  kind: z.enum(["workshop", "table", "assignment"]).default("workshop"),
  teams: z.number().int().min(0).max(ROOM_LIMITS.teams).default(0).describe("0: one attempt for the whole room."),
  pace: z.enum(["facilitator", "team"]).default("facilitator").describe("Who takes a team to the next step."),
  roles: z.boolean().default(false).describe("Seats with private briefs, rotated after each scene."),
  anonymous: z.boolean().default(false),
  address: z.string().max(200, { abort: true }).optional().describe("The address that the stage shows."),
  assignment: z
    .strictObject({
      due: z.number().int().min(0).describe("Milliseconds since 1970."),
      attempts: z.number().int().min(1).max(ROOM_LIMITS.handedIn).default(3),
      late: z.boolean().default(true).describe("Attempts handed in late are taken and marked."),
      mode: z.enum(["guided", "practice", "exam"]).default("practice"),
    })
    .optional(),
});
export type RoomOptions = z.infer<typeof roomOptions>;

/** Why a message was not taken. Every refusal has a code, and nothing has changed. */
export type RoomRefusal =
  | "malformed" // not JSON, or not a message of this role
  | "too-large"
  | "too-fast"
  | "no-such-room" // also for a wrong token: a guess learns nothing
  | "try-later" // too many wrong codes from this address
  | "wrong-origin"
  | "old-page" // the page speaks another protocol: reload it
  | "not-yours" // this role, or this seat, may not do that
  | "not-driving" // another console has the wheel
  | "locked"
  | "full"
  | "kicked"
  | "ended"
  | "paused"
  | "not-now" // not in this phase
  | "stale" // an earlier question or round
  | "closed" // votes are no longer taken
  | "unknown-option"
  | "unknown-participant"
  | "unknown-team"
  | "unknown-argument"
  | "unknown-scene"
  | "unknown-address"
  | "too-many" // arguments, cards, attempts
  | "no-votes" // nothing to follow: pick
  | "tie" // nothing to follow: pick
  | "same-option"
  | "already-forked"
  | "nothing-before"
  | "not-endorsed"
  | "not-legal" // the engine refused the move; `detail` has its code
  | "bad-name"
  | "after-due"
  | "server-busy";
