import type { Evidence, SceneContext, Step } from "../../core/activity.ts";
import type { NegotiationEvent } from "./events.ts";
import { judge, whyOf } from "./judge/judgement.ts";
import { COMPONENTS } from "./kinds.ts";
import { settingOf } from "./machine.ts";
import type { Fault } from "./reveal-model.ts";
import type { NegotiationConfig } from "./schema.ts";
import { type Trace, traceOf } from "./trace.ts";

/**
 * The points of a table, once it is over. A component without an occasion counts like the mean of the others, which is what
 * leaving it out and reweighting comes to; a cap lowers all alike. What discipline gives lies on the offers that earned it. Whole points; their sum is the judgement's share of `worth`.
 */
export function scoreOf(
  config: NegotiationConfig,
  scene: SceneContext,
  steps: readonly Step<NegotiationEvent>[],
): readonly Evidence[] {
  const setting = settingOf(config, scene);
  const trace = traceOf(setting, steps);
  if (trace === null || !trace.over) return [];
  const { components, score, uncapped, faults } = judge(setting, trace, 0);
  const { worth, competencies } = config.judgement;
  const mean = uncapped / 100;
  const factor = uncapped > 0 ? score / uncapped : 0;
  const exact = components.map(
    ({ component, share }) => ((share ?? mean) * factor * worth * COMPONENTS[component]) / 100,
  );
  const whole = rounded(exact);
  return components.flatMap(({ component, seq, why }, i) => {
    const competency = competencies[component];
    if (competency === undefined) return [];
    const points = whole[i] ?? 0;
    const steps = component === "discipline" ? stepsOf(trace, faults) : [];
    if (steps.length === 0) return [{ seq, competency, points, why }];
    const sum = steps.reduce((all, { share }) => all + share, 0);
    const each = rounded(steps.map(({ share }) => points * (sum > 0 ? share / sum : 1 / steps.length)));
    return steps.map((step, s) => ({
      seq: step.seq,
      competency,
      points: each[s] ?? 0,
      why: whyOf(setting, component, step.share),
    }));
  });
}

/** Every own offer after the first, with how well it was conceded in: half is lost with the first fault, and half of the rest with each more. */
function stepsOf({ moves }: Trace, faults: readonly Fault[]): { readonly seq: number; readonly share: number }[] {
  const offers = moves.filter(({ event }) => event.type === "offer" && (event.seat ?? 0) === 0);
  return offers.slice(1).map(({ seq }) => {
    const found = faults.filter((fault) => fault.component === "discipline" && fault.seq === seq).length;
    return { seq, share: 0.5 ** found };
  });
}

/** Rounds numbers so that their sum is the rounded sum: the largest remainders are rounded up. */
function rounded(numbers: readonly number[]): number[] {
  const down = numbers.map((n) => Math.floor(n + 1e-9));
  let left = Math.round(numbers.reduce((a, b) => a + b, 0)) - down.reduce((a, b) => a + b, 0);
  const order = numbers.map((n, i) => ({ i, rest: n - (down[i] ?? 0) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order) {
    if (left <= 0) break;
    down[i] = (down[i] ?? 0) + 1;
    left -= 1;
  }
  return down;
}
