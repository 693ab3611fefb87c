import { produce, setAutoFreeze } from "immer";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Command, type RefusalCode, Refused } from "./command.ts";
import { isSound } from "./files.ts";
import { continues, type EditLog, EMPTY_LOG, logged, type Step } from "./log.ts";
import { applyPatches, diff, type Patch } from "./patch.ts";
import { find, nearest } from "./place.ts";
import type { Place, StudioDocument } from "./types.ts";

// Nothing here changes a document in place, and freezing a thousand nodes after each keystroke costs more than it finds.
setAutoFreeze(false);

/** What the views look at. No part of the document: it is neither undone nor saved in the case. */
export interface Selection {
  /** What forms and text show. */
  readonly focus: Place;
  /** Everything selected, the focus among it. */
  readonly all: readonly Place[];
  /** Counts up where a view should scroll to the focus although it did not change. */
  readonly asked: number;
}

/** What happened to the document, for whoever mirrors it: the database, the checker, other tabs. */
export interface Change {
  readonly kind: "do" | "undo" | "redo" | "open";
  /** From the document before to the one now. Empty when another document was opened. */
  readonly patches: readonly Patch[];
  readonly step?: Step;
  readonly before: StudioDocument;
  readonly doc: StudioDocument;
  readonly log: EditLog;
}

export interface StudioState {
  readonly doc: StudioDocument;
  readonly log: EditLog;
  readonly selection: Selection;
  readonly readOnly: boolean;
}

export interface StudioStore extends StoreApi<StudioState> {
  /** Runs a command. Undefined when it was done, otherwise why not; then nothing changed. */
  run(command: Command): RefusalCode | undefined;
  undo(): void;
  redo(): void;
  /** Goes to where `done` steps stand: a click in the list of steps. */
  jump(done: number): void;
  /** Selects one thing, or several with the last as the focus. What is gone is replaced by what is around it. */
  select(...places: readonly Place[]): void;
  /** The next change starts a step of its own. */
  settle(): void;
  setReadOnly(readOnly: boolean): void;
  /** Hears every change, in order, after the state has it. Returns how to stop. */
  onChange(listener: (change: Change) => void): () => void;
}

/** Commands that reach beyond one field. Judging them costs milliseconds that a keystroke does not have. */
const LARGE: ReadonlySet<string> = new Set(["remove", "move", "duplicate", "paste", "rename", "restore"]);

interface Opening {
  readonly doc: StudioDocument;
  readonly log?: EditLog;
  readonly focus?: Place;
  /** Milliseconds since 1970; handed in by tests. */
  readonly now?: () => number;
}

/** The store of one open case. Its document is always one that parses: commands see to it (commands.test.ts). */
export function createStudioStore({ doc, log = EMPTY_LOG, focus = "", now = () => Date.now() }: Opening): StudioStore {
  const store = createStore<StudioState>(() => ({
    doc,
    log,
    selection: { focus, all: [focus], asked: 0 },
    readOnly: false,
  }));
  const listeners = new Set<(change: Change) => void>();
  let settled = false;

  const selected = (next: StudioDocument, { focus: at, all, asked }: Selection, wanted?: Place): Selection => {
    if (wanted !== undefined)
      return { focus: nearest(next.case, wanted), all: [nearest(next.case, wanted)], asked: asked + 1 };
    const there = all.filter((place) => find(next.case, place) !== undefined);
    const here = nearest(next.case, at);
    return here === at && there.length === all.length
      ? { focus: at, all, asked }
      : { focus: here, all: there.includes(here) ? there : [here], asked };
  };

  const change = (
    kind: Change["kind"],
    next: StudioDocument,
    nextLog: EditLog,
    patches: readonly Patch[],
    step?: Step,
    wanted?: Place,
  ): void => {
    const before = store.getState();
    store.setState({ doc: next, log: nextLog, selection: selected(next, before.selection, wanted) });
    for (const listener of listeners) {
      listener({ kind, patches, ...(step === undefined ? {} : { step }), before: before.doc, doc: next, log: nextLog });
    }
  };

  const run = (command: Command): RefusalCode | undefined => {
    const { doc: before, log: steps, readOnly } = store.getState();
    if (readOnly) return "read-only";
    let wanted: Place | undefined;
    let next: StudioDocument;
    try {
      next = produce(before, (draft) => {
        wanted = command.apply({ doc: before, draft });
      });
      // Commands keep the case whole; what only an activity's own rules know of is asked for where much moves at once.
      if (LARGE.has(command.name) && next.case !== before.case && !isSound(next.case)) return "in-use";
    } catch (error) {
      if (error instanceof Refused) return error.code;
      throw error;
    }
    const patches = diff(before, next);
    if (patches.length === 0) {
      if (wanted !== undefined) select(wanted);
      return undefined;
    }
    const at = now();
    const instead = settled ? undefined : continues(steps, command.merge, at);
    settled = false;
    const start = instead === undefined ? before : applyPatches(before, instead.inverse);
    const step = {
      name: command.name,
      ...(command.words === undefined ? {} : { words: command.words }),
      ...(command.place === undefined ? {} : { place: command.place }),
      ...(command.merge === undefined ? {} : { merge: command.merge }),
      at,
      patches: instead === undefined ? patches : diff(start, next),
      inverse: diff(next, start),
    };
    const nextLog = logged(steps, step, instead);
    change("do", next, nextLog, patches, nextLog.steps.at(-1), wanted);
    return undefined;
  };

  /** One step back or forth; the selection goes where it happened. */
  const travel = (kind: "undo" | "redo"): void => {
    const { doc: before, log: steps, readOnly } = store.getState();
    const step = steps.steps[kind === "undo" ? steps.done - 1 : steps.done];
    if (step === undefined || readOnly) return;
    settled = true;
    const patches = kind === "undo" ? step.inverse : step.patches;
    const next = applyPatches(before, patches);
    change(kind, next, { ...steps, done: steps.done + (kind === "undo" ? -1 : 1) }, patches, step, step.place);
  };

  const jump = (done: number): void => {
    const wanted = Math.max(0, Math.min(done, store.getState().log.steps.length));
    if (store.getState().readOnly) return;
    while (store.getState().log.done > wanted) travel("undo");
    while (store.getState().log.done < wanted) travel("redo");
  };

  const select = (...places: readonly Place[]): void => {
    const { doc: now, selection } = store.getState();
    const all = [...new Set(places.map((place) => nearest(now.case, place)))];
    const last = all.at(-1) ?? "";
    store.setState({ selection: { focus: last, all: all.length === 0 ? [""] : all, asked: selection.asked + 1 } });
  };

  return Object.assign(store, {
    run,
    undo: () => travel("undo"),
    redo: () => travel("redo"),
    jump,
    select,
    settle: () => {
      settled = true;
    },
    setReadOnly: (readOnly: boolean) => store.setState({ readOnly }),
    onChange: (listener: (change: Change) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
}
