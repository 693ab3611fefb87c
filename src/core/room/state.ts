import type { AnyMachineSnapshot } from "xstate";
import type { ActivityEvent, LogEntry, Mode } from "../attempt/log.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { Language } from "../case/primitives.ts";
import type { Wording } from "../case/wording.ts";
import type { CompiledCase } from "../machine/compile.ts";
import type { Range } from "../scoring/share.ts";
import type { Ballots } from "./ballot.ts";
import type { ReadBargain } from "./bargain.ts";
import type { BoardColumn, RoomOptions } from "./messages.ts";
import type { QuestionView, StageView } from "./view.ts";

/** What every percentage of a case is measured by; null where it is not decided. */
export interface Scale {
  readonly total: Range;
  readonly byCompetency: Readonly<Record<string, Range>>;
}

/** All that a room is told about the world around it. Everything else follows from its log. */
export interface RoomSetting {
  readonly code: string;
  readonly options: Omit<RoomOptions, "case">;
  readonly compiled: CompiledCase;
  readonly caseHash: string;
  readonly scale: Scale | null;
  readonly seed: number;
  wording(language: Language): Wording;
  /** Who votes on a question in an anonymous room: the same person gives the same name until the key is destroyed. */
  pseudonym(q: number, participant: string): string;
  /** A move from a stranger, checked by its activity's own schema; undefined where it is none. */
  parseMove(kind: string, event: unknown): ActivityEvent | undefined;
  readonly readBargain: ReadBargain;
}

export interface Person {
  readonly id: string;
  readonly number: number;
  name: string;
  language: Language;
  team: string;
  /** Place in the team, from 0: what the Latin square seats by. */
  slot: number;
  status: "in" | "kicked" | "left";
  hand: boolean;
  nudged: number;
}

/** A decision that is open, or was taken. */
export interface Question {
  readonly q: number;
  /** Where in the case. */
  readonly scene: string;
  readonly place: string;
  readonly options: readonly Choice[];
  hint: QuestionView["hint"];
  /** The attempt's cursor before it, and how many visits to scenes it had made. */
  readonly before: number;
  readonly visits: number;
  /** Seats stood so when it was opened. */
  readonly rotation: number;
  /** The decision just before it; null at the start and after a table, behind which nobody steps back. */
  readonly previous: Question | null;
  readonly openedAt: number;
  decided: QuestionView["decided"];
  staged: readonly number[];
}

/** An option: the event that it stands for, and its line ids. */
export interface Choice {
  readonly id: string;
  readonly event: ActivityEvent;
  readonly say: string;
  readonly short: string;
}

/** One attempt of a team, with the questions on its way. */
export interface Branch {
  attempt: AttemptState;
  entries: LogEntry[];
  questions: Question[];
  /** The option that began it, where the team has forked. */
  readonly option: string | null;
}

export interface Draft {
  readonly id: number;
  readonly event: ActivityEvent;
  /** Who has endorsed it, or turned it down. The composer is not counted. */
  readonly answers: Map<string, boolean>;
}

export interface Team {
  readonly id: string;
  /** 0 where the whole room is one team. */
  readonly number: number;
  machine: AnyMachineSnapshot;
  branches: [Branch] | [Branch, Branch];
  playing: 0 | 1;
  /** The question in front of the team: open, or just decided. */
  question: Question | null;
  forkedAt: Question | null;
  /** When it last got anywhere: a step, or a move at its table. Null before play. */
  movedAt: number | null;
  rotation: number;
  spokesperson: string | null;
  nextSlot: number;
  drafts: [Draft | null, Draft | null];
}

export interface Argument {
  readonly id: number;
  readonly q: number;
  readonly team: string;
  readonly v: string | null;
  readonly kind: "argument" | "sentence";
  readonly text: string;
  readonly option: string | null;
  discarded: boolean;
}

export interface Observation {
  readonly team: string;
  readonly scene: string;
  readonly bands: Readonly<Record<string, number>>;
  readonly note: string;
}

export interface HandedIn {
  readonly p: string;
  /** Of the attempt; with its last moment it tells one attempt from another. */
  readonly seed: number;
  readonly endedAt: number;
  readonly at: number;
  readonly late: boolean;
  readonly state: AttemptState;
}

/**
 * A room. Changed in place, and by `apply` alone: copying two thousand people for every one who joins would cost more
 * than all the votes. Applying its log to a new room gives the same room.
 */
export interface Room {
  readonly setting: RoomSetting;
  seq: number;
  machine: AnyMachineSnapshot;
  readonly people: Map<string, Person>;
  teams: Team[];
  readonly ballots: Ballots;
  readonly arguments: Argument[];
  readonly cards: { readonly id: number; readonly column: BoardColumn; readonly text: string; readonly v: string }[];
  /** By scene, team and voter; the last one counts. */
  readonly observations: Map<string, Observation>;
  handedIn: HandedIn[];
  /** When an assignment is due, in milliseconds since 1970: as it was made, or moved. Null in other rooms. */
  due: number | null;
  /** When a place was first reached, by `scene/place`. */
  readonly reached: Map<string, number>;
  nextQuestion: number;
  nextDraft: number;
  startedAt: number | null;
  paused: boolean;
  locked: boolean;
  boardsOpen: boolean;
  timer: { seconds: number; endsAt: number | null; left: number | null } | null;
  show: StageView["show"];
  shownTeam: string;
  shownDot: string | null;
  address: string | null;
  note: string;
}

/** The mode of attempts that a room plays: stepping back is the facilitator's right. */
export const ROOM_MODE: Mode = "practice";

export const teamOf = (room: Room, id: string): Team | undefined => room.teams.find((team) => team.id === id);
