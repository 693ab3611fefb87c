import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttemptEvent } from "../../core/attempt/log.ts";
import type { NegotiationEvent } from "./events.ts";
import { configOf, engine, example, sit } from "./testing/driver.ts";

const TOP = { price: "p404", delivery: "w14", payment: "d30", warranty: "y2" };
const FAIR = { price: "p388", delivery: "w6", payment: "d30", warranty: "y3" };
const skip = { type: "prepare", sheet: {} } as const;
const plain = (change: Parameters<typeof example>[0] = () => {}) =>
  example((activity) => {
    activity.counterpart.tactics = [];
    change(activity);
  });

/** Plays events that are drawn from what may be done, and some that may not. */
function randomTable(draws: readonly number[], seed: number) {
  const kase = example();
  const table = sit(kase, seed);
  for (const draw of draws) {
    const scene = kase.scenes.get("table");
    const { activity } = table.state;
    if (scene === undefined || activity === null) break;
    const legal = scene.rules.choices(scene.scene.activity, scene.context, activity);
    const event = legal[draw % legal.length];
    if (event === undefined) throw new Error("nothing to do");
    table.send(event as NegotiationEvent);
  }
  return { kase, table };
}
const someDraws = fc.array(fc.nat(1000), { maxLength: 40 });
const someSeed = fc.integer({ min: 1, max: 50 });

describe("any table", () => {
  it("replays to what stepping gave", () => {
    fc.assert(
      fc.property(someDraws, someSeed, (draws, seed) => {
        const { kase, table } = randomTable(draws, seed);
        const replayed = engine.replay(kase, { header: table.header, entries: table.entries });
        expect(replayed.refused).toBeUndefined();
        expect(replayed.state.world).toEqual(table.state.world);
        expect(replayed.state.activity?.context).toEqual(table.state.activity?.context);
        expect(engine.evidence(kase, replayed.state)).toEqual(engine.evidence(kase, table.state));
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it("shows nothing of the other side: other hidden numbers give the same view", () => {
    fc.assert(
      fc.property(someDraws, (draws) => {
        const { kase, table } = randomTable(draws, 3);
        const { activity } = table.state;
        if (activity === null) return;
        const scene = kase.scenes.get("table");
        const secret = structuredClone(configOf(kase));
        // Every number of the second seat, and its script, replaced: what is projected must not move.
        for (const issue of secret.issues) for (const value of issue.values) value.worth = [value.worth[0], 7_777];
        for (const alternative of secret.seats[1].alternatives) alternative.worth = 6_666;
        secret.counterpart.plays = [{ strategy: "hardliner" }];
        secret.counterpart.tempers = [{ patience: 3, irritation: 97, relationship: 2 }];
        if (scene === undefined) throw new Error("no scene");
        const view = (config: unknown) =>
          JSON.stringify(scene.rules.project(config as never, scene.context, activity, "trainee"));
        expect(view(secret)).toBe(view(configOf(kase)));
        expect(view(secret)).not.toMatch(/7777|6666|irritation|patience/);
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it("shows the other seat only that seat's numbers", () => {
    const table = sit(plain())
      .send({ type: "take-seat", seat: 1 })
      .send(skip)
      .send({ ...skip, seat: 1 })
      .offer(TOP);
    const view = table.view("counterpart");
    expect(view.seat).toBe(1);
    expect(view.walkAway).toBe(42);
    expect(view.money).toBeNull();
    expect(view.issues[0]?.values.map(({ worth }) => worth)).toEqual([30, 24, 16, 8, 0]);
    expect(view.offers[0]?.outcomes[0]).toMatchObject({ worth: 0, money: null });
    expect(view.sheet).toEqual({});
  });

  it("is left untouched by what it refuses", () => {
    const table = sit(plain()).send(skip).offer(TOP);
    const before = table.state;
    const refused: readonly (readonly [NegotiationEvent, string])[] = [
      [{ type: "offer", outcomes: [{ price: "p404" }] }, "incomplete-offer"],
      [{ type: "offer", outcomes: [{ ...TOP, price: "p1" }] }, "unknown-value"],
      [{ type: "offer", outcomes: [TOP, FAIR] }, "package-unequal"],
      [{ type: "offer", outcomes: [TOP, TOP] }, "package-repeats"],
      [{ type: "offer", outcomes: [TOP], condition: { ifYou: ["price"], thenWe: [] } }, "condition-empty"],
      [{ type: "offer", outcomes: [TOP], condition: { ifYou: ["price"], thenWe: ["price"] } }, "condition-overlaps"],
      [{ type: "offer", outcomes: [TOP], condition: { ifYou: ["colour"], thenWe: ["price"] } }, "unknown-issue"],
      [{ type: "accept", which: 2 }, "no-such-offer"],
      [{ type: "talk", move: "ask-priority" }, "needs-issue"],
      [{ type: "talk", move: "sing" }, "unknown-move"],
      [{ type: "answer", tactic: "boss", answer: "fine" }, "no-tactic"],
      [{ type: "guess", order: ["price"] }, "order-incomplete"],
      [{ type: "close" }, "not-over"],
      [skip, "already-prepared"],
      [{ type: "offer", seat: 1, outcomes: [TOP] }, "not-your-turn"],
      [{ type: "take-seat", seat: 1 }, "table-begun"],
    ];
    for (const [event, code] of refused) expect([event, table.refusal(event)]).toEqual([event, code]);
    expect(table.state).toBe(before);
    const bogus = engine.advance(plain(), before, { type: "dance" } as AttemptEvent);
    expect(bogus.ok ? null : bogus.refusal.code).toBe("unknown-event");
  });
});

describe("the course of a table", () => {
  it("goes from preparation through three phases to a close, and quotes the terms afterwards", () => {
    const table = sit(plain());
    expect(table.view().place).toBe("preparation");
    expect(table.refusal({ type: "offer", outcomes: [TOP] })).toBe("not-prepared");
    table.send(skip);
    const places = new Set<string>();
    while (!table.over) {
      places.add(table.view().place);
      table.offer(FAIR);
    }
    expect([...places]).toEqual(["opening", "middle", "endgame"]);
    expect(table.view().result).toMatchObject({ how: "agreed", worth: 64, money: 26000, terms: FAIR });
    table.send({ type: "guess", order: ["delivery", "price", "warranty", "payment"] }).send({ type: "close" });
    expect(table.state.ending).toBe("deal");
    expect(table.state.world.quotes?.["terms.price"]).toBe("table/issues/price/values/p388.label");
    expect(table.state.world.variables.days).toBe(30);
  });

  it("lets talk move the temper, and the temper the concessions", () => {
    const final = (talks: readonly (readonly [string, string?])[]) => {
      const table = sit(
        plain((activity) => {
          activity.counterpart.plays = [{ strategy: "linear" }];
        }),
      ).send(skip);
      for (const [move, issue] of talks) table.talk(move, issue);
      for (let i = 0; i < 4; i++) table.offer(TOP);
      const offers = table.view().offers.filter(({ seat }) => seat === 1);
      return offers.at(-1)?.outcomes[0]?.worth ?? 0;
    };
    expect(final([["acknowledge"], ["ask-priority", "price"]])).toBeGreaterThan(
      final([["threat"], ["threat"], ["threat"]]),
    );
  });

  it("tells what matters to it when asked, unless it is angry", () => {
    const table = sit(plain()).send(skip).talk("ask-priority", "delivery").talk("ask-priority", "payment");
    expect(table.view().issues.map(({ told }) => told)).toEqual([null, "high", "low", null]);
    const angry = sit(
      plain((activity) => {
        activity.counterpart.tempers = [{ patience: 60, irritation: 90, relationship: 30 }];
      }),
    )
      .send(skip)
      .talk("ask-priority", "delivery");
    expect(angry.view().tone).toBe("angry");
    expect(angry.view().issues[1]?.told).toBeNull();
  });

  it("reads its temper from what the conversation before it left", () => {
    const kase = (trust: number) => {
      const compiled = plain();
      return sit({
        ...compiled,
        case: {
          ...compiled.case,
          variables: compiled.case.variables.map((v) => (v.id === "trust" ? { ...v, start: trust } : v)) as never,
        },
      }).send(skip);
    };
    expect(kase(90).view().tone).toBe("warm");
    expect(kase(10).view().tone).toBe("cool");
  });

  it("takes a round for a break, once", () => {
    const table = sit(plain()).send(skip).talk("adjourn");
    expect(table.view().round).toBe(2);
    expect(table.refusal({ type: "talk", move: "adjourn" })).toBe("adjourned-already");
  });

  it("shows what was given for nothing", () => {
    const table = sit(
      plain((activity) => {
        activity.counterpart.plays = [{ strategy: "hardliner" }];
      }),
    )
      .send(skip)
      .offer(TOP)
      .offer({ ...TOP, delivery: "w12" });
    expect(table.view().log).toEqual([
      { round: 2, gave: [{ issue: "delivery", from: "w14", to: "w12", worth: -2 }], got: [], unreturned: true },
    ]);
  });
});
