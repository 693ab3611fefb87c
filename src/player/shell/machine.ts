import { assign, fromPromise, setup } from "xstate";
import type { AttemptState } from "../../core/attempt/state.ts";
import { endPosition, isThrough, type Moment, openingPosition, skipPosition } from "../present/moment.ts";
import type { Move } from "./writer.ts";

/** How far a reader was when the page was last left. */
export interface Place {
  readonly moment: number;
  readonly step: number;
  readonly said: boolean;
}

export interface ShellInput {
  readonly state: AttemptState;
  /** Where the reader was when the page was last left. */
  readonly place: Place | null;
  readonly readOnly: boolean;
  /** What a state shows, step by step. */
  present(state: AttemptState): Moment;
  /** Whether a line may appear at once because it was read before. */
  isRead(lineId: string): boolean;
  /** Milliseconds between a stored decision and the way on. */
  settle(): number;
}

export interface ShellContext extends ShellInput {
  readonly moment: Moment;
  readonly position: number;
  /** The own words were given or passed over. */
  readonly said: boolean;
  readonly pending: Move | null;
  readonly error: unknown;
}

export type ShellEvent =
  | { readonly type: "advance" }
  | { readonly type: "skip" }
  | { readonly type: "say" }
  | { readonly type: "say.again" }
  | { readonly type: "commit"; readonly move: Move }
  /** Something was noted beside the decisions: a document read, another language. */
  | { readonly type: "noted"; readonly state: AttemptState }
  | { readonly type: "note.failed"; readonly move: Move; readonly error: unknown }
  | { readonly type: "retry" }
  | { readonly type: "abandon" }
  | { readonly type: "lock" }
  | { readonly type: "unlock" };

const NOTES = ["read", "language"];

/**
 * Orders the moments of playing: reading, choosing, storing, reacting. Knows no rule of any case;
 * what a decision leads to comes back from `write`, and only once it is stored.
 */
export const shellMachine = setup({
  types: {} as { context: ShellContext; events: ShellEvent; input: ShellInput },
  actors: {
    write: fromPromise<AttemptState, Move | null>(() => Promise.reject(new Error("write is provided by the screen"))),
  },
  guards: {
    locked: ({ context }) => context.readOnly,
    ended: ({ context }) => context.moment.steps[context.position]?.kind === "ending",
    coached: ({ context }) => ["coaching", "summary"].includes(context.moment.steps[context.position]?.kind ?? ""),
    reading: ({ context }) => !isThrough(context.moment, context.position),
    saying: ({ context }) => context.moment.sayFirst && !context.said,
    rewound: ({ context }) => context.pending?.event.type === "rewind",
    noted: ({ context }) => NOTES.includes(context.pending?.event.type ?? ""),
  },
  actions: {
    next: assign({ position: ({ context }) => context.position + 1 }),
    toNextCard: assign({ position: ({ context }) => skipPosition(context.moment, context.position) }),
    take: assign((_, { move }: { move: Move }) => ({ pending: move, error: null })),
    note: assign(({ context }, { state }: { state: AttemptState }) => ({ state, moment: context.present(state) })),
    // A step back is a return to where everything has been read.
    goBack: assign(({ context }, { state }: { state: AttemptState }) => {
      const moment = context.present(state);
      return { state, moment, position: endPosition(moment), said: true, pending: null };
    }),
    goOn: assign(({ context }, { state }: { state: AttemptState }) => {
      const moment = context.present(state);
      return { state, moment, position: openingPosition(moment, context.isRead), said: false, pending: null };
    }),
    fail: assign((_, { error }: { error: unknown }) => ({ error })),
  },
  delays: { settle: ({ context }) => context.settle() },
}).createMachine({
  id: "player",
  context: ({ input }) => {
    const moment = input.present(input.state);
    const opening = openingPosition(moment, input.isRead);
    const place = input.place?.moment === moment.seq ? input.place : null;
    const position = place === null ? opening : Math.min(endPosition(moment), Math.max(opening, place.step));
    return { ...input, moment, position, said: place?.said ?? false, pending: null, error: null };
  },
  initial: "placed",
  on: {
    noted: { actions: { type: "note", params: ({ event }) => ({ state: event.state }) } },
    "note.failed": {
      target: ".failed",
      actions: [
        { type: "take", params: ({ event }) => ({ move: event.move }) },
        { type: "fail", params: ({ event }) => ({ error: event.error }) },
      ],
    },
    lock: { guard: ({ context }) => !context.readOnly, target: ".readOnly", actions: assign({ readOnly: true }) },
    unlock: { guard: "locked", target: ".placed", actions: assign({ readOnly: false }) },
  },
  states: {
    /** Decides where the reader stands; nobody stays here. */
    placed: {
      always: [
        { guard: "locked", target: "readOnly" },
        { guard: "ended", target: "ended" },
        { guard: "coached", target: "coached" },
        { guard: "reading", target: "revealing" },
        { guard: "saying", target: "sayingFirst" },
        { target: "choosing" },
      ],
    },
    revealing: {
      on: {
        advance: { target: "placed", actions: "next" },
        skip: { target: "placed", actions: "toNextCard" },
        commit: { target: "committing", actions: { type: "take", params: ({ event }) => ({ move: event.move }) } },
      },
    },
    coached: {
      on: {
        advance: { target: "placed", actions: "next" },
        commit: { target: "committing", actions: { type: "take", params: ({ event }) => ({ move: event.move }) } },
      },
    },
    sayingFirst: {
      on: {
        say: { target: "choosing", actions: assign({ said: true }) },
        commit: { target: "committing", actions: { type: "take", params: ({ event }) => ({ move: event.move }) } },
      },
    },
    choosing: {
      on: {
        "say.again": { guard: ({ context }) => context.moment.sayFirst, target: "sayingFirst" },
        commit: { target: "committing", actions: { type: "take", params: ({ event }) => ({ move: event.move }) } },
      },
    },
    committing: {
      invoke: {
        src: "write",
        input: ({ context }) => context.pending,
        onDone: [
          {
            guard: "rewound",
            target: "placed",
            actions: { type: "goBack", params: ({ event }) => ({ state: event.output }) },
          },
          {
            guard: "noted",
            target: "placed",
            actions: [{ type: "note", params: ({ event }) => ({ state: event.output }) }, assign({ pending: null })],
          },
          { target: "reacting", actions: { type: "goOn", params: ({ event }) => ({ state: event.output }) } },
        ],
        onError: { target: "failed", actions: { type: "fail", params: ({ event }) => ({ error: event.error }) } },
      },
    },
    /** The decision is stored: the card lies at the table's edge, the face changes, and then come the words. */
    reacting: { after: { settle: "placed" } },
    failed: {
      on: {
        retry: { target: "committing", actions: assign({ error: null }) },
        abandon: { target: "placed", actions: assign({ pending: null, error: null }) },
      },
    },
    readOnly: {
      on: { advance: { actions: "next", guard: ({ context }) => !isThrough(context.moment, context.position) } },
    },
    ended: {},
  },
});
