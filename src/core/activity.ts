import type { AnyStateMachine, SnapshotFrom } from "xstate";
import type { Condition, Effect } from "./case/conditions.ts";
import type { Finding } from "./case/finding.ts";
import type { Language } from "./case/primitives.ts";
import type { CaseFrame, Line, PointsEntry, Reaction } from "./case/schema.ts";
import type { BeatTarget } from "./case/targets.ts";
import type { Bounds, World } from "./world.ts";

/** Who looks at a state: what each may know differs. */
export type Role = "trainee" | "counterpart" | "facilitator" | "observer" | "stage";

/** Codes of refused events. Every refusal has one; nothing is ignored silently. */
export type RefusalCode =
  | "ended"
  | "unknown-event"
  | "unknown-choice"
  | "not-offered"
  | "already-chosen"
  | "unknown-document"
  | "no-clock"
  | "no-rewind-in-exam"
  | "rewind-out-of-range"
  | "not-legal";

export interface Refusal {
  /** A RefusalCode, or a code of the activity's own. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What every activity is told about the case around it. */
export interface SceneContext {
  readonly case: CaseFrame;
  readonly sceneId: string;
  readonly reactions: readonly Reaction[];
  readonly bounds: ReadonlyMap<string, Bounds>;
}

/** A logged event as an activity's scoring sees it. */
export interface Step<Event> {
  readonly seq: number;
  readonly event: Event;
  readonly before: World;
  readonly after: World;
  /** Where in the activity it happened, e.g. the beat's id. */
  readonly place: string;
}

/** Points tied to the one event that earned them, and to the one "why" that explains them. */
export interface Evidence {
  readonly seq: number;
  readonly competency: string;
  readonly points: number;
  /** Line id of the why: `call/opening/ask/points/always.why`. */
  readonly why: string;
}

/** A text of a case that can be translated, by its line id. */
export interface TextLine {
  readonly id: string;
  readonly text: string;
  /** JSON pointer of the text inside the case file, for messages. */
  readonly pointer: string;
  /** Where the author wrote nothing: the kind's own words in each language, which nobody need translate. */
  readonly usual?: Readonly<Record<Language, string>>;
}

/** A line as it is to be shown: its id finds the text in any language. */
export interface SpokenLine {
  readonly id: string;
  readonly by: string;
  readonly mood: Line["mood"];
}

export interface ChoiceView {
  readonly id: string;
  /** Line ids. */
  readonly say: string;
  readonly short: string;
  readonly model?: string;
}

/**
 * What a surface may show of an activity of any kind: who has said what, and what can be chosen by name. Each kind adds
 * its own fields in its folder's `view.ts`, told apart by `kind`. Holds no points, no targets, no hidden variable.
 */
export interface ActivityView {
  readonly kind: string;
  readonly place: string;
  /** What followed the last event: the other side's answer and reactions. */
  readonly heard: readonly SpokenLine[];
  readonly lines: readonly SpokenLine[];
  /** Moves that are chosen by name; empty where moves are composed. */
  readonly choices: readonly ChoiceView[];
  /** One says it in one's own words before the moves appear. */
  readonly sayFirst: boolean;
}

/**
 * Finite decisions, for the solver: nodes are places inside the scene. Conditions and effects
 * are those of the case file; `leads` is tried in order and its conditions see the world after
 * the effects; points see the world before.
 */
export interface DecisionGraph {
  readonly start: string;
  readonly nodes: readonly DecisionNode[];
  readonly reactions: readonly DecisionReaction[];
}
export interface DecisionNode {
  readonly id: string;
  readonly choices: readonly DecisionChoice[];
}
export interface DecisionChoice {
  readonly id: string;
  /** Path that `chose` conditions name. */
  readonly path: string;
  readonly when?: Condition | undefined;
  readonly once: boolean;
  readonly effects: readonly Effect[];
  readonly points: readonly PointsEntry[];
  readonly leads: readonly BeatTarget[];
}
/** After every choice, in order: the first whose condition holds fires. */
export interface DecisionReaction {
  readonly id: string;
  /** Path that is written among the choices made once it has fired. */
  readonly path: string;
  readonly when: Condition;
  readonly once: boolean;
  readonly effects: readonly Effect[];
  readonly leads?: readonly BeatTarget[];
}

/** For activities whose moves are not finite: what one outcome can do, bounded jointly. */
export interface OutcomeRange {
  readonly outcome: string;
  readonly points: Readonly<Record<string, readonly [number, number]>>;
  readonly variables: Readonly<Record<string, readonly [number, number]>>;
}

/** Input of an activity's machine: the world it starts in. */
export interface ActivityInput {
  readonly world: World;
}
/** Output of an activity's machine. */
export interface ActivityOutput {
  readonly outcome: string;
  readonly world: World;
}

/** How a workshop takes the decision at a place, and what whoever runs it is told there. */
export interface AgendaEntry {
  readonly place: string;
  readonly room: "vote" | "quick" | "auto";
  /** Line ids, and how long to talk about it. */
  readonly notes?: { readonly ask: string; readonly listenFor: string; readonly minutes: number };
}

/** Everything that play, server and solver need of an activity kind. Pure. */
export interface ActivityRules<Config = unknown, Event extends { type: string } = { type: string }> {
  readonly kind: string;
  /** Every outcome the activity can end with; they become the edges out of the scene. */
  outcomes(config: Config, scene: SceneContext): readonly string[];
  /** A machine whose snapshot context holds `world`; input ActivityInput, output ActivityOutput. */
  machine(config: Config, scene: SceneContext): AnyStateMachine;
  /** The machine's own event for a logged event (typed by id, so that tools can draw it). */
  signal(config: Config, place: string, event: Event): { type: string };
  /** Why an event is not taken in this state, or null. */
  refuse(config: Config, scene: SceneContext, snapshot: SnapshotFrom<AnyStateMachine>, event: Event): Refusal | null;
  /** Every legal event in this state, or honest samples. */
  choices(config: Config, scene: SceneContext, snapshot: SnapshotFrom<AnyStateMachine>): readonly Event[];
  score(config: Config, scene: SceneContext, steps: readonly Step<Event>[]): readonly Evidence[];
  project(config: Config, scene: SceneContext, snapshot: SnapshotFrom<AnyStateMachine>, role: Role): ActivityView;
  texts(config: Config, scene: SceneContext, pointer: string): readonly TextLine[];
  /** The choice that an event amounts to at a place, by its id in the decision graph; null for other moves. */
  decided(config: Config, place: string, event: Event): string | null;
  /** Line id of what the one who moved said, or undefined for a move without words. */
  said(config: Config, scene: SceneContext, step: Step<Event>): string | undefined;
  /** Acts of an event, for the debrief's counts. */
  acts(config: Config, place: string, event: Event): readonly string[];
  /** Its decisions in a workshop, in the order of the file; what is left out is a quick one without notes. */
  agenda?(config: Config, scene: SceneContext): readonly AgendaEntry[];
  graph?(config: Config, scene: SceneContext): DecisionGraph;
  ranges?(config: Config, scene: SceneContext): readonly OutcomeRange[];
  /** What the checker should say of a config that is legal and yet hardly meant. */
  findings?(config: Config, scene: SceneContext, pointer: string): readonly Finding[];
  /** Slots that it fills, in its own texts and in those of scenes after it: `terms.price`. */
  quotes?(config: Config): readonly string[];
  /** Variables that the activity reads and writes other than by conditions and effects. */
  variables?(config: Config): { readonly reads: readonly string[]; readonly writes: readonly string[] };
}
