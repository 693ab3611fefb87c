import type { TFunction } from "i18next";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { type DecisionReview, isFault } from "../../core/scoring/debrief.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import type { DecisionStep, Phase } from "../../ui/charts/decision-steps.ts";
import { shortOf } from "../model/say.ts";
import type { Numbers } from "../numbers.ts";

/** The decisions as a decision line shows them. */
export function stepsOf(
  decisions: readonly DecisionReview[],
  states: ReadonlyMap<number, AttemptState>,
  texts: CaseTexts,
  numbers: Numbers,
  t: TFunction<"debrief">,
): DecisionStep[] {
  return decisions.map((decision) => {
    const { number, reachBefore, reachAfter, label } = decision;
    const said = shortOf(texts, decision.choice, states.get(decision.seq)?.previous?.world);
    const loss = numbers.loss(decision.loss);
    const words = label === null ? "" : t(`label.${label}`);
    const parts = [t("decision.number", { number }), words, loss, said.text];
    return {
      number,
      before: reachBefore,
      after: reachAfter,
      kind: label,
      label: words,
      loss,
      risk: isFault(decision),
      said: said.text,
      lang: said.lang,
      name: parts.filter((part) => part !== "").join(", "),
    };
  });
}

/** The runs of decisions in one phase. */
export function phasesOf(
  compiled: CompiledCase,
  decisions: readonly DecisionReview[],
  t: TFunction<"debrief">,
): Phase[] {
  const phases: { phase: string; from: number; to: number }[] = [];
  for (const [i, { sceneId }] of decisions.entries()) {
    const phase = compiled.scenes.get(sceneId)?.scene.phase ?? "middle";
    const last = phases.at(-1);
    if (last?.phase === phase) last.to = i;
    else phases.push({ phase, from: i, to: i });
  }
  return phases.map(({ phase, from, to }) => ({ label: t(`phase.${phase}`), from, to }));
}
