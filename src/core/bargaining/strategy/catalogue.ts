import { SHAPES } from "../concession.ts";
import type { Acceptance } from "./acceptance.ts";
import { randomWalker } from "./baselines.ts";
import { hybrid, niceTitForTat, relativeTitForTat } from "./behaviour.ts";
import { type Aim, strategyOf } from "./bidding.ts";
import { micro } from "./micro.ts";
import type { ModelName } from "./models.ts";
import type { Strategy } from "./strategy.ts";
import { alongBezier, overTime, overTimeExponentially } from "./time.ts";

/** What a strategy may be given; what it has no use for (MiCRO, the random walker) it leaves alone. */
export interface Choices {
  readonly accept?: Acceptance | undefined;
  readonly model?: ModelName | undefined;
}

const aiming =
  (aim: Aim, usual: Choices = {}) =>
  (choices: Choices): Strategy =>
    strategyOf({ aim, accept: choices.accept ?? usual.accept, model: choices.model ?? usual.model });

/** Every strategy by its name. */
const MAKERS = {
  hardliner: aiming(overTime(SHAPES.hardliner)),
  boulware: aiming(overTime(SHAPES.boulware)),
  linear: aiming(overTime(SHAPES.linear)),
  conceder: aiming(overTime(SHAPES.conceder)),
  exponential: aiming(overTimeExponentially(1, 0.05)),
  bezier: aiming(alongBezier()),
  "tit-for-tat": aiming(relativeTitForTat),
  "nice-tit-for-tat": aiming(niceTitForTat, {
    model: "frequency",
    accept: { rule: "combined", from: 0.98, alpha: "max" },
  }),
  hybrid: aiming(hybrid()),
  micro: () => micro,
  random: () => randomWalker,
} as const satisfies Record<string, (choices: Choices) => Strategy>;

export type StrategyName = keyof typeof MAKERS;

export const STRATEGIES = Object.keys(MAKERS) as readonly StrategyName[];

export const isStrategy = (name: string): name is StrategyName => Object.hasOwn(MAKERS, name);

/** A strategy by its name, with its usual acceptance condition and opponent model unless others are chosen. */
export const strategy = (name: StrategyName, choices: Choices = {}): Strategy => MAKERS[name](choices);
