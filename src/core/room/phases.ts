import { type AnyMachineSnapshot, assign, initialTransition, setup, transition } from "xstate";
import type { RoomPhase, TeamPhase } from "./view.ts";

/** What the machine of a team hears. Whether a step is possible is the machine's word alone. */
export type TeamSignal =
  | "ask" // the next decision is put to the vote
  | "auto" // the next decision plays itself
  | "sit" // the next moves are composed at a table
  | "close"
  | "reopen"
  | "discuss"
  | "revote"
  | "reveal"
  | "weigh"
  | "decide"
  | "undo" // the decision is taken back; its votes still stand
  | "again" // the decision is taken back and voted on afresh
  | "scene"
  | "end"
  | "back";

interface TeamContext {
  /** The round that is open, or was last; null before any. */
  readonly round: "first" | "second" | null;
  readonly open: boolean;
}

const ask = { target: "vote", actions: "openFirst" } as const;
const decided = { target: "consequence", actions: "closeVotes" } as const;
const reveal = { target: "reveal", actions: "closeVotes" } as const;
const discuss = { target: "discussion", actions: "closeVotes" } as const;
const revote = { target: "revote", actions: "openSecond" } as const;
const reopen = [
  { target: "revote", guard: "inSecondRound", actions: "openVotes" },
  { target: "vote", actions: "openFirst" },
] as const;
const onwards = {
  ask,
  auto: { target: "consequence", actions: "noRound" },
  sit: { target: "table", actions: "noRound" },
  scene: "scene-end",
  end: "ended",
} as const;

/**
 * One team's way through a decision. It owns the phases and nothing else: votes live in a plain ballot beside it,
 * because a context that is copied for every vote costs two hundred times as much as the vote.
 */
export const teamMachine = setup({
  types: { context: {} as TeamContext, events: {} as { type: TeamSignal } },
  guards: { inSecondRound: ({ context }) => context.round === "second" },
  actions: {
    openFirst: assign({ round: "first", open: true }),
    openSecond: assign({ round: "second", open: true }),
    openVotes: assign({ open: true }),
    closeVotes: assign({ open: false }),
    noRound: assign({ round: null, open: false }),
  },
}).createMachine({
  id: "team",
  context: { round: null, open: false },
  initial: "waiting",
  states: {
    waiting: { on: { ask, auto: onwards.auto, sit: onwards.sit, end: "ended" } },
    table: { on: { scene: "scene-end", end: "ended" } },
    vote: {
      on: {
        close: { actions: "closeVotes" },
        reopen: { actions: "openVotes" },
        discuss,
        reveal,
        weigh: { target: "decide", actions: "closeVotes" },
        decide: decided,
        back: { target: "consequence", actions: "noRound" },
      },
    },
    discussion: {
      on: { revote, reveal, reopen: ask, decide: decided, back: { target: "vote", actions: "closeVotes" } },
    },
    revote: {
      on: {
        close: { actions: "closeVotes" },
        reopen: { actions: "openVotes" },
        discuss,
        reveal,
        weigh: { target: "decide", actions: "closeVotes" },
        decide: decided,
        back: discuss,
      },
    },
    reveal: {
      on: {
        weigh: "decide",
        discuss,
        revote,
        reopen,
        decide: decided,
        back: [{ target: "revote", guard: "inSecondRound" }, { target: "vote" }],
      },
    },
    decide: { on: { discuss, revote, reveal, reopen, decide: decided, back: "reveal" } },
    consequence: { on: { ...onwards, undo: reveal, again: ask } },
    "scene-end": { on: { ask, auto: onwards.auto, sit: onwards.sit, end: "ended", back: "consequence" } },
    ended: { on: { ask, auto: onwards.auto, sit: onwards.sit, end: "ended", back: "consequence" } },
  },
});

/** The room around its teams. */
export const roomMachine = setup({
  types: { events: {} as { type: "brief" | "begin" | "debrief" | "end" | "back" } },
}).createMachine({
  id: "room",
  initial: "lobby",
  states: {
    lobby: { on: { brief: "briefing", begin: "play", end: "closed" } },
    briefing: { on: { begin: "play", back: "lobby", end: "closed" } },
    play: { on: { debrief: "debrief", end: "closed" } },
    debrief: { on: { back: "play", end: "closed" } },
    closed: { type: "final" },
  },
});

export type RoomSignal = "brief" | "begin" | "debrief" | "end" | "back";

export const newTeamMachine = (): AnyMachineSnapshot => initialTransition(teamMachine)[0];
export const newRoomMachine = (): AnyMachineSnapshot => initialTransition(roomMachine)[0];

export const teamCan = (snapshot: AnyMachineSnapshot, type: TeamSignal): boolean => snapshot.can({ type });
export const roomCan = (snapshot: AnyMachineSnapshot, type: RoomSignal): boolean => snapshot.can({ type });

type TeamSnapshot = Parameters<typeof transition<typeof teamMachine>>[1];
type RoomSnapshot = Parameters<typeof transition<typeof roomMachine>>[1];

export const stepTeam = (snapshot: AnyMachineSnapshot, type: TeamSignal): AnyMachineSnapshot =>
  transition(teamMachine, snapshot as TeamSnapshot, { type })[0];
export const stepRoom = (snapshot: AnyMachineSnapshot, type: RoomSignal): AnyMachineSnapshot =>
  transition(roomMachine, snapshot as RoomSnapshot, { type })[0];

export const roomPhase = (snapshot: AnyMachineSnapshot): RoomPhase => String(snapshot.value) as RoomPhase;
/** `waiting` is before play, when no team is shown. */
export const teamPhase = (snapshot: AnyMachineSnapshot): TeamPhase | "waiting" =>
  String(snapshot.value) as TeamPhase | "waiting";
export const votesOpen = (snapshot: AnyMachineSnapshot): boolean => (snapshot.context as TeamContext).open;
export const lastRound = (snapshot: AnyMachineSnapshot): TeamContext["round"] =>
  (snapshot.context as TeamContext).round;
