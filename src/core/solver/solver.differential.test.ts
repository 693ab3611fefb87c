import { describe, expect, it } from "vitest";
import { dialogueRules } from "../../activities/dialogue/rules.ts";
import type { ActivityRules } from "../activity.ts";
import { compileCase } from "../machine/compile.ts";
import type { SolveOptions } from "./solution.ts";
import { solve } from "./solve.ts";
import { agreesOnRange, agreesOnReach, agreesOnValues, bruteAnswers } from "./testing/agreement.ts";
import { randomCase, type Taste } from "./testing/random-case.ts";

const registry = new Map([["dialogue", dialogueRules as unknown as ActivityRules]]);

const TASTES: readonly { name: string; taste: Taste; cases: number }[] = [
  { name: "once-only choices", taste: { chance: false, repeatable: 0, nowhere: 0.1 }, cases: 900 },
  { name: "loops that repeat", taste: { chance: false, repeatable: 0.4, nowhere: 0.1 }, cases: 600 },
  { name: "chance", taste: { chance: true, repeatable: 0, nowhere: 0.1 }, cases: 300 },
  { name: "chance in loops", taste: { chance: true, repeatable: 0.4, nowhere: 0.1 }, cases: 200 },
];

/** `PARLEY_SOLVER_CASES=10 npx vitest run …` tries ten times as many. */
const MORE = Number(process.env.PARLEY_SOLVER_CASES ?? 1);

/** Tries one case with both engines. Says false for a case with too many states to be tried by plain play. */
function tried(seed: number, taste: Taste): boolean {
  const compiled = compileCase(randomCase(seed, taste), registry);
  const brute = bruteAnswers(compiled, taste.chance, 200);
  if (brute === null) return false;
  const engines: readonly SolveOptions["engine"][] = ["explicit", "diagrams"];
  for (const engine of engines) {
    const solution = solve(compiled, { walks: 5, ...(engine === undefined ? {} : { engine }) });
    const say = `seed ${seed} of ${JSON.stringify(taste)} by ${engine}`;
    agreesOnValues(solution, brute, say);
    agreesOnRange(compiled, solution, brute, say);
    agreesOnReach(compiled, solution, brute, say);
  }
  return true;
}

describe("the solver against plain play of every state", () => {
  it.each(TASTES)(
    "agrees on $cases cases with $name",
    ({ taste, cases }) => {
      let done = 0;
      for (let seed = 1; done < cases * MORE; seed++) if (tried(seed, taste)) done++;
      expect(done).toBeGreaterThanOrEqual(cases * MORE);
    },
    900_000,
  );
});
