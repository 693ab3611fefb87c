import type { TFunction } from "i18next";
import type { AttemptState } from "../../core/attempt/state.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { type Debrief, isFault } from "../../core/scoring/debrief.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import type { DecisionStep, Phase } from "../../ui/charts/decision-steps.ts";
import { isDecision, momentsOf } from "../model/moments.ts";
import { shortOf } from "../model/say.ts";
import type { Numbers } from "../numbers.ts";

/** Less than this, in percentage points, is not what mattered. */
export const NOTICED = 0.5;
/** From here on a decision counts as a fault; so does what was lost over a stretch. */
const RISK = 5;

/** The anchor of the part of the page that explains a visit. */
export const anchorOf = (visit: number): string => `visit-${visit}`;

/** The moments as a decision line shows them. */
export function stepsOf(
  result: Pick<Debrief, "decisions" | "stretches">,
  states: ReadonlyMap<number, AttemptState>,
  texts: CaseTexts,
  numbers: Numbers,
  t: TFunction<"debrief">,
): DecisionStep[] {
  const named = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
  return momentsOf(result).map((moment) => {
    const { reachBefore: before, reachAfter: after } = moment;
    const loss = numbers.loss(moment.loss);
    const key = String(moment.seq);
    if (!isDecision(moment)) {
      const title = texts.of(`${moment.sceneId}.title`);
      const label = t("where.stretch");
      const href = `#${anchorOf(moment.visit)}`;
      const risk = moment.loss > RISK;
      const said = { said: title.text, lang: title.lang, name: named(label, loss, title.text) };
      return { number: null, key, href, before, after, kind: "stretch", label, loss, risk, ...said };
    }
    const said = shortOf(texts, moment.choice, states.get(moment.seq)?.previous?.world);
    const label = moment.label === null ? "" : t(`label.${moment.label}`);
    return {
      number: moment.number,
      key,
      before,
      after,
      kind: moment.label,
      label,
      loss,
      risk: isFault(moment),
      said: said.text,
      lang: said.lang,
      name: named(t("decision.number", { number: moment.number }), label, loss, said.text),
    };
  });
}

/** The runs of moments in one phase. */
export function phasesOf(
  compiled: CompiledCase,
  result: Pick<Debrief, "decisions" | "stretches">,
  t: TFunction<"debrief">,
): Phase[] {
  const phases: { phase: string; from: number; to: number }[] = [];
  for (const [i, { sceneId }] of momentsOf(result).entries()) {
    const phase = compiled.scenes.get(sceneId)?.scene.phase ?? "middle";
    const last = phases.at(-1);
    if (last?.phase === phase) last.to = i;
    else phases.push({ phase, from: i, to: i });
  }
  return phases.map(({ phase, from, to }) => ({ label: t(`phase.${phase}`), from, to }));
}
