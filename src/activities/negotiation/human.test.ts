import { describe, expect, it } from "vitest";
import { STRATEGIES, type StrategyName } from "../../core/bargaining/strategy/catalogue.ts";
import { worthTo } from "./board.ts";
import { settingOf } from "./machine.ts";
import { configOf, example } from "./testing/driver.ts";
import { playThrough } from "./testing/played.ts";
import { reasoned } from "./testing/players.ts";
import { traceOf } from "./trace.ts";

/** The counterpart's offers against a reasoned play, as outcomes and as points for itself. */
function offersOf(strategy: StrategyName) {
  const kase = example((activity) => {
    activity.counterpart.plays = [{ strategy }];
    activity.counterpart.tactics = [];
  });
  const scene = kase.scenes.get("table");
  const { table } = playThrough(kase, reasoned);
  if (scene === undefined) throw new Error("no table");
  const setting = settingOf(configOf(kase), scene.context);
  const trace = traceOf(setting, table.state.visits[0]?.steps as unknown as Parameters<typeof traceOf>[1]);
  const { board } = setting;
  const outcomes = (trace?.end.table.offers ?? []).flatMap(({ seat, offer }) =>
    seat === 1 ? offer.outcomes.slice(0, 1) : [],
  );
  return { board, outcomes, worths: outcomes.map((outcome) => worthTo(board, 1, outcome)) };
}

/** Those whose aim never rises: by time, or a rung at a time. */
const FALLING = ["boulware", "linear", "conceder", "exponential", "bezier", "micro"] as const;

describe("a counterpart's offers sound like a person's", () => {
  it.each(FALLING)("%s never asks for more than before", (strategy) => {
    const { worths } = offersOf(strategy);
    expect(worths.length).toBeGreaterThan(2);
    for (const [i, worth] of worths.slice(1).entries()) expect(worth).toBeLessThanOrEqual(worths[i] ?? 0);
  });

  it.each(FALLING)("%s seldom takes an issue back that it gave", (strategy) => {
    const { board, outcomes } = offersOf(strategy);
    const taken = outcomes.slice(1).flatMap((outcome, i) =>
      outcome.filter((value, issue) => {
        const row = board.domain.worth[issue];
        return (row?.[value]?.[1] ?? 0) > (row?.[outcomes[i]?.[issue] ?? 0]?.[1] ?? 0);
      }),
    );
    expect(taken.length).toBeLessThanOrEqual(2);
  });

  it("knows no strategy that it could not play", () => {
    for (const strategy of STRATEGIES) expect(offersOf(strategy).outcomes.length).toBeGreaterThan(0);
  });
});
