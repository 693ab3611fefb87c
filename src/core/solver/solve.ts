import type { CompiledCase } from "../machine/compile.ts";
import { compileTables } from "./compile.ts";
import type { Decided } from "./decided.ts";
import { estimate, typical, uniform } from "./estimate.ts";
import { decideExplicitly, type Hit, wayTo } from "./explicit/decide.ts";
import { Space } from "./explicit/space.ts";
import { gainsOf, TOTAL } from "./gains.ts";
import type { Model } from "./model.ts";
import { isClamping, OpenClaims } from "./open-claims.ts";
import { reportOf } from "./report.ts";
import {
  type Estimate,
  type Possibility,
  type Progress,
  type Solution,
  type SolveOptions,
  standOf,
} from "./solution.ts";
import { stateValue } from "./state-value.ts";
import { Backward } from "./symbolic/backward.ts";
import { circlesOf } from "./symbolic/circles.ts";
import { explore as exploreByWalks, settleClaims } from "./symbolic/claims.ts";
import { decideOnDiagrams } from "./symbolic/decide.ts";
import { Watch } from "./watch.ts";
import { witnessOf } from "./witness.ts";

/** States that are explored one by one before diagrams take over: about as long as diagrams take to get going. */
const STATES = 300;
/** The same where chance inside loops leaves expectations to this way alone. */
const STATES_FOR_CHANCE = 100_000;
const WALKS = 400;
const CLAMPING_WALKS = 100;

/**
 * Decides everything about a case, step by step: a worker drains it, tells the progress between the steps, and cancels
 * by not asking for the next one.
 */
export function* solving(compiled: CompiledCase, options: SolveOptions = {}): Generator<Progress, Solution> {
  const watch = new Watch(options);
  const tables = yield* watch.stage(
    "tables",
    once(() => compileTables(compiled)),
  );
  const decided = yield* decide(tables, options, watch);
  const gain = gainsOf(tables, TOTAL, "most");
  const estimates = yield* watch.stage("estimates", estimatesOf(tables, decided, gain, options.walks ?? WALKS));
  watch.total();
  const report = reportOf(tables, decided, estimates, watch.milliseconds);
  return {
    ...report,
    valueAt: (state) => stateValue(tables, decided, gain, standOf(state)),
    valueOf: (stand) => stateValue(tables, decided, gain, stand),
  };
}

/** Decides everything about a case at once. */
export function solve(compiled: CompiledCase, options: SolveOptions = {}): Solution {
  const steps = solving(compiled, options);
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}

// biome-ignore lint/correctness/useYield: a stage without steps
function* once<T>(work: () => T): Generator<number, T> {
  return work();
}

function* decide(model: Model, options: SolveOptions, watch: Watch): Generator<Progress, Decided> {
  const open = new OpenClaims(model);
  const verdicts: (Possibility | undefined)[] = [];
  const { space, hits } = yield* watch.stage("explore", explore(model, open, options));
  for (const [claim, { state, last }] of hits) {
    verdicts[claim] = { can: "yes", witness: witnessOf(model, wayTo(space, state), last) };
  }
  if (!space.complete) return yield* decideOnDiagrams(model, open, verdicts, { walks: WALKS, ...options }, watch);
  const possibilities = yield* watch.stage("claims", settleClamping(model, open, verdicts, watch.late));
  return yield* watch.stage("values", decideExplicitly(model, space, possibilities));
}

/** What was not met among all states cannot be; only clamping is left to ask about. */
function* settleClamping(
  model: Model,
  open: OpenClaims,
  verdicts: (Possibility | undefined)[],
  late: () => boolean,
): Generator<number, Possibility[]> {
  let left = 0;
  for (const [index, claim] of model.claims.entries()) {
    if (!isClamping(claim)) verdicts[index] ??= { can: "no" };
    else if (claim.situations.length > 0) left++;
  }
  const backward = new Backward(model);
  if (left > 0) yield* exploreByWalks(model, open, backward, verdicts, late, CLAMPING_WALKS);
  return yield* settleClaims(model, backward, verdicts, late);
}

function usual(model: Model): number {
  if (!model.chance) return STATES;
  const circles = circlesOf(model);
  const hard = model.components.of.some((component) => circles.chanceInside(component) && !circles.finite(component));
  return hard ? STATES_FOR_CHANCE : STATES;
}

function* explore(
  model: Model,
  open: OpenClaims,
  { engine, states }: SolveOptions,
): Generator<number, { space: Space; hits: Map<number, Hit> }> {
  const space = new Space(model);
  const hits = new Map<number, Hit>();
  const limit = engine === "diagrams" ? 0 : engine === "explicit" ? Number.POSITIVE_INFINITY : (states ?? usual(model));
  yield* space.explore(limit, (id, place, state) => {
    open.show(place, state, false, (claim, last) => hits.set(claim, { state: id, last }));
  });
  return { space, hits };
}

function* estimatesOf(
  tables: Model,
  decided: Decided,
  gain: Float64Array,
  attempts: number,
): Generator<number, { uniform: Estimate; typical: Estimate | null }> {
  const first = decided.uniform ?? (yield* estimate(tables, "uniform", uniform, attempts));
  const { place, state } = tables.start;
  const most = decided.most.get(TOTAL)?.(place, state) ?? null;
  const least = decided.least.get(TOTAL)?.(place, state) ?? null;
  if (most === null || least === null || decided.expected(place, state) === null) {
    return { uniform: first, typical: null };
  }
  const range = Number.isFinite(most - least) ? most - least : 1;
  const policy = (random: Parameters<typeof uniform>[0]) => typical(tables, random, gain, decided.expected, range);
  return { uniform: first, typical: yield* estimate(tables, "typical", policy, attempts) };
}
