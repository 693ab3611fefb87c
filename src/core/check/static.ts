import type { TextLine } from "../activity.ts";
import type { Play } from "../attempt/play.ts";
import type { Finding } from "../case/finding.ts";
import type { Translation } from "../case/translation.ts";
import { createWording, type Wording } from "../case/wording.ts";
import type { CompiledCase } from "../machine/compile.ts";
import { hardlyTested } from "./rules/competencies.ts";
import { decisionsOf } from "./rules/decisions.ts";
import { guessable } from "./rules/guessable.ts";
import { unknownSlots } from "./rules/slots.ts";
import { manyOptions, stageFindings } from "./rules/stage.ts";
import { unproducedOutcomes, unusedNames } from "./rules/unused.ts";
import { unwrittenTexts } from "./rules/unwritten.ts";
import { translationFindings } from "./translations.ts";

export interface CheckInput {
  readonly compiled: CompiledCase;
  readonly texts: readonly TextLine[];
  readonly translations: readonly Translation[];
  readonly plays: readonly Play[];
}

/** A case's texts in each language that it has. */
export function wordings({ compiled, texts, translations }: CheckInput): { language: string; wording: Wording }[] {
  return [undefined, ...translations].map((translation) => ({
    language: translation?.language ?? compiled.case.language,
    wording: createWording(texts, translation),
  }));
}

const GOLDEN = ["expert", "novice", "poor"] as const;

/** Everything that can be said of a case at once, without exploring it. */
export function staticFindings(input: CheckInput): Finding[] {
  const { compiled, texts, translations, plays } = input;
  const decisions = decisionsOf(compiled);
  return [
    ...unusedNames(compiled, texts),
    ...unproducedOutcomes(compiled),
    ...unwrittenTexts(texts),
    ...unknownSlots(compiled, texts),
    ...compiled.case.scenes.flatMap(({ id, activity }, i) => {
      const { rules, context } = compiled.scenes.get(id) ?? {};
      return context === undefined ? [] : (rules?.findings?.(activity, context, `/scenes/${i}/activity`) ?? []);
    }),
    ...hardlyTested(compiled, decisions),
    ...manyOptions(decisions),
    ...wordings(input).flatMap(({ language, wording }) => [
      ...guessable(decisions, wording, language),
      ...stageFindings(decisions, wording, language),
    ]),
    ...translations.flatMap((translation) => translationFindings(texts, translation)),
    ...GOLDEN.filter((name) => !plays.some((play) => play.name === name)).map(
      (name): Finding => ({ code: "play-missing", severity: "warning", pointer: "", params: { play: name } }),
    ),
  ];
}
