import type { PlayView, QuestionView, Split } from "../../core/room/view.ts";
import type { Tally } from "../link/held.ts";

/** What the tally of a team says about its open round; undefined where it is about an earlier one. */
export function currentTally(play: PlayView, tallies: Readonly<Record<string, Tally>>): Tally | undefined {
  const { question } = play;
  const tally = tallies[play.team];
  if (question === null || tally === undefined || tally.q !== question.q) return undefined;
  const round = play.phase === "discussion" ? "staged" : question.round;
  return tally.round === round ? tally : undefined;
}

/** The splits of the reveal: the last round, and the one before the discussion where there were two. */
export function revealed({ splits }: QuestionView): { now: Split; before: Split | undefined } | undefined {
  if (splits === null) return undefined;
  const { first, second } = splits;
  if (second !== undefined) return { now: second, before: first };
  return first === undefined ? undefined : { now: first, before: undefined };
}

/** Votes of an option, and the length of its bar as a share of the longest: 0 to 1. */
export function barOf(split: Split, option: string): { count: number; length: number } {
  const most = Math.max(1, ...Object.values(split.counts));
  const count = split.counts[option] ?? 0;
  return { count, length: count / most };
}
