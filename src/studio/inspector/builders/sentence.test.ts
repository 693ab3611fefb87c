import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Condition, Effect } from "../../../core/case/conditions.ts";
import { atomOf, conditionOf, deedOf, effectOf } from "./sentence.ts";

/** Every condition and effect of the bundled cases, and a few that none of them has. */
function written(): { conditions: Condition[]; effects: Effect[] } {
  const conditions: Condition[] = [
    { promise: "a", is: "broken" },
    { not: { promise: "a", is: "kept" } },
    { not: { visited: "call/opening" } },
    { outcome: "done", of: "call" },
    { not: { variable: "trust", is: "open" } },
  ];
  const effects: Effect[] = [{ keep: "a" }, { break: "a" }, { set: "open", to: "door" }];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "when") conditions.push(inner as Condition);
      if (key === "effects") effects.push(...(inner as Effect[]));
      walk(inner);
    }
  };
  const scenarios = new URL("../../../../scenarios/", import.meta.url);
  for (const name of readdirSync(scenarios))
    walk(JSON.parse(readFileSync(new URL(`${name}/case.json`, scenarios), "utf8")));
  return { conditions, effects };
}

/** The parts of a condition that are no groups. */
const parts = (condition: Condition): Condition[] => {
  if ("all" in condition) return condition.all.flatMap(parts);
  if ("any" in condition) return condition.any.flatMap(parts);
  return [condition];
};

describe("a sentence", () => {
  const { conditions, effects } = written();

  it("says each condition of the bundled cases, and says it back", () => {
    for (const condition of conditions.flatMap(parts)) {
      const atom = atomOf(condition);
      if (atom !== undefined) expect(conditionOf(atom)).toEqual(condition);
      else expect(condition).toHaveProperty("not");
    }
  });

  it("reads “not at least” as “below”", () => {
    expect(atomOf({ not: { variable: "trust", atLeast: 40 } })).toEqual({
      subject: "variable:trust",
      verb: "below",
      value: 40,
    });
  });

  it("says each effect, and says it back", () => {
    for (const effect of effects) expect(effectOf(deedOf(effect))).toEqual(effect);
  });
});
