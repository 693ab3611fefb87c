import { replay } from "../attempt/replay.ts";
import type { RoomEvent } from "./events.ts";
import { type Room, teamOf } from "./state.ts";

/** Lets happen what is said and handed in: votes, arguments, cards, attempts. False for everything else. */
export function applyToVotes(room: Room, event: RoomEvent, at: number): boolean {
  switch (event.type) {
    case "voted":
      room.ballots.cast(event.q, event.round, event.v, event.option);
      return true;
    case "counted":
      room.ballots.compact(event.q, event.splits);
      return true;
    case "hands":
      room.ballots.hands(event.q, event.round, event.counts);
      return true;
    case "argued": {
      const { id, q, team, v, kind, text, option } = event;
      room.arguments.push({ id, q, team, v, kind, text, option, discarded: false });
      return true;
    }
    case "discarded": {
      const argument = room.arguments.find(({ id }) => id === event.argument);
      if (argument !== undefined) argument.discarded = true;
      return true;
    }
    case "staged": {
      const question = teamOf(room, event.team)?.question;
      if (question?.q !== event.q) return true;
      question.staged = event.arguments;
      room.ballots.forget(event.q, "staged");
      return true;
    }
    case "observed":
      room.observations.set(`${event.team}/${event.scene}/${event.v}`, event);
      return true;
    case "card":
      room.cards.push(event);
      return true;
    case "handed-in": {
      const { compiled, caseHash, options } = room.setting;
      const attemptId = `${room.setting.code}-${event.p}-${room.handedIn.length + 1}`;
      const mode = options.assignment?.mode ?? "practice";
      const header = { attemptId, caseId: compiled.case.id, caseHash, engineVersion: 1, seed: event.seed, mode };
      const log = { header: { ...header, language: options.language }, entries: event.entries };
      const { p, seed, late, entries } = event;
      room.handedIn.push({ p, seed, endedAt: entries.at(-1)?.at ?? 0, at, late, state: replay(compiled, log).state });
      return true;
    }
    default:
      return false;
  }
}
