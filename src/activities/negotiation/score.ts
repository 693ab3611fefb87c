import type { Evidence, SceneContext, Step } from "../../core/activity.ts";
import type { NegotiationEvent } from "./events.ts";
import { judge } from "./judge/judgement.ts";
import { COMPONENTS } from "./kinds.ts";
import { settingOf } from "./machine.ts";
import type { NegotiationConfig } from "./schema.ts";
import { traceOf } from "./trace.ts";

/**
 * The points of a table, once it is over. A component without an occasion counts like the mean of the others, which is what
 * leaving it out and reweighting comes to; a cap lowers all alike. Whole points; their sum is the judgement's share of `worth`.
 */
export function scoreOf(
  config: NegotiationConfig,
  scene: SceneContext,
  steps: readonly Step<NegotiationEvent>[],
): readonly Evidence[] {
  const setting = settingOf(config, scene);
  const trace = traceOf(setting, steps);
  if (trace === null || !trace.over) return [];
  const { components, score, uncapped } = judge(setting, trace, 0);
  const { worth, competencies } = config.judgement;
  const mean = uncapped / 100;
  const factor = uncapped > 0 ? score / uncapped : 0;
  const exact = components.map(
    ({ component, share }) => ((share ?? mean) * factor * worth * COMPONENTS[component]) / 100,
  );
  const whole = rounded(exact);
  return components.flatMap(({ component, seq, why }, i) => {
    const competency = competencies[component];
    return competency === undefined ? [] : [{ seq, competency, points: whole[i] ?? 0, why }];
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
