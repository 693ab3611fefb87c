import type { ActivityEvent, LogEntry } from "../attempt/log.ts";
import type { Language } from "../case/primitives.ts";
import type { BoardColumn, Round } from "./messages.ts";
import type { QuestionView, Split, StageView } from "./view.ts";

type Decided = NonNullable<QuestionView["decided"]>;

/**
 * What happened in a room: the log that it is replayed from. Each is a message that was accepted, with everything
 * resolved that the message left open (which teams, which option, which name), so that applying it never refuses.
 * Votes, arguments and observations name a voter: the participant, or in an anonymous room a pseudonym.
 */
export type RoomEvent =
  | {
      readonly type: "joined";
      readonly p: string;
      readonly name: string;
      readonly team: string;
      readonly language: Language;
    }
  | { readonly type: "renamed"; readonly p: string; readonly name: string }
  | { readonly type: "spoke"; readonly p: string; readonly language: Language }
  | { readonly type: "moved"; readonly p: string; readonly team: string }
  | { readonly type: "kicked" | "let-back" | "left" | "returned"; readonly p: string }
  | { readonly type: "hand"; readonly p: string; readonly up: boolean }
  | { readonly type: "nudged"; readonly to: readonly string[] }
  | { readonly type: "spokesperson"; readonly p: string }
  | { readonly type: "voted"; readonly v: string; readonly q: number; readonly round: Round; readonly option: string }
  | { readonly type: "counted"; readonly q: number; readonly splits: Readonly<Partial<Record<Round, Split>>> }
  | {
      readonly type: "hands";
      readonly q: number;
      readonly round: Round;
      readonly counts: Readonly<Record<string, number>>;
    }
  | {
      readonly type: "argued";
      readonly id: number;
      readonly q: number;
      readonly team: string;
      /** Null once an anonymous question is closed. */
      readonly v: string | null;
      readonly kind: "argument" | "sentence";
      readonly text: string;
      readonly option: string | null;
    }
  | { readonly type: "staged"; readonly team: string; readonly q: number; readonly arguments: readonly number[] }
  | { readonly type: "discarded"; readonly argument: number }
  | {
      readonly type: "observed";
      readonly v: string;
      readonly team: string;
      readonly scene: string;
      readonly bands: Readonly<Record<string, number>>;
      readonly note: string;
    }
  | {
      readonly type: "card";
      readonly id: number;
      readonly column: BoardColumn;
      readonly text: string;
      readonly v: string;
    }
  | { readonly type: "brief" | "begin" | "debrief" | "end" | "room-back" }
  | { readonly type: TeamStep; readonly team: string }
  | { readonly type: "hint"; readonly team: string; readonly hint: QuestionView["hint"] }
  | {
      readonly type: "decided";
      readonly team: string;
      readonly q: number;
      readonly option: string;
      readonly by: Decided["by"];
    }
  | { readonly type: "forked"; readonly team: string; readonly q: number; readonly options: readonly [string, string] }
  | {
      readonly type: "finished";
      readonly team: string;
      readonly until: "decision" | "scene" | "case";
      readonly option: string | null;
    }
  | { readonly type: "composed"; readonly team: string; readonly seat: 0 | 1; readonly event: ActivityEvent }
  | {
      readonly type: "endorsed";
      readonly team: string;
      readonly seat: 0 | 1;
      readonly p: string;
      readonly yes: boolean;
    }
  | { readonly type: "made"; readonly team: string; readonly seat: 0 | 1; readonly event: ActivityEvent }
  | { readonly type: "teams"; readonly count: number }
  | { readonly type: "rotated" }
  | { readonly type: "timer"; readonly seconds: number }
  | { readonly type: "extended"; readonly seconds: number }
  | { readonly type: "paused" | "locked" | "boards"; readonly on: boolean }
  | {
      readonly type: "show";
      readonly what: StageView["show"];
      readonly team: string;
      readonly dot?: string | undefined;
    }
  | { readonly type: "address"; readonly url: string }
  | { readonly type: "due"; readonly due: number }
  | { readonly type: "note"; readonly text: string }
  | {
      readonly type: "handed-in";
      readonly p: string;
      readonly entries: readonly LogEntry[];
      readonly seed: number;
      readonly late: boolean;
    };

/** Steps of a team that need nothing but its name. */
export type TeamStep = "close" | "reopen" | "discuss" | "revote" | "reveal" | "weigh" | "next" | "back";

export interface RoomEntry {
  /** Counts from 1; an anonymous room's compaction leaves gaps. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: RoomEvent;
}

/** The question whose votes an event belongs to, so that storage can find and compact it; null for all others. */
export const questionOf = (event: RoomEvent): number | null =>
  event.type === "voted" || event.type === "counted" || event.type === "argued" || event.type === "hands"
    ? event.q
    : null;
