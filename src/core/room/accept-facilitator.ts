import { type Accepted, happens, refuse } from "./accept.ts";
import { legalMove } from "./accept-participant.ts";
import type { RoomEvent } from "./events.ts";
import type { FacilitatorMessage } from "./messages.ts";
import { harmless } from "./names.ts";
import { roomCan, roomPhase, teamCan, teamPhase } from "./phases.ts";
import { sideOf } from "./seats.ts";
import type { Room, Team } from "./state.ts";
import { acceptStep, forward, isDone, majority } from "./stepping.ts";

type Of<Type extends FacilitatorMessage["type"]> = Extract<FacilitatorMessage, { readonly type: Type }>;

/** Whether the facilitator's message is taken, and what it amounts to. Changes nothing. */
export function acceptFacilitator(room: Room, message: FacilitatorMessage): Accepted {
  if (roomPhase(room.machine) === "closed") {
    // What was said is still read through and noted afterwards.
    return message.type === "note" || message.type === "show" ? desk(room, message) : refuse("ended");
  }
  return stepping(room, message) ?? deciding(room, message) ?? managing(room, message) ?? desk(room, message);
}

function stepping(room: Room, message: FacilitatorMessage): Accepted | undefined {
  switch (message.type) {
    case "advance":
      return advanceAll(room, message);
    case "brief":
    case "begin":
    case "debrief":
    case "end":
      return roomCan(room.machine, message.type) ? happens({ type: message.type }) : refuse("not-now");
    case "back":
      if (roomPhase(room.machine) !== "play") {
        return roomCan(room.machine, "back") ? happens({ type: "room-back" }) : refuse("nothing-before");
      }
      return each(room, message.team, (team) => acceptStep(room, team, { type: "back" }));
    case "close":
    case "reopen":
    case "discuss":
    case "revote":
    case "reveal":
    case "weigh":
    case "next":
      return each(room, message.team, (team) => acceptStep(room, team, { type: message.type }));
    case "decide":
      return each(room, message.team, (team) => acceptStep(room, team, { type: "decide", option: message.option }));
    default:
      return undefined;
  }
}

/** One team, or all: then those where it is possible, and the first refusal where it is possible nowhere. */
function each(room: Room, id: string | undefined, accept: (team: Team) => Accepted): Accepted {
  const teams = id === undefined ? room.teams : room.teams.filter((team) => team.id === id);
  if (teams.length === 0) return refuse("unknown-team");
  const events: RoomEvent[] = [];
  let refused: Accepted | undefined;
  for (const team of teams) {
    const accepted = accept(team);
    if (accepted.ok) events.push(...accepted.events);
    else refused ??= accepted;
  }
  return events.length === 0 && refused !== undefined ? refused : happens(...events);
}

function advanceAll(room: Room, { team }: Of<"advance">): Accepted {
  switch (roomPhase(room.machine)) {
    case "lobby":
      return happens({ type: room.setting.options.kind === "assignment" ? "begin" : "brief" });
    case "briefing":
      return happens({ type: "begin" });
    case "play":
      if (team === undefined && room.teams.every(isDone)) return happens({ type: "debrief" });
      return each(room, team, (one) => forward(room, one));
    default:
      return refuse("not-now");
  }
}

function deciding(room: Room, message: FacilitatorMessage): Accepted | undefined {
  switch (message.type) {
    case "fork":
      return inTeam(room, message.team, (team) => fork(team, message));
    case "finish":
      return inTeam(room, message.team, (team) => finish(room, team, message));
    case "hint":
      return each(room, message.team, (team) =>
        team.question === null || team.question.decided !== null || teamPhase(team.machine) !== "vote"
          ? refuse("not-now")
          : happens({ type: "hint", team: team.id, hint: message.hint }),
      );
    case "put-on-stage":
      return putOnStage(room, message);
    case "discard":
      return room.arguments.some(({ id }) => id === message.argument)
        ? happens({ type: "discarded", argument: message.argument })
        : refuse("unknown-argument");
    case "hands":
      return inTeam(room, message.team, (team) => hands(team, message));
    case "compose":
      return inTeam(room, message.team, (team) => legalMove(room, team, 0, message.event));
    default:
      return undefined;
  }
}

function inTeam(room: Room, id: string, accept: (team: Team) => Accepted): Accepted {
  const team = room.teams.find((one) => one.id === id);
  if (team === undefined) return refuse("unknown-team");
  return roomPhase(room.machine) === "play" ? accept(team) : refuse("not-now");
}

function fork(team: Team, { options }: Of<"fork">): Accepted {
  const { question } = team;
  if (question === null || question.decided !== null || !teamCan(team.machine, "decide")) return refuse("not-now");
  if (team.branches.length === 2) return refuse("already-forked");
  if (options[0] === options[1]) return refuse("same-option");
  if (!options.every((option) => question.options.some(({ id }) => id === option))) return refuse("unknown-option");
  return happens({ type: "forked", team: team.id, q: question.q, options });
}

function finish(room: Room, team: Team, { until }: Of<"finish">): Accepted {
  const phase = teamPhase(team.machine);
  if (phase === "waiting" || phase === "ended") return refuse("not-now");
  if (phase === "consequence" && until === "decision") return refuse("not-now");
  const open = team.question !== null && team.question.decided === null;
  return happens({
    type: "finished",
    team: team.id,
    until,
    option: (open ? majority(room, team)[0] : undefined) ?? null,
  });
}

function putOnStage(room: Room, { q, arguments: ids }: Of<"put-on-stage">): Accepted {
  const team = room.teams.find(({ question }) => question?.q === q);
  if (team === undefined || team.question?.decided !== null) return refuse("stale");
  if (teamPhase(team.machine) !== "discussion") return refuse("not-now");
  const unique = [...new Set(ids)];
  const known = unique.every((id) => room.arguments.some((each) => each.id === id && each.q === q && !each.discarded));
  return known ? happens({ type: "staged", team: team.id, q, arguments: unique }) : refuse("unknown-argument");
}

function hands(team: Team, { q, round, counts }: Of<"hands">): Accepted {
  const { question } = team;
  if (question === null || question.q !== q || question.decided !== null) return refuse("stale");
  const options = round === "staged" ? question.staged.map(String) : question.options.map(({ id }) => id);
  if (!Object.keys(counts).every((option) => options.includes(option))) return refuse("unknown-option");
  return happens({ type: "hands", q, round, counts });
}

function managing(room: Room, message: FacilitatorMessage): Accepted | undefined {
  const known = (id: string): boolean => room.people.has(id);
  switch (message.type) {
    case "kick":
    case "let-back": {
      const status = room.people.get(message.participant)?.status;
      if (status === undefined) return refuse("unknown-participant");
      const isKicked = status === "kicked";
      if (isKicked === (message.type === "kick")) return refuse("not-now");
      return happens({ type: message.type === "kick" ? "kicked" : "let-back", p: message.participant });
    }
    case "nudge":
      return nudge(room, message);
    case "teams":
      return roomPhase(room.machine) === "lobby" || roomPhase(room.machine) === "briefing"
        ? happens({ type: "teams", count: message.count })
        : refuse("not-now");
    case "move":
      if (!known(message.participant)) return refuse("unknown-participant");
      if (!room.teams.some(({ id }) => id === message.team)) return refuse("unknown-team");
      return happens({ type: "moved", p: message.participant, team: message.team });
    case "rotate":
      return room.setting.options.roles || room.setting.options.kind === "table"
        ? happens({ type: "rotated" })
        : refuse("not-now");
    case "spokesperson": {
      const person = room.people.get(message.participant);
      if (person === undefined || person.status !== "in") return refuse("unknown-participant");
      return sideOf(room, person) === null ? refuse("not-now") : happens({ type: "spokesperson", p: person.id });
    }
    default:
      return undefined;
  }
}

function nudge(room: Room, { participant, team }: Of<"nudge">): Accepted {
  if (participant !== undefined && !room.people.has(participant)) return refuse("unknown-participant");
  if (team !== undefined && !room.teams.some(({ id }) => id === team)) return refuse("unknown-team");
  const to = [...room.people.values()]
    .filter((person) => person.status === "in")
    .filter(
      (person) => (participant === undefined || person.id === participant) && (team ?? person.team) === person.team,
    )
    .map(({ id }) => id);
  return happens({ type: "nudged", to });
}

function desk(room: Room, message: FacilitatorMessage): Accepted {
  switch (message.type) {
    case "timer":
      return happens({ type: "timer", seconds: message.seconds });
    case "extend":
      return room.timer === null ? refuse("not-now") : happens({ type: "extended", seconds: message.seconds });
    case "pause":
      return happens({ type: "paused", on: message.on });
    case "lock":
      return happens({ type: "locked", on: message.on });
    case "boards":
      return happens({ type: "boards", on: message.open });
    case "show": {
      const team = message.team ?? room.shownTeam;
      const known = [team, message.dot ?? team].every((id) => room.teams.some((each) => each.id === id));
      return known ? happens({ type: "show", what: message.what, team, dot: message.dot }) : refuse("unknown-team");
    }
    case "address":
      return happens({ type: "address", url: message.url });
    case "due":
      return room.due === null ? refuse("not-now") : happens({ type: "due", due: message.due });
    case "note":
      return happens({ type: "note", text: harmless(message.text) });
    case "ping":
    case "language":
    case "takeover":
      return happens();
    default:
      return refuse("not-now");
  }
}
