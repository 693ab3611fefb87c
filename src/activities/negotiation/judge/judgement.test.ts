import { describe, expect, it } from "vitest";
import type { NegotiationEvent } from "../events.ts";
import type { NegotiationConfig } from "../schema.ts";
import { example, sit } from "../testing/driver.ts";
import { playThrough, revealOf } from "../testing/played.ts";
import { reasoned } from "../testing/players.ts";

const TOP = { price: "p404", delivery: "w14", payment: "d30", warranty: "y2" };
const FAIR = { price: "p388", delivery: "w6", payment: "d30", warranty: "y3" };
const skip = { type: "prepare", sheet: {} } as const;

const kaseOf = (change: (activity: NegotiationConfig) => void = () => {}) =>
  example((activity) => {
    activity.counterpart.tactics = [];
    activity.counterpart.plays = [{ strategy: "linear" }];
    change(activity);
  });

function judged(events: readonly NegotiationEvent[], change?: (activity: NegotiationConfig) => void) {
  const kase = kaseOf(change);
  const table = sit(kase);
  // Whoever repeats an offer stops once it is accepted.
  for (const event of events) if (event.type !== "offer" || !table.over) table.send(event);
  return revealOf(kase, table.state.visits[0]?.steps);
}
const offer = (terms: Readonly<Record<string, string>>, more: object = {}): NegotiationEvent => ({
  type: "offer",
  outcomes: [{ ...terms }],
  ...more,
});
const part = (reveal: ReturnType<typeof judged>, name: string) =>
  reveal.judgement.components.find(({ component }) => component === name);

describe("the judgement", () => {
  it("caps a deal below the walk-away at 40, whatever else was good", () => {
    const reveal = judged([skip, offer(TOP), { type: "accept" }, { type: "close" }]);
    expect(reveal.result.worth).toBeLessThan(45);
    expect(reveal.judgement.score).toBeLessThanOrEqual(40);
    expect(reveal.judgement.faults[0]?.better).toEqual({ type: "walk-out" });
  });

  it("gives full marks for leaving where no deal is acceptable to both", () => {
    const none = (activity: NegotiationConfig) => {
      for (const alternative of activity.seats[1].alternatives) alternative.worth = 90;
      activity.noAgreementZone = true;
    };
    const left = judged(
      [skip, offer(TOP), { type: "talk", move: "acknowledge" }, { type: "walk-out" }, { type: "close" }],
      none,
    );
    expect(left.map.zone).toBe(false);
    expect(left.judgement).toMatchObject({ score: 100, leftWell: true, faults: [] });
    // At once is no worse; what had no occasion is left out, not made up.
    const atOnce = judged([skip, { type: "walk-out" }, { type: "close" }], none);
    expect(atOnce.judgement).toMatchObject({ score: 100, leftWell: true });
    for (const name of ["discipline", "information", "relationship", "preparation"])
      expect(part(atOnce, name)).toMatchObject({ share: null, weight: 0 });
    expect(part(left, "information")).toMatchObject({ share: 1 });
    const threats = Array.from({ length: 3 }, (): NegotiationEvent => ({ type: "talk", move: "threat" }));
    const slammed = judged([skip, offer(TOP), ...threats, { type: "walk-out" }, { type: "close" }], none);
    expect(slammed.judgement.leftWell).toBe(false);
    expect(slammed.judgement.score).toBeLessThan(100);
  });

  it("measures creating by what one could have had at no cost to them", () => {
    // 64 for the one and 63 for the other: nothing gives the one more that leaves the other as much.
    const good = judged([skip, ...Array.from({ length: 8 }, () => offer(FAIR)), { type: "close" }]);
    expect(good.result.how).toBe("agreed");
    expect(part(good, "creating")?.share).toBeCloseTo(1, 12);
    expect(good.left).toMatchObject({ own: 0, trade: null });
  });

  it("names the trade that was missed", () => {
    const poor = { price: "p372", delivery: "w14", payment: "d30", warranty: "y2" };
    const reveal = judged(
      [skip, offer(poor), ...Array.from({ length: 7 }, () => offer(poor)), { type: "close" }],
      (a) => {
        a.counterpart.plays = [{ strategy: "conceder" }];
        a.seats[1].alternatives = [{ id: "catalogue", text: "x", worth: 20 }];
      },
    );
    expect(reveal.result.how).toBe("agreed");
    expect(reveal.left?.own).toBeGreaterThan(0);
    expect(reveal.left?.trade?.give.own).toBeLessThan(0);
    expect(reveal.left?.trade?.take.own).toBeGreaterThan(0);
    expect(reveal.judgement.faults.map(({ code }) => code)).toContain("trade-missed");
  });

  it("rewards a right guess and none at all for none", () => {
    const play = (order: string[] | null) =>
      judged([
        skip,
        offer(TOP),
        ...(order === null ? [] : [{ type: "guess", order } as const]),
        { type: "walk-out" },
        { type: "close" },
      ]);
    const right = play(["delivery", "price", "warranty", "payment"]);
    expect(right.priorities.tau).toBe(1);
    expect(part(right, "information")?.parts.find(({ name }) => name === "guess")?.share).toBe(1);
    expect(part(play(null), "information")?.parts.find(({ name }) => name === "guess")?.share).toBe(0);
    expect(play(["payment", "warranty", "price", "delivery"]).priorities.tau).toBe(-1);
  });

  it("leaves out what had no occasion and reweights the rest", () => {
    const reveal = judged([skip, offer(TOP), { type: "walk-out" }, { type: "close" }]);
    expect(part(reveal, "discipline")).toMatchObject({ share: null, weight: 0 });
    const weight = reveal.judgement.components.reduce((sum, each) => sum + each.weight, 0);
    expect(weight).toBe(85);
  });

  it("prefers a concession with a condition to the same one without", () => {
    const lower = { ...TOP, delivery: "w10" };
    const trade = { condition: { ifYou: ["payment"], thenWe: ["delivery"] } };
    const end: NegotiationEvent[] = [{ type: "walk-out" }, { type: "close" }];
    const bare = judged([skip, offer(TOP), offer(lower), ...end]);
    const tied = judged([skip, offer(TOP), offer(lower, trade), ...end]);
    expect(part(tied, "discipline")?.share).toBeGreaterThan(part(bare, "discipline")?.share ?? 1);
    const fault = bare.judgement.faults.find(({ code }) => code === "unconditional");
    expect(fault?.better).toMatchObject({ type: "offer", condition: { thenWe: ["delivery"] } });
  });

  it("offers better moves that the table takes at that very moment", () => {
    const kase = kaseOf();
    const events: NegotiationEvent[] = [
      skip,
      offer(TOP),
      offer({ ...TOP, delivery: "w10" }),
      offer({ ...TOP, delivery: "w6" }),
      { type: "accept" },
      { type: "close" },
    ];
    const table = sit(kase);
    for (const event of events) table.send(event);
    const { faults } = revealOf(kase, table.state.visits[0]?.steps).judgement;
    expect(faults.length).toBeGreaterThan(2);
    for (const { seq, better, code } of faults) {
      if (better === null) continue;
      const retry = sit(kase);
      for (const event of events.slice(0, seq - 1)) retry.send(event);
      expect([code, retry.refusal(better)]).toEqual([code, null]);
    }
  });

  it("is done in a second on the first look, and at once on the next", () => {
    const kase = kaseOf();
    const { table } = playThrough(kase, reasoned);
    expect(revealOf(kase, table.state.visits[0]?.steps)).toEqual(revealOf(kase, table.state.visits[0]?.steps));
  });
});
