import { advance } from "../attempt/advance.ts";
import { type Accepted, happens, type Now, ROOM_KEY, refuse, voterOf } from "./accept.ts";
import { ROOM_LIMITS } from "./limits.ts";
import type { ParticipantMessage } from "./messages.ts";
import { freeName, harmless, normaliseName } from "./names.ts";
import { lastRound, roomPhase, teamPhase, votesOpen } from "./phases.ts";
import { branchOf, sceneOf } from "./playing.ts";
import { isObserver, isSpokesperson, sideMembers, sideOf } from "./seats.ts";
import type { Person, Room, Team } from "./state.ts";
import { acceptStep, forward } from "./stepping.ts";

type Of<Type extends ParticipantMessage["type"]> = Extract<ParticipantMessage, { readonly type: Type }>;

/** Whether a participant's message is taken, and what it amounts to. Changes nothing. */
export function acceptParticipant(room: Room, person: Person, message: ParticipantMessage, now: Now): Accepted {
  const team = room.teams.find(({ id }) => id === person.team);
  const phase = roomPhase(room.machine);
  if (person.status === "kicked") return refuse("kicked");
  if (team === undefined) return refuse("unknown-team");
  if (phase === "closed" && message.type !== "leave" && message.type !== "language") return refuse("ended");
  switch (message.type) {
    case "ping":
      return happens();
    case "language":
      return happens({ type: "spoke", p: person.id, language: message.language });
    case "leave":
      return happens({ type: "left", p: person.id });
    case "hand":
      return happens({ type: "hand", p: person.id, up: message.up });
    case "rename":
      return rename(room, person, message);
    case "join-team":
      return joinTeam(room, person, message);
    case "card":
      return card(room, person, message);
    default:
  }
  if (room.setting.options.kind === "assignment") return refuse("not-now");
  if (message.type === "observe") return observe(room, person, team, message);
  if (phase !== "play") return refuse("not-now");
  if (room.paused) return refuse("paused");
  switch (message.type) {
    case "vote":
      return vote(room, person, team, message);
    case "argue":
      return argue(room, person, team, message);
    case "onward":
      return room.setting.options.pace === "team" && isSpokesperson(room, person)
        ? forward(room, team)
        : refuse("not-yours");
    case "commit":
      return commit(room, person, team, message);
    case "compose":
      return compose(room, person, team, message, now);
    case "endorse":
      return endorse(room, person, team, message);
    case "make":
      return make(room, person, team, message, now);
    default:
      return refuse("malformed");
  }
}

function rename(room: Room, person: Person, message: Of<"rename">): Accepted {
  if (room.setting.options.anonymous) return refuse("not-now");
  const name = normaliseName(message.name);
  if (name === "") return refuse("bad-name");
  const taken = new Set([...room.people.values()].filter(({ id }) => id !== person.id).map((each) => each.name));
  return happens({ type: "renamed", p: person.id, name: freeName(name, (each) => taken.has(each)) });
}

function joinTeam(room: Room, person: Person, { team }: Of<"join-team">): Accepted {
  const phase = roomPhase(room.machine);
  if (phase !== "lobby" && phase !== "briefing") return refuse("not-now");
  if (!room.teams.some(({ id }) => id === team)) return refuse("unknown-team");
  return happens({ type: "moved", p: person.id, team });
}

function card(room: Room, person: Person, { column, text }: Of<"card">): Accepted {
  if (!room.boardsOpen) return refuse("closed");
  const v = voterOf(room, ROOM_KEY, person.id);
  if (room.cards.filter((each) => each.v === v).length >= ROOM_LIMITS.cards) return refuse("too-many");
  const clean = harmless(text);
  return clean === ""
    ? refuse("malformed")
    : happens({ type: "card", id: room.cards.length + 1, column, text: clean, v });
}

function vote(room: Room, person: Person, team: Team, { q, round, option }: Of<"vote">): Accepted {
  const { question, machine } = team;
  if (question === null || question.q !== q) return refuse("stale");
  if (isObserver(room, person)) return refuse("not-yours");
  if (round === "staged") {
    const taken = teamPhase(machine) === "discussion";
    if (!taken) return refuse("closed");
    if (!question.staged.some((id) => String(id) === option)) return refuse("unknown-option");
  } else {
    if (lastRound(machine) !== round) return refuse("stale");
    if (!votesOpen(machine) || question.decided !== null) return refuse("closed");
    if (!question.options.some(({ id }) => id === option)) return refuse("unknown-option");
  }
  return happens({ type: "voted", v: voterOf(room, q, person.id), q, round, option });
}

function argue(room: Room, person: Person, team: Team, message: Of<"argue">): Accepted {
  const { question } = team;
  if (question === null || question.q !== message.q) return refuse("stale");
  if (teamPhase(team.machine) !== "discussion") return refuse("not-now");
  const { kind, option = null } = message;
  if (option !== null && !question.options.some(({ id }) => id === option)) return refuse("unknown-option");
  const text = harmless(message.text);
  if (text === "") return refuse("malformed");
  const v = voterOf(room, message.q, person.id);
  if (argumentsOf(room, message.q, v) >= ROOM_LIMITS.argumentsPerQuestion) return refuse("too-many");
  return happens({ type: "argued", id: room.arguments.length + 1, q: message.q, team: team.id, v, kind, text, option });
}

/** How many arguments a voter has sent to a question. */
export const argumentsOf = (room: Room, q: number, v: string): number =>
  room.arguments.filter((argument) => argument.q === q && argument.v === v).length;

function observe(room: Room, person: Person, team: Team, { scene, bands, note = "" }: Of<"observe">): Accepted {
  if (!room.setting.options.roles) return refuse("not-now");
  // Whoever watched the scene has another seat once the seats have changed: so anybody may rate a scene that was played.
  const visits = branchOf(team).attempt.visits.some(({ sceneId }) => sceneId === scene);
  if (!visits) return refuse("unknown-scene");
  const { competencies } = room.setting.compiled.case;
  for (const [id, band] of Object.entries(bands)) {
    const competency = competencies.find((each) => each.id === id);
    if (competency === undefined || band >= competency.bands.length) return refuse("unknown-option");
  }
  const v = voterOf(room, ROOM_KEY, person.id);
  return happens({ type: "observed", v, team: team.id, scene, bands, note: harmless(note) });
}

function commit(room: Room, person: Person, team: Team, { q, option }: Of<"commit">): Accepted {
  if (room.setting.options.pace !== "team" || !isSpokesperson(room, person)) return refuse("not-yours");
  if (team.question?.q !== q) return refuse("stale");
  return acceptStep(room, team, option === undefined ? { type: "decide" } : { type: "decide", option });
}

/** A move that a side may make now, checked by its schema and by the engine; or why not. */
export function legalMove(room: Room, team: Team, side: 0 | 1, event: unknown): Accepted {
  if (teamPhase(team.machine) !== "table") return refuse("not-now");
  const { attempt } = branchOf(team);
  const scene = sceneOf(room.setting.compiled, attempt);
  if (scene === undefined) return refuse("not-now");
  // The seat is the room's to say, never the phone's.
  const seated = room.setting.options.kind === "table" ? { ...(event as object), seat: side } : event;
  const move = room.setting.parseMove(scene.rules.kind, seated);
  if (move === undefined || move.type === "take-seat") return refuse("malformed");
  const result = advance(room.setting.compiled, attempt, move);
  if (!result.ok) return refuse("not-legal", result.refusal.code);
  return happens({ type: "made", team: team.id, seat: side, event: move });
}

/** Lays a move out for the own side to endorse; where nobody has to be asked it is made at once. */
function compose(room: Room, person: Person, team: Team, { event }: Of<"compose">, now: Now): Accepted {
  const side = sideOf(room, person);
  if (side === null || !isSpokesperson(room, person)) return refuse("not-yours");
  const move = legalMove(room, team, side, event);
  const [made] = move.ok ? move.events : [];
  if (made?.type !== "made" || endorsementsNeeded(room, team, side, now) === 0) return move;
  return happens({ type: "composed", team: team.id, seat: side, event: made.event });
}

function endorse(room: Room, person: Person, team: Team, { draft, yes }: Of<"endorse">): Accepted {
  const side = sideOf(room, person);
  if (side === null || isSpokesperson(room, person)) return refuse("not-yours");
  if (team.drafts[side]?.id !== draft) return refuse("stale");
  return happens({ type: "endorsed", team: team.id, seat: side, p: person.id, yes });
}

function make(room: Room, person: Person, team: Team, { draft }: Of<"make">, now: Now): Accepted {
  const side = sideOf(room, person);
  if (side === null || !isSpokesperson(room, person)) return refuse("not-yours");
  const laid = team.drafts[side];
  if (laid?.id !== draft) return refuse("stale");
  const yes = [...laid.answers.values()].filter(Boolean).length;
  if (yes < endorsementsNeeded(room, team, side, now)) return refuse("not-endorsed");
  return legalMove(room, team, side, laid.event);
}

/** Half of the teammates who are there, rounded up: nobody waits for a phone that sleeps. */
export function endorsementsNeeded(room: Room, team: Team, side: 0 | 1, now: Pick<Now, "present">): number {
  const present = sideMembers(room, team, side).filter(({ id }) => now.present(id)).length;
  return Math.ceil(Math.max(0, present - 1) / 2);
}
