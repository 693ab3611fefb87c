import type { SceneContext, TextLine } from "../../core/activity.ts";
import { collector } from "../../core/case/texts.ts";
import type { DialogueConfig } from "./schema.ts";

/** Every text of a dialogue, in reading order. */
export function dialogueTexts(config: DialogueConfig, scene: SceneContext, pointer: string): TextLine[] {
  const texts = collector();
  for (const [b, beat] of config.beats.entries()) {
    const at = `${pointer}/beats/${b}`;
    const path = `${scene.sceneId}/${beat.id}`;
    texts.lines(beat.lines, path, `${at}/lines`);
    if (beat.facilitator !== undefined) {
      texts.fields(beat.facilitator, ["ask", "listenFor"], `${path}/facilitator`, `${at}/facilitator`);
    }
    for (const [c, choice] of beat.choices.entries()) {
      const choicePath = `${path}/${choice.id}`;
      const choiceAt = `${at}/choices/${c}`;
      texts.fields(choice, ["say", "short", "model"], choicePath, choiceAt);
      texts.lines(choice.consequence, choicePath, `${choiceAt}/consequence`);
      for (const [p, entry] of choice.points.entries()) {
        texts.fields(entry, ["why"], `${choicePath}/points/${entry.id}`, `${choiceAt}/points/${p}`);
      }
    }
  }
  return texts.all;
}
