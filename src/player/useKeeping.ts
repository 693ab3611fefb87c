import { useEffect, useRef } from "react";
import type { Draft, PlayerPort } from "./port.ts";
import { momentEntries } from "./present/transcript.ts";
import type { Player } from "./usePlayer.ts";

/** Nothing of these is the reader's own doing, so nothing of it is worth keeping. */
const PASSING = ["placed", "committing", "reacting", "failed", "readOnly"];

/** Keeps the place and the unsent words beside the log, what was read, and the language in the log. */
export function useKeeping(port: PlayerPort, player: Player, shownIn: string | undefined): void {
  const { snapshot, unsent, note } = player;
  const { moment, position, said, state } = snapshot.context;
  const passing = PASSING.includes(String(snapshot.value));

  const save = useRef(port.saveDraft);
  const seen = useRef(port.seen);
  useEffect(() => {
    save.current = port.saveDraft;
    seen.current = port.seen;
  });

  const { words, choice, certainty } = unsent;
  useEffect(() => {
    if (passing) return;
    const draft: Draft = { moment: moment.seq, step: position, said, words, choice, certainty };
    save.current(draft);
  }, [passing, moment.seq, position, said, words, choice, certainty]);

  useEffect(() => {
    const read = momentEntries(moment, state).filter((one) => one.position <= position);
    seen.current.add(read.flatMap(({ entry }) => (entry.kind === "line" ? [entry.text] : [])));
  }, [moment, state, position]);

  const logged = useRef<string>(undefined);
  useEffect(() => {
    if (shownIn === undefined || port.readOnly) return;
    logged.current ??= lastLanguage(port);
    if (logged.current === shownIn) return;
    logged.current = shownIn;
    note({ type: "language", language: shownIn });
  }, [shownIn, port, note]);
}

function lastLanguage({ log }: PlayerPort): string {
  const last = log.entries.findLast(({ event }) => event.type === "language")?.event;
  return last !== undefined && "language" in last ? String(last.language) : log.header.language;
}
