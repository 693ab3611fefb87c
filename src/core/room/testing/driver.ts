import { expect } from "vitest";
import { type Accepted, join, type Now, rejoin } from "../accept.ts";
import { newRoom } from "../apply.ts";
import type { RoomEntry } from "../events.ts";
import type { FacilitatorMessage, ParticipantMessage } from "../messages.ts";
import { accept, record, type Sender } from "../room.ts";
import type { Room, RoomSetting } from "../state.ts";
import { consoleView, stageView } from "../views/desk.ts";
import { meView, phoneView } from "../views/phone.ts";

const FACILITATOR: Sender = { role: "facilitator", driving: true };

/** Runs a room the way a sentence reads: `run(setting).join(3).lead("brief").vote("p1", "friday").expectPhase("vote")`. */
export function run(setting: RoomSetting) {
  const room: Room = newRoom(setting);
  const entries: RoomEntry[] = [];
  let at = 1_000_000;
  const now = (): Now => ({ at, present: (p) => room.people.get(p)?.status === "in" });
  const take = (accepted: Accepted): Accepted => {
    at += 1000;
    if (accepted.ok) entries.push(...record(room, accepted.events, at));
    return accepted;
  };
  const driver = {
    room,
    entries,
    send: (sender: Sender, message: unknown): Accepted => take(accept(room, sender, message, now())),
    join(count: number) {
      for (let i = 0; i < count; i++) {
        const joined = take(join(room, { name: `Person ${room.people.size + 1}`, language: "en" }));
        if (!joined.ok) throw new Error(joined.code);
      }
      return driver;
    },
    rejoin(p: string) {
      const person = room.people.get(p);
      return person === undefined ? undefined : take(rejoin(person, "en"));
    },
    lead(...messages: (FacilitatorMessage | "advance" | "back" | "begin" | "debrief" | "end")[]) {
      for (const each of messages) {
        const message = typeof each === "string" ? { type: each } : each;
        const result = driver.send(FACILITATOR, message);
        if (!result.ok) throw new Error(`${message.type}: ${result.code} ${result.detail ?? ""}`);
      }
      return driver;
    },
    say(p: string, message: ParticipantMessage) {
      const result = driver.send({ role: "participant", id: p }, message);
      if (!result.ok) throw new Error(`${p} ${message.type}: ${result.code} ${result.detail ?? ""}`);
      return driver;
    },
    vote(p: string, option: string, round: "first" | "second" | "staged" = "first") {
      return driver.say(p, { type: "vote", q: driver.q(p), round, option });
    },
    q: (p = "p1"): number => {
      const team = room.teams.find(({ id }) => id === room.people.get(p)?.team) ?? room.teams[0];
      return team?.question?.q ?? 0;
    },
    refusal(sender: Sender, message: unknown): string {
      const before = JSON.stringify(snapshot(room));
      const result = driver.send(sender, message);
      expect(JSON.stringify(snapshot(room))).toBe(before);
      return result.ok ? "accepted" : result.code;
    },
    refused(message: unknown, p?: string): string {
      return driver.refusal(p === undefined ? FACILITATOR : { role: "participant", id: p }, message);
    },
    phone: (p: string) => {
      const person = room.people.get(p);
      if (person === undefined) throw new Error(`nobody is ${p}`);
      return { view: phoneView(room, person, now()), me: meView(room, person) };
    },
    stage: () => stageView(room, "en", now()),
    console: () => consoleView(room, "en", now(), { driving: true, addresses: [] }),
    phase: (team = 0): string => String(room.teams[team]?.machine.value),
  };
  return driver;
}

/** All that a room is, as plain data, to be compared. */
export function snapshot(room: Room): unknown {
  return {
    ...room,
    setting: null,
    machine: room.machine.value,
    people: [...room.people.values()],
    ballots: Array.from({ length: room.nextQuestion }, (_, q) => room.ballots.splits(q)),
    observations: [...room.observations],
    reached: [...room.reached],
    handedIn: room.handedIn.map(({ state, ...rest }) => ({ ...rest, ending: state.ending })),
    teams: room.teams.map((team) => ({
      ...team,
      machine: [team.machine.value, team.machine.context],
      branches: team.branches.map(({ attempt, ...branch }) => ({
        ...branch,
        questions: branch.questions.map(({ previous: _, ...question }) => question),
        world: attempt.world,
        cursor: attempt.cursor,
        ending: attempt.ending,
      })),
      question: team.question && { ...team.question, previous: team.question.previous?.q ?? null },
      forkedAt: team.forkedAt?.q ?? null,
      drafts: team.drafts.map((draft) => draft && { ...draft, answers: [...draft.answers] }),
    })),
  };
}
