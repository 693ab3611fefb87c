import { applyToPeople, place } from "./apply-people.ts";
import { applyToVotes } from "./apply-votes.ts";
import { Ballots } from "./ballot.ts";
import type { RoomEntry, RoomEvent } from "./events.ts";
import { fork } from "./fork.ts";
import { newRoomMachine, stepRoom, stepTeam } from "./phases.ts";
import { finish, toTheTable } from "./playing-on.ts";
import { type Room, type RoomSetting, type Team, teamOf } from "./state.ts";
import { back, decide, newTeam, next, open, rotate } from "./steps.ts";
import { make } from "./table-moves.ts";

/** A room in which nothing has happened yet. */
export function newRoom(setting: RoomSetting): Room {
  return {
    setting,
    seq: 0,
    machine: newRoomMachine(),
    people: new Map(),
    teams: newTeams(setting, setting.options.teams),
    ballots: new Ballots(),
    arguments: [],
    cards: [],
    observations: new Map(),
    handedIn: [],
    due: setting.options.assignment?.due ?? null,
    reached: new Map(),
    nextQuestion: 1,
    nextDraft: 1,
    startedAt: null,
    paused: false,
    locked: false,
    boardsOpen: false,
    timer: null,
    show: "play",
    shownTeam: "t1",
    shownDot: null,
    address: setting.options.address ?? null,
    note: "",
  };
}

/** One team is the whole room, and has no number. */
const newTeams = (setting: RoomSetting, count: number): Team[] =>
  count <= 1
    ? [newTeam(setting, "t1", 0)]
    : Array.from({ length: count }, (_, i) => newTeam(setting, `t${i + 1}`, i + 1));

/** The room that a log leads to: the same as the one in which its entries happened. */
export function replayRoom(setting: RoomSetting, entries: readonly RoomEntry[]): Room {
  const room = newRoom(setting);
  for (const entry of entries) apply(room, entry);
  return room;
}

/** Lets an accepted event happen. Never refuses: `accept` has, and a log holds only what was accepted. */
export function apply(room: Room, { seq, at, event }: RoomEntry): void {
  room.seq = seq;
  if (applyToPeople(room, event) || applyToVotes(room, event, at)) return;
  aboutPlay(room, event, at);
}

/** What is said before something happens takes nobody further. */
const PREPARES: readonly RoomEvent["type"][] = ["composed", "endorsed", "hint"];

function aboutPlay(room: Room, event: RoomEvent, at: number): void {
  if ("team" in event && event.type !== "show") {
    const team = teamOf(room, event.team);
    if (team === undefined) return;
    aboutTeam(room, team, event, at);
    if (!PREPARES.includes(event.type)) team.movedAt = at;
    return;
  }
  switch (event.type) {
    case "brief":
      room.machine = stepRoom(room.machine, "brief");
      break;
    case "begin":
      room.machine = stepRoom(room.machine, "begin");
      room.startedAt ??= at;
      for (const team of room.teams) team.movedAt = at;
      if (room.setting.options.kind !== "assignment") for (const team of room.teams) open(room, team, at);
      if (room.setting.options.kind === "table") for (const team of room.teams) toTheTable(room, team, at);
      break;
    case "debrief":
      room.machine = stepRoom(room.machine, "debrief");
      room.boardsOpen = true;
      room.timer = null;
      break;
    case "room-back":
      room.machine = stepRoom(room.machine, "back");
      break;
    case "end":
      room.machine = stepRoom(room.machine, "end");
      room.boardsOpen = false;
      room.timer = null;
      break;
    case "teams":
      room.teams = newTeams(room.setting, event.count);
      for (const person of room.people.values()) {
        place(room, person, `t${((person.number - 1) % room.teams.length) + 1}`);
      }
      break;
    case "rotated":
      for (const team of room.teams) rotate(team);
      break;
    case "timer":
      room.timer =
        event.seconds === 0 ? null : { seconds: event.seconds, endsAt: at + event.seconds * 1000, left: null };
      if (room.paused && room.timer !== null)
        room.timer = { seconds: event.seconds, endsAt: null, left: event.seconds };
      break;
    case "extended":
      extend(room, event.seconds, at);
      break;
    case "paused":
      pause(room, event.on, at);
      break;
    case "locked":
      room.locked = event.on;
      break;
    case "boards":
      room.boardsOpen = event.on;
      break;
    case "show":
      room.show = event.what;
      room.shownTeam = event.team;
      room.shownDot = event.what === "map" ? (event.dot ?? null) : null;
      break;
    case "address":
      room.address = event.url;
      break;
    case "due":
      room.due = event.due;
      // What came late is forgiven by a later date; what came in time stays in time.
      room.handedIn = room.handedIn.map((each) =>
        each.late && each.at <= event.due ? { ...each, late: false } : each,
      );
      break;
    case "note":
      room.note = event.text;
      break;
    default:
      break;
  }
}

function extend(room: Room, seconds: number, at: number): void {
  const { timer } = room;
  if (timer === null) return;
  const total = timer.seconds + seconds;
  room.timer =
    timer.endsAt === null
      ? { seconds: total, endsAt: null, left: (timer.left ?? 0) + seconds }
      : { seconds: total, endsAt: Math.max(timer.endsAt, at) + seconds * 1000, left: null };
}

function pause(room: Room, on: boolean, at: number): void {
  if (room.paused === on) return;
  room.paused = on;
  const { timer } = room;
  if (timer === null) return;
  room.timer = on
    ? { seconds: timer.seconds, endsAt: null, left: Math.max(0, Math.ceil(((timer.endsAt ?? at) - at) / 1000)) }
    : { seconds: timer.seconds, endsAt: at + (timer.left ?? 0) * 1000, left: null };
}

type OfTeam = Extract<RoomEvent, { readonly team: string }>;

function aboutTeam(room: Room, team: Team, event: OfTeam, at: number): void {
  switch (event.type) {
    case "close":
    case "reopen":
    case "discuss":
    case "revote":
    case "reveal":
    case "weigh":
      team.machine = stepTeam(team.machine, event.type);
      break;
    case "next":
      next(room, team, at);
      break;
    case "back":
      back(room, team, at);
      break;
    case "hint":
      if (team.question !== null) team.question.hint = event.hint;
      if (event.hint === "auto") finish(room, team, "decision", null, at);
      break;
    case "decided":
      decide(room, team, event.option, event.by, at);
      break;
    case "forked":
      fork(room, team, event.options);
      decide(room, team, event.options[0], "pick", at);
      break;
    case "finished":
      finish(room, team, event.until, event.option, at);
      break;
    case "composed":
      team.drafts[event.seat] = { id: room.nextDraft++, event: event.event, answers: new Map() };
      break;
    case "endorsed":
      team.drafts[event.seat]?.answers.set(event.p, event.yes);
      break;
    case "made":
      make(room, team, event.seat, event.event, at);
      break;
    default:
      break;
  }
}
