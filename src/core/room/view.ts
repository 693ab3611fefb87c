import type { ActivityView } from "../activity.ts";
import type { MeterView } from "../attempt/project.ts";
import type { Language, Mood } from "../case/primitives.ts";
import type { DealMapView } from "./deal-map.ts";
import type { BoardColumn, MemberRole, RoomOptions, RoomRefusal, Round } from "./messages.ts";

/** Where the room as a whole stands. While it plays, each team has a phase of its own. */
export type RoomPhase = "lobby" | "briefing" | "play" | "debrief" | "closed";
/** Where a team stands with its decision. */
export type TeamPhase =
  | "vote"
  // Moves are composed, not chosen.
  | "table"
  | "discussion"
  | "revote"
  | "reveal"
  | "decide"
  | "consequence"
  | "scene-end"
  | "ended";

/** A text as it is to be shown, and the language it is in: a missing translation falls back to the base. */
export interface Words {
  readonly text: string;
  readonly lang: Language;
}

export interface SaidView {
  readonly id: string;
  /** An id of the cast, `you` or `narrator`. */
  readonly by: string;
  readonly name: Words | null;
  readonly portrait: string | null;
  readonly mood: Mood;
  readonly words: Words;
}

export interface OptionView {
  readonly id: string;
  /** A, B, C … by position; shape and colour follow the same position, and options never change order. */
  readonly letter: string;
  readonly short: Words;
  readonly say: Words;
}

/** Votes of one round. Hands that were typed in count like votes. */
export interface Split {
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface StagedView {
  /** Number of the argument, as text: the option that a staged vote names. */
  readonly id: string;
  readonly letter: string;
  readonly kind: "argument" | "sentence";
  readonly text: string;
}

export interface TimerView {
  /** Milliseconds since 1970 by the server's clock; null while it stands still. */
  readonly endsAt: number | null;
  /** Seconds left at the moment it was stopped; null while it runs. */
  readonly left: number | null;
  readonly seconds: number;
}

/** The open decision of a team, without anything that its role may not know. */
export interface QuestionView {
  /** Never used twice in a room: votes name it. */
  readonly q: number;
  /** Counts from 1 along the attempt, for people. */
  readonly number: number;
  readonly hint: "vote" | "quick" | "auto";
  readonly options: readonly OptionView[];
  /** The round that is open, or was last; null before any (an `auto` decision). */
  readonly round: "first" | "second" | null;
  /** Votes are taken now. */
  readonly open: boolean;
  /** Up to three sentences without their authors; a vote on them is open while the discussion lasts. */
  readonly staged: readonly StagedView[];
  /** From the reveal on; on the console always, except in an anonymous room while votes are open. */
  readonly splits: { readonly first?: Split; readonly second?: Split; readonly staged?: Split } | null;
  /** The option that was taken, and how. */
  readonly decided: { readonly option: string; readonly by: "majority" | "pick" | "auto" | "finish" } | null;
}

export interface SceneView {
  readonly id: string;
  readonly title: Words;
  readonly where: Words | null;
  /** Counts from 1 along the attempt. */
  readonly number: number;
}

/** A team as everybody may know it, for comparing. */
export interface TurnoutView {
  readonly q: number;
  readonly round: Round;
  readonly voted: number;
  /** Who is there and may vote, and whoever has voted and is away. */
  readonly of: number;
}

export interface TeamView {
  readonly id: string;
  /** 0 where the whole room is one team. */
  readonly number: number;
  readonly phase: TeamPhase;
  readonly size: number;
  readonly present: number;
  readonly decisions: number;
  /** Of the round that is open, or was last; null where nobody votes. Between two views stage and console get tallies. */
  readonly turnout: TurnoutView | null;
  /** When it last got anywhere, in milliseconds since 1970; null before play. */
  readonly movedAt: number | null;
  readonly ending: { readonly id: string; readonly title: Words } | null;
  /** From the debrief on: whole percent of what the case could give; null where that is not known. */
  readonly percent: number | null;
}

/** What a team's screens show of its play. */
export interface PlayView {
  readonly team: string;
  readonly phase: TeamPhase;
  readonly scene: SceneView;
  /** What followed the last decision. */
  readonly heard: readonly SaidView[];
  /** What is said before the open decision. */
  readonly lines: readonly SaidView[];
  readonly question: QuestionView | null;
  readonly meters: readonly (MeterView & { readonly label: Words })[];
  readonly ending: { readonly id: string; readonly title: Words; readonly text: Words } | null;
  /** Which of two attempts is played, once the team has forked. */
  readonly branch: { readonly playing: 0 | 1; readonly options: readonly [Words, Words] } | null;
}

export interface BranchView {
  /** The option that began it. */
  readonly option: Words;
  readonly ending: Words | null;
  readonly percent: number | null;
  /** What was said from the fork on; nothing before it is its turn. */
  readonly decisions: readonly Words[];
}

export interface BriefingView {
  readonly title: Words;
  readonly you: Words;
  readonly account: Words;
  readonly known: readonly Words[];
  readonly goal: Words;
  readonly walkAway: Words;
}

export interface CardView {
  readonly id: number;
  readonly column: BoardColumn;
  readonly text: string;
}

/** Known to every role. */
interface Basics {
  readonly code: string;
  readonly kind: RoomOptions["kind"];
  readonly phase: RoomPhase;
  readonly title: Words;
  readonly language: Language;
  readonly anonymous: boolean;
  readonly paused: boolean;
  readonly locked: boolean;
  readonly pace: RoomOptions["pace"];
  readonly timer: TimerView | null;
  /** Who has joined and is not kicked; who of them is connected. */
  readonly people: { readonly joined: number; readonly present: number };
  readonly teams: readonly TeamView[];
  /** Cards are taken. */
  readonly boardsOpen: boolean;
}

/** What a phone shows; the same for everybody of one team, language and seat. */
export interface PhoneView extends Basics {
  readonly role: "participant";
  readonly briefing: BriefingView | null;
  readonly play: PlayView | null;
  readonly table: TableView | null;
  readonly assignment: AssignmentView | null;
  /** The skills that an observer rates, each with its bands from low to high. */
  readonly rubric: readonly { readonly id: string; readonly label: Words; readonly bands: readonly Words[] }[];
}

export interface StageView extends Basics {
  readonly role: "stage";
  readonly show: "play" | "join" | "teams" | "ranking" | "map" | "boards";
  /** The table whose dot of the deal map is opened. */
  readonly dot: string | null;
  /** The address that the facilitator chose, with the path that joins this room; null where only loopback is known. */
  readonly joinUrl: string | null;
  readonly briefing: BriefingView | null;
  /** The team that is shown: the only one, or the one that the facilitator chose. */
  readonly play: PlayView | null;
  readonly branches: readonly [BranchView, BranchView] | null;
  readonly cards: readonly CardView[];
  readonly map: DealMapView | null;
}

export interface NotesView {
  readonly ask: Words;
  readonly listenFor: Words;
  readonly minutes: number;
}

export interface PlanEntry {
  readonly scene: string;
  readonly place: string;
  readonly title: Words;
  readonly minutes: number;
  /** Milliseconds since 1970; null where the first team has not come by. */
  readonly reachedAt: number | null;
}

export interface ArgumentView {
  readonly id: number;
  readonly q: number;
  readonly team: string;
  readonly kind: "argument" | "sentence";
  readonly text: string;
  readonly option: string | null;
  /** Null in an anonymous room. */
  readonly by: string | null;
  readonly staged: boolean;
}

export interface ConsoleView extends Basics {
  readonly role: "facilitator";
  /** This console has the wheel; another one can send `takeover`. */
  readonly driving: boolean;
  readonly show: StageView["show"];
  readonly dot: string | null;
  readonly shownTeam: string;
  readonly joinUrl: string | null;
  readonly addresses: readonly string[];
  readonly caseId: string;
  readonly briefing: BriefingView;
  /** One per team, in order. */
  readonly plays: readonly PlayView[];
  /** Notes for the open decision of each team that has any, by team. */
  readonly notes: Readonly<Record<string, NotesView>>;
  readonly plan: readonly PlanEntry[];
  readonly startedAt: number | null;
  readonly arguments: readonly ArgumentView[];
  readonly cards: readonly CardView[];
  readonly branches: Readonly<Record<string, readonly [BranchView, BranchView]>>;
  readonly map: DealMapView | null;
  readonly note: string;
  /** Observers beside the engine, per finished scene. */
  readonly observed: readonly ObservedView[];
  readonly assignment: AssignmentView | null;
  /** An assignment's table of people and skills. */
  readonly handedIn: readonly HandedInView[];
  /** What may be sent now, per team: buttons are drawn from it. */
  readonly can: Readonly<Record<string, readonly string[]>>;
}

export interface ObservedView {
  readonly team: string;
  readonly scene: string;
  readonly where: Words;
  readonly competency: string;
  readonly skill: Words;
  /** Bands that observers gave: how many per band, from 0. */
  readonly given: readonly number[];
  /** The band that the engine's score reaches; null where the case gives no range. */
  readonly engine: number | null;
}

/** One row of the console's list. Sent apart from the view, whenever it changes. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  /** Id of the seat; null without roles. */
  readonly seat: string | null;
  readonly online: boolean;
  /** Has voted in the open round; null in an anonymous room and where nothing is open. */
  readonly voted: boolean | null;
  readonly hand: boolean;
  readonly kicked: boolean;
  readonly spokesperson: boolean;
}

/** What is one participant's own. */
export interface MeView {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly seat: { readonly id: string; readonly title: Words; readonly brief: Words } | null;
  readonly spokesperson: boolean;
  readonly hand: boolean;
  /** Own votes on the open question, as the server has them on disk. */
  readonly votes: { readonly q: number; readonly first?: string; readonly second?: string; readonly staged?: string };
  /** Own arguments on the open question that are still allowed. */
  readonly argumentsLeft: number;
  /** The draft of the own side that this one has endorsed or turned down. */
  readonly endorsed: { readonly draft: number; readonly yes: boolean } | null;
  readonly nudged: number;
  /** Own attempts that were handed in to an assignment. */
  readonly handedIn: readonly HandedInView[];
}

/** Where moves are composed, not chosen: what the own seat may see, and what the own side is about to do. */
export interface TableView {
  /** Seat 0 or 1 of the table; an observer has none. */
  readonly seat: 0 | 1 | null;
  /** People sit on both sides. */
  readonly twoSided: boolean;
  /** The activity's own view for this seat: its kind's PlayerView draws it. */
  readonly activity: ActivityView;
  /** Every text that the activity's view names by line id. */
  readonly texts: Readonly<Record<string, Words>>;
  /** Of the own side; an observer and the other side never see it. */
  readonly draft: DraftView | null;
}

export interface DraftView {
  readonly id: number;
  readonly event: { readonly type: string } & Readonly<Record<string, unknown>>;
  /** Endorsements, and how many it takes before it can be made. */
  readonly yes: number;
  readonly no: number;
  readonly needed: number;
}

export interface AssignmentView {
  readonly caseId: string;
  /** Only attempts on exactly this case are taken. */
  readonly caseHash: string;
  readonly due: number;
  readonly attempts: number;
  readonly late: boolean;
  readonly mode: "guided" | "practice" | "exam";
}

export interface HandedInView {
  readonly participant: string;
  readonly name: string;
  /** Of the attempt: whoever played it knows it by this. */
  readonly seed: number;
  readonly at: number;
  readonly late: boolean;
  readonly ending: string | null;
  readonly percent: number | null;
  readonly competencies: Readonly<Record<string, number | null>>;
}

export type RoomView = PhoneView | StageView | ConsoleView;

/** Everything that a server says. */
export type ServerMessage =
  | { readonly type: "welcome"; readonly role: MemberRole; readonly now: number; readonly code: string }
  /** A whole snapshot, on every connect and after every step. */
  | { readonly type: "room"; readonly view: RoomView }
  | { readonly type: "me"; readonly me: MeView }
  /** To stage and console, every 50 ms while votes come in. Splits only where the console may see them. */
  | {
      readonly type: "tally";
      readonly team: string;
      readonly q: number;
      readonly round: Round;
      readonly voted: number;
      readonly present: number;
      readonly counts?: Readonly<Record<string, number>>;
    }
  /** To the console: rows that changed; `all` replaces the list. */
  | { readonly type: "people"; readonly all: boolean; readonly people: readonly PersonView[] }
  /** On disk. */
  | { readonly type: "ok"; readonly ref?: number }
  | { readonly type: "refused"; readonly ref?: number; readonly code: RoomRefusal; readonly detail?: string }
  | { readonly type: "nudge" }
  | { readonly type: "pong"; readonly ref?: number; readonly now: number }
  /** The last word before the server closes the socket. Only `replaced` and `server-stops` are not for good. */
  | { readonly type: "bye"; readonly why: "kicked" | "replaced" | "purged" | "left" | "server-stops" | RoomRefusal };
