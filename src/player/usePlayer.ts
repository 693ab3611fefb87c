import { useMachine } from "@xstate/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fromPromise } from "xstate";
import { beforeLatestDecision, latestDecision } from "../core/attempt/exchanges.ts";
import type { AttemptEvent, Author } from "../core/attempt/log.ts";
import type { AttemptState } from "../core/attempt/state.ts";
import type { Unsent } from "../ui/activity-view.ts";
import type { PlayerPort } from "./port.ts";
import { momentOf } from "./present/moment.ts";
import { shellMachine } from "./shell/machine.ts";
import { createWriter, type Move } from "./shell/writer.ts";

const NOTHING: Unsent = { words: "", choice: null, certainty: null };
/** The time the card takes to the table's edge; then the face has changed and the words come. */
const SETTLE = 240;
/** Without motion the words are there at once; only the way on waits, for the second click of a double click. */
const SETTLE_STILL = 120;

const reducedMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Binds the shell to the application: what it reads, what it writes, and what one has begun and not yet committed. */
export function usePlayer(port: PlayerPort) {
  const latest = useRef(port);
  useEffect(() => {
    latest.current = port;
  });
  const [begun] = useState(() => begin(port, latest));
  const [unsent, setUnsent] = useState<Unsent>(begun.unsent);

  const machine = useMemo(() => {
    const write = fromPromise<AttemptState, Move | null>(({ input }) =>
      input === null ? Promise.reject(new Error("nothing to write")) : begun.writer.write(input),
    );
    return shellMachine.provide({ actors: { write } });
  }, [begun]);
  const [snapshot, send] = useMachine(machine, {
    input: {
      state: begun.state,
      place: begun.place,
      readOnly: port.readOnly,
      present: (state) => momentOf(port.engine, port.compiled, state),
      isRead: (id) => latest.current.preferences.skipRead && latest.current.seen.has(id),
      settle: () => (reducedMotion() ? SETTLE_STILL : SETTLE),
    },
  });

  const { state, moment } = snapshot.context;
  const [unsentOf, setUnsentOf] = useState(moment.seq);
  // What was begun belongs to one decision; the next starts with an empty table.
  if (unsentOf !== moment.seq) {
    setUnsentOf(moment.seq);
    setUnsent(NOTHING);
  }

  const decide = useCallback(
    (event: AttemptEvent, by: Author) => send({ type: "commit", move: { event, by } }),
    [send],
  );
  /** Writes down something that decides nothing, beside whatever is going on. */
  const note = useCallback(
    (event: AttemptEvent) => {
      const move: Move = { event, by: "trainee" };
      begun.writer.write(move).then(
        (noted) => send({ type: "noted", state: noted }),
        (error: unknown) => send({ type: "note.failed", move, error }),
      );
    },
    [begun, send],
  );

  const target = state.header.mode === "exam" || state.ending !== null ? null : beforeLatestDecision(state);
  return {
    snapshot,
    send,
    decide,
    note,
    unsent,
    changeUnsent: useCallback((changes: Partial<Unsent>) => setUnsent((now) => ({ ...now, ...changes })), []),
    stepBack: target === null ? null : () => decide({ type: "rewind", to: target }, "trainee"),
    /** The log as it is stored does not go on: an older engine's, or a damaged one. */
    refused: begun.refused,
    pendingEntry: () => (snapshot.context.pending === null ? null : begun.writer.entryOf(snapshot.context.pending)),
  };
}

export type Player = ReturnType<typeof usePlayer>;

function begin(port: PlayerPort, latest: { readonly current: PlayerPort }) {
  const { engine, compiled, log } = port;
  const { state, refused } = engine.replay(compiled, log);
  const commit: PlayerPort["commit"] = (entry) => latest.current.commit(entry);
  const writer = createWriter({ engine, compiled, state, commit, now: () => latest.current.now() });
  // A draft of another moment is of no use: the log has gone on without it.
  const place = port.draft?.moment === latestDecision(state) ? port.draft : null;
  const { words, choice, certainty } = place ?? NOTHING;
  return { state, refused, writer, place, unsent: { words, choice, certainty } };
}
