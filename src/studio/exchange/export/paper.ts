import { asList } from "../../../core/case/as-list.ts";
import type { Language } from "../../../core/case/primitives.ts";
import { textLines } from "../../document/texts.ts";
import {
  beatsOf,
  type CaseDoc,
  type ChoiceDoc,
  type LineDoc,
  type SceneDoc,
  type StudioDocument,
} from "../../document/types.ts";

export type TextAt = (pointer: string) => string;

/** Finds texts by pointer in one language; what is not translated stands in the case's own. */
export function textsIn({ case: doc, translations }: StudioDocument, language: Language): TextAt {
  const lines = translations[language]?.lines;
  const texts = new Map(textLines(doc).map(({ id, pointer, text }) => [pointer, lines?.[id]?.text ?? text]));
  return (pointer) => texts.get(pointer) ?? "";
}

/** What stands on paper of one choice. */
export interface PaperChoice {
  readonly letter: string;
  readonly at: string;
  readonly choice: ChoiceDoc;
  /** Where it can lead, in the reader's words. */
  readonly leads: readonly string[];
}

/** Beats are numbered through a scene: readers on paper have no other way to find one. */
export const numberOf = (scene: SceneDoc, beat: string): number =>
  beatsOf(scene).findIndex(({ id }) => id === beat) + 1;

/** Where a choice leads: `1.2` for a beat, the title of a scene or of an ending. */
export function leadsOf(doc: CaseDoc, sceneIndex: number, choice: ChoiceDoc, text: TextAt): string[] {
  const scene = doc.scenes[sceneIndex];
  if (scene === undefined) return [];
  return asList(choice.next as object).flatMap((target) => {
    if ("beat" in target) return [`${sceneIndex + 1}.${numberOf(scene, String(target.beat))}`];
    const outcome = scene.outcomes["outcome" in target ? String(target.outcome) : ""];
    return outcome === undefined ? [] : asList(outcome as object).map((onward) => titleOf(doc, onward, text));
  });
}

function titleOf(doc: CaseDoc, target: object, text: TextAt): string {
  if ("ending" in target) return text(`/endings/${doc.endings.findIndex(({ id }) => id === target.ending)}/title`);
  const at = doc.scenes.findIndex(({ id }) => "scene" in target && id === target.scene);
  return `${at + 1} ${text(`/scenes/${at}/title`)}`;
}

/** Who speaks, in the language of the paper. */
export function speakerOf(doc: CaseDoc, { by }: LineDoc, text: TextAt): string | undefined {
  const at = doc.cast.findIndex(({ id }) => id === by);
  return at < 0 ? undefined : text(`/cast/${at}/name`);
}

/** Texts of a scene that hosts something other than a conversation, in the order of the file. */
export const otherTexts = (doc: CaseDoc, sceneIndex: number): string[] =>
  textLines(doc)
    .filter(({ pointer }) => pointer.startsWith(`/scenes/${sceneIndex}/activity/`))
    .map(({ pointer }) => pointer);
