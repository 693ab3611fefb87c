import type { Finding } from "../../case/finding.ts";
import { LIMITS } from "../../case/limits.ts";
import type { Wording } from "../../case/wording.ts";
import type { Decision } from "./decisions.ts";

const HAN = /\p{Script=Han}/gu;

/** Room that a text takes on a projector, as a share of what fits: 60 Latin or 30 Chinese characters. */
export function stageWidth(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  return han / LIMITS.shortHan + (text.length - han) / LIMITS.shortLatin;
}

/** At most this many options fit on a stage and a phone. */
const STAGE_OPTIONS = 4;

/** Options that are too long for a projector, in one language. */
export function stageFindings(decisions: readonly Decision[], wording: Wording, language: string): Finding[] {
  return decisions.flatMap((decision) =>
    decision.choices.flatMap((choice, i): Finding[] => {
      const short = wording.text(`${choice.path}.short`);
      // A wording answers an id that it does not have with the id itself.
      const text = short === `${choice.path}.short` ? wording.text(`${choice.path}.say`) : short;
      if (stageWidth(text) <= 1) return [];
      const params = { language, choice: choice.path, percent: Math.round(stageWidth(text) * 100) };
      return [{ code: "too-long-for-stage", severity: "warning", pointer: `${decision.pointer}/choices/${i}`, params }];
    }),
  );
}

/** Decisions with more options than a projector takes, whatever the language. */
export function manyOptions(decisions: readonly Decision[]): Finding[] {
  return decisions
    .filter(({ choices }) => choices.length > STAGE_OPTIONS)
    .map(({ choices, pointer }) => {
      const params = { choices: choices.length, most: STAGE_OPTIONS };
      return { code: "too-many-for-stage", severity: "warning", pointer, params };
    });
}
