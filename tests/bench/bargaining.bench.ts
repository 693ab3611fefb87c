import type { Domain, Pair } from "../../src/core/bargaining/domain.ts";
import { duel, play } from "../../src/core/bargaining/duel.ts";
import { analyse } from "../../src/core/bargaining/solutions.ts";
import { STRATEGIES, type StrategyName, strategy } from "../../src/core/bargaining/strategy/catalogue.ts";
import { startState } from "../../src/core/bargaining/strategy/strategy.ts";
import { act, openTable } from "../../src/core/bargaining/table/table.ts";
import { viewOf } from "../../src/core/bargaining/table/view.ts";
import { Random } from "../../src/core/solver/seeded.ts";
import type { Bench } from "./bench.ts";
import { median, percentile, times } from "./measure.mjs";

/** A made-up domain: per issue two weights, and worths that mostly oppose each other, whole points of 10,000. */
function made(sizes: readonly number[], seed: number): Domain {
  const random = new Random(seed);
  const worth = sizes.map((size) => {
    const [a, b] = [random.whole(400, 2000), random.whole(400, 2000)];
    return Array.from({ length: size }, (_, v): Pair => {
      const at = (v + 0.6 * random.fraction()) / size;
      return [Math.round(a * at), Math.round(b * (1 - at ** 2))];
    });
  });
  const issues = sizes.map((size, i) => ({ name: `i${i}`, values: Array.from({ length: size }, (_, v) => `v${v}`) }));
  return { issues, worth, reservation: [1500, 1500] };
}

/** The milliseconds of each answer that a strategy gives to a Conceder in a domain of ten million outcomes. */
function answers(domain: Domain, name: StrategyName): number[] {
  const took: number[] = [];
  const player = strategy(name);
  const other = strategy("conceder", { model: "anl" });
  for (let seed = 1; seed <= 3; seed++) {
    let table = openTable({ rounds: 60, opener: 0 });
    const states = [startState(seed), startState(seed + 100)];
    while (table.ending === null) {
      const seat = table.turn;
      const view = viewOf(domain, table, seat);
      const started = performance.now();
      const turn = (seat === 1 ? player : other)(view, states[seat] ?? startState(0));
      if (seat === 1) took.push(performance.now() - started);
      states[seat] = turn.state;
      const acted = act(domain, table, seat, turn.action);
      if (!acted.ok) throw new Error(acted.refusal);
      table = acted.table;
    }
  }
  return took;
}

const bench: Bench = async () => {
  const small = made([6, 5, 5, 4, 3, 2], 1);
  const large = made(
    Array.from({ length: 8 }, () => 5),
    2,
  );
  const huge = made(
    Array.from({ length: 10 }, () => 5),
    3,
  );
  const four = made([5, 4, 3, 3], 4);
  const points = (domain: Domain) => median(times(() => analyse(domain), { rounds: 21, warmUp: 3 }));
  const pairs = STRATEGIES.flatMap((a) => STRATEGIES.map((b) => [a, b] as const));
  const tables = (count: number) => {
    for (let i = 0; i < count; i++) {
      const [a, b] = pairs[i % pairs.length] ?? ["linear", "linear"];
      play(four, [strategy(a), strategy(b)], i, 20, 0);
    }
  };
  const hard = () => duel(four, strategy("hardliner"), strategy("nice-tit-for-tat"), Array.from(Array(1000).keys()));
  const all = STRATEGIES.flatMap((name) => answers(huge, name));
  return [
    { what: "frontier and points, 3,600 outcomes", measured: points(small), unit: "ms", atMost: 10 },
    { what: "frontier and points, 390,625 outcomes", measured: points(large), unit: "ms", atMost: 150 },
    {
      what: "answer among 9,765,625 outcomes, any strategy, p99",
      measured: percentile(all, 99),
      unit: "ms",
      atMost: 20,
    },
    { what: "the same, the slowest (first) one", measured: Math.max(...all), unit: "ms" },
    {
      what: "1,000 duels, 4 issues, at most 20 rounds, each pair of strategies",
      measured: median(times(() => tables(1000), { rounds: 3, warmUp: 1 })),
      unit: "ms",
      atMost: 2000,
    },
    {
      what: "1,000 duels of all 20 rounds, hardliner against nice tit-for-tat",
      measured: median(times(hard, { rounds: 3, warmUp: 1 })),
      unit: "ms",
      atMost: 2000,
    },
  ];
};

export default bench;
