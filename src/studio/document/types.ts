import type * as z from "zod";
import type { DialogueConfig, dialogueConfig } from "../../activities/dialogue/schema.ts";
import type { negotiationConfig } from "../../activities/negotiation/schema.ts";
import type { Language } from "../../core/case/primitives.ts";
import type { caseFrame } from "../../core/case/schema.ts";
import type { translationSchema } from "../../core/case/translation.ts";

/** A case as its author wrote it: defaults not filled in, notes (`$comment`) kept. Never changed in place. */
export type CaseDoc = z.input<typeof caseFrame>;
export type SceneDoc = CaseDoc["scenes"][number];
export type ReactionDoc = NonNullable<SceneDoc["reactions"]>[number];
export type LineDoc = ReactionDoc["lines"][number];
export type CharacterDoc = CaseDoc["cast"][number];
export type VariableDoc = NonNullable<CaseDoc["variables"]>[number];
export type CompetencyDoc = CaseDoc["competencies"][number];
export type EndingDoc = CaseDoc["endings"][number];
export type DocumentDoc = NonNullable<CaseDoc["documents"]>[number];
export type DialogueDoc = z.input<typeof dialogueConfig>;
export type TableDoc = z.input<typeof negotiationConfig>;
export type BeatDoc = DialogueDoc["beats"][number];
export type ChoiceDoc = BeatDoc["choices"][number];
export type PointsDoc = NonNullable<ChoiceDoc["points"]>[number];
export type TargetDoc = Exclude<DialogueConfig["beats"][number]["choices"][number]["next"], unknown[]>;
export type CaseTargetDoc = Exclude<SceneDoc["outcomes"][string], unknown[]>;
export type TranslationDoc = z.input<typeof translationSchema>;

/** A spot on the map, in map units (a card is 140 wide). */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is placed by hand, by the place of the node. What is not here, auto-layout may put where it likes. */
export type Layout = Readonly<Record<Place, Spot>>;

/**
 * Names a part of a case by the ids that lead to it, as a JSON pointer whose list indices are ids:
 * `/scenes/call/activity/beats/opening/choices/ask/say`. Entries without an id go by their index.
 */
export type Place = string;

/** All that undo covers. Selection, zoom and open panels are no part of it. */
export interface StudioDocument {
  readonly case: CaseDoc;
  readonly translations: Readonly<Partial<Record<Language, TranslationDoc>>>;
  readonly layout: Layout;
}

export const isDialogue = (activity: SceneDoc["activity"]): activity is DialogueDoc & SceneDoc["activity"] =>
  activity.kind === "dialogue";

/** The beats of a scene's conversation; none where it hosts another activity. */
export const beatsOf = (scene: SceneDoc): readonly BeatDoc[] =>
  isDialogue(scene.activity) ? scene.activity.beats : [];
