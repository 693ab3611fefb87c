import type { Entry } from "./transcript.ts";

/** `past` and `ahead` are heard by a screen reader and not seen; `before` is small above the line that is `now`. */
export interface Said {
  readonly entry: Entry;
  readonly standing: "past" | "before" | "now" | "ahead";
}

/** How many lines of what came before stay in view. */
const KEPT = 3;

/** The whole conversation in order, each line with how it stands at a position of the moment. */
export function said(
  before: readonly Entry[],
  now: readonly { readonly entry: Entry; readonly position: number }[],
  position: number,
): Said[] {
  const reached = now.filter((one) => one.position <= position);
  const seen = [...before, ...reached.map(({ entry }) => entry)];
  const current = seen.length - 1;
  // A new scene begins on an empty page, and so does the end.
  const opens = seen.findLastIndex((entry) => entry.kind !== "line");
  const shown = Math.max(opens, current - KEPT);
  const heard = seen.map((entry, i): Said => {
    if (i === current) return { entry, standing: "now" };
    return { entry, standing: i >= shown ? "before" : "past" };
  });
  const ahead = now.filter((one) => one.position > position);
  return [...heard, ...ahead.map(({ entry }): Said => ({ entry, standing: "ahead" }))];
}
