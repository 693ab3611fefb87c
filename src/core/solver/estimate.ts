import type { Valuer } from "./decided.ts";
import { Passages } from "./passages.ts";
import { Random } from "./seeded.ts";
import type { Estimate } from "./solution.ts";
import { edgeOf, type Landing, type Move, type Tables } from "./tables.ts";
import { step } from "./transform.ts";
import { type Policy, stepsTo, type Trace, type Walk, walk } from "./walks.ts";

/**
 * A choice that loses this share of what the whole case could give is picked 1/e as often as a best one: the typical
 * trainee as a logit quantal response (McKelvey and Palfrey 1995). An assumption, not a measurement; it is only ever
 * shown as an estimate.
 */
const TYPICAL_LOSS = 0.1;

/** Every choice on the table is as likely. */
export const uniform =
  (random: Random): Policy =>
  (_place, _state, open) =>
    random.pick(open);

/** Better choices are likelier, by what they lose. */
export function typical(tables: Tables, random: Random, gain: Float64Array, expected: Valuer, range: number): Policy {
  const scale = Math.max(1e-9, range * TYPICAL_LOSS);
  const spare = new Int16Array(tables.fields.list.length);
  const weights: number[] = [];
  return (_place, state, open) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < open.length; i++) {
      const worth = worthOf(tables, gain, expected, open[i] as Move, state, spare) ?? Number.NEGATIVE_INFINITY;
      weights[i] = worth;
      if (worth > best) best = worth;
    }
    if (!Number.isFinite(best)) return random.pick(open);
    let sum = 0;
    for (let i = 0; i < open.length; i++) {
      weights[i] = Math.exp(((weights[i] as number) - best) / scale);
      sum += weights[i] as number;
    }
    let left = random.fraction() * sum;
    for (let i = 0; i < open.length; i++) {
      left -= weights[i] as number;
      if (left < 0) return open[i] as Move;
    }
    return open[open.length - 1] as Move;
  };
}

/**
 * What an open move is worth: its points and the expectation of what follows. Null: undecided.
 *
 * @param next scratch, so that many calls share it
 */
export function worthOf(
  tables: Tables,
  gain: Float64Array,
  expected: Valuer,
  move: Move,
  state: Int16Array,
  next: Int16Array = new Int16Array(state.length),
): number | null {
  const edge = edgeOf(tables, move, state);
  if (edge === undefined) return Number.NEGATIVE_INFINITY;
  let sum = gain[edge.index] as number;
  for (let i = 0; i < edge.landings.length; i++) {
    const { chance, target, transform } = edge.landings[i] as Landing;
    step(transform, state, next);
    const value = expected(target, next);
    if (value === null) return null;
    sum += chance * value;
  }
  return sum;
}

/**
 * Simulates attempts and takes their means.
 *
 * @param onTrace sees every state come to
 */
export function* estimate(
  tables: Tables,
  name: Estimate["policy"],
  policyOf: (random: Random) => Policy,
  attempts: number,
  onTrace?: (trace: Trace) => void,
): Generator<number, Estimate> {
  const random = new Random(name === "uniform" ? 20_001 : 20_002);
  const policy = policyOf(random);
  const walks: Walk[] = [];
  const passages = new Passages(tables);
  for (let i = 0; i < attempts; i++) {
    let latest: Trace | undefined;
    const done = walk(tables, random, policy, (trace) => {
      latest = trace;
      onTrace?.(trace);
    });
    if (latest !== undefined) passages.count(stepsTo(latest));
    walks.push(done);
    if ((i & 255) === 255) yield i / attempts;
  }
  return { ...summary(tables, name, walks), through: passages.shares() };
}

/** Means over simulated attempts. */
function summary(tables: Tables, policy: Estimate["policy"], walks: readonly Walk[]): Omit<Estimate, "through"> {
  const ended = walks.filter(({ ending }) => ending >= 0);
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / Math.max(1, list.length);
  const total = ({ points }: Walk) =>
    tables.competencies.reduce((sum, { weight }, i) => sum + weight * (points[i] as number), 0);
  const totals = ended.map(total);
  const weighted = mean(totals);
  const variance = mean(totals.map((x) => (x - weighted) ** 2));
  const endings = new Map<string, number>();
  for (const { kind, id, index } of tables.layout.places) {
    if (kind !== "ending") continue;
    endings.set(id, ended.filter(({ ending }) => ending === index).length / Math.max(1, walks.length));
  }
  return {
    policy,
    attempts: walks.length,
    endings,
    unfinished: (walks.length - ended.length) / Math.max(1, walks.length),
    weighted,
    standardError: Math.sqrt(variance / Math.max(1, ended.length)),
    byCompetency: new Map(
      tables.competencies.map(({ id }, i) => [id, mean(ended.map(({ points }) => points[i] as number))]),
    ),
    decisions: mean(walks.map(({ decisions }) => decisions)),
  };
}
