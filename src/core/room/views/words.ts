import type { SpokenLine } from "../../activity.ts";
import type { Language } from "../../case/primitives.ts";
import type { CaseFrame } from "../../case/schema.ts";
import type { World } from "../../world.ts";
import type { RoomSetting } from "../state.ts";
import type { SaidView, Words } from "../view.ts";

/** The case's texts in one language, each with the language that it is really in. */
export interface Speaker {
  readonly language: Language;
  words(id: string, world?: World): Words;
  said(line: SpokenLine, world: World): SaidView;
}

export function speaker(setting: RoomSetting, language: Language): Speaker {
  const frame: CaseFrame = setting.compiled.case;
  const wording = setting.wording(language);
  const words = (id: string, world?: World): Words => ({
    text: wording.text(id, world),
    lang: wording.isBase(id) ? frame.language : language,
  });
  return {
    language,
    words,
    said({ id, by, mood }, world) {
      const person = frame.cast.find((each) => each.id === by);
      return {
        id,
        by,
        mood,
        name: person === undefined ? null : words(`cast/${by}.name`),
        portrait: person?.portrait ?? null,
        words: words(id, world),
      };
    },
  };
}
