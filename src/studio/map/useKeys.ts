import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { useStudioStore } from "../context.ts";
import type { Place } from "../document/types.ts";
import type { Geometry } from "./geometry.ts";
import { actionOf } from "./keymap.ts";
import type { Actions } from "./useActions.ts";
import { type Direction, walk } from "./walk.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
/** Map units that one press moves a card by. */
const STEP = 16;

/** How many steps back one may want to go. */
const TRAIL = 50;

interface Setting {
  readonly geometry: Geometry;
  readonly focus: Place;
  readonly actions: Actions;
  readonly nudge: (cards: readonly Place[], x: number, y: number) => void;
}

/** The map by keyboard: arrows walk it, with Alt they move cards, with Shift they select more; letters do the rest. */
export function useKeys({ geometry, focus, actions, nudge }: Setting) {
  const store = useStudioStore();
  const trail = useRef<Place[]>([]);

  const arrow = (way: Direction, event: KeyboardEvent): void => {
    if (event.altKey) {
      const [x, y] = WAYS[way];
      nudge(actions.cards, x * STEP, y * STEP);
      return;
    }
    const to = walk(geometry, focus, way, trail.current);
    if (to === undefined) return;
    trail.current = [...trail.current.slice(-TRAIL), focus];
    if (event.shiftKey) store.select(...actions.cards.filter((place) => place !== to), to);
    else store.select(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.nativeEvent.isComposing) return;
    const way = ARROWS[event.key];
    const action = way === undefined ? actionOf(event) : undefined;
    if (way !== undefined && !event.ctrlKey && !event.metaKey) arrow(way, event);
    else if (action !== undefined) actions.do(action);
    else if (event.key === "Escape" && actions.cards.length > 1) store.select(focus);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent): void => {
    const text = isTyping(event.target) ? undefined : actions.take();
    if (text === undefined) return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    if (event.type === "cut") actions.do("remove");
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isTyping(event.target) || !actions.can("paste")) return;
    event.preventDefault();
    actions.put(event.clipboardData.getData("text/plain"));
  };
  return { onKeyDown, onCopy, onCut: onCopy, onPaste };
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
