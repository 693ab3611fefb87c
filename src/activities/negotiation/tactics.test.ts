import { describe, expect, it } from "vitest";
import { COMPONENT_NAMES } from "./kinds.ts";
import { engine, example, sit } from "./testing/driver.ts";
import { playThrough, revealOf } from "./testing/played.ts";
import { reasoned } from "./testing/players.ts";

const TOP = { price: "p404", delivery: "w14", payment: "d30", warranty: "y2" };
const FAIR = { price: "p388", delivery: "w6", payment: "d30", warranty: "y3" };
const skip = { type: "prepare", sheet: {} } as const;
const plain = (change: Parameters<typeof example>[0] = () => {}) =>
  example((activity) => {
    activity.counterpart.tactics = [];
    change(activity);
  });

describe("tactics", () => {
  const stalling = () =>
    sit(
      example((a) => {
        a.counterpart.plays = [{ strategy: "conceder" }];
      }),
    ).send(skip);
  const until = (table: ReturnType<typeof stalling>) => {
    while (table.view().tactic === null && !table.over) table.offer(FAIR);
    return table;
  };

  it("false authority holds back a yes until somebody asks who decides", () => {
    const table = until(stalling());
    expect(table.view().tactic).toMatchObject({ id: "boss", kind: null });
    table.send({ type: "answer", tactic: "boss", answer: "who-signs" });
    expect(table.view().tactic).toBeNull();
    table.offer(FAIR);
    expect(table.view().result?.how).toBe("agreed");
  });

  it("a nibble after the handshake must be answered, and costs only whoever gives in", () => {
    const table = until(stalling()).send({ type: "answer", tactic: "boss", answer: "who-signs" }).offer(FAIR);
    expect(table.view().tactic?.id).toBe("bit-more");
    expect(table.refusal({ type: "close" })).toBe("tactic-first");
    const before = table.view().result?.worth ?? 0;
    const kept = table.send({ type: "answer", tactic: "bit-more", answer: "decline" }).view().result?.worth;
    expect(kept).toBe(before);
    const other = until(stalling()).send({ type: "answer", tactic: "boss", answer: "who-signs" }).offer(FAIR);
    const fed = other.send({ type: "answer", tactic: "bit-more", answer: "give-in" }).view().result;
    expect(fed).toMatchObject({ worth: before - 7, terms: { warranty: "y4" } });
  });

  it("end with the table: whoever signs under one has fed it, and nothing is left to answer", () => {
    const table = until(stalling()).send({ type: "accept" });
    expect(table.view().tactic?.id).not.toBe("boss");
    expect(table.state.activity?.context.table.tactics[0]).toMatchObject({ id: "boss", status: "fed" });
  });

  it("unanswered they cap the score at 60", () => {
    const table = until(stalling()).send({ type: "answer", tactic: "boss", answer: "fine" });
    while (!table.over) table.offer(FAIR);
    table.close();
    expect(engine.points(example(), table.state).weighted).toBeLessThanOrEqual(60);
  });
});

describe("two people at one table", () => {
  it("play by the same rules and are judged by the same measures", () => {
    const kase = plain();
    const table = sit(kase)
      .send({ type: "take-seat", seat: 1 })
      .send(skip)
      .send({ ...skip, seat: 1 })
      .offer(TOP);
    expect(table.view().turn).toBe(1);
    expect(table.refusal({ type: "offer", outcomes: [TOP] })).toBe("not-your-turn");
    table.send({
      type: "offer",
      seat: 1,
      outcomes: [{ price: "p372", delivery: "w6", payment: "d90", warranty: "y5" }],
    });
    table.offer(FAIR).send({ type: "accept", seat: 1 }).send({ type: "close" });
    expect(table.state.heard.filter(({ by }) => by === "lin")).toEqual([]);
    const [mine, theirs] = ([0, 1] as const).map((seat) => revealOf(kase, table.state.visits[0]?.steps, seat));
    expect([mine?.result.worth, theirs?.result.worth]).toEqual([64, 63]);
    expect([mine?.judgement.reference?.by, theirs?.judgement.reference?.by]).toEqual([
      "best-rational",
      "best-rational",
    ]);
    expect(theirs?.judgement.components.map(({ component }) => component)).toEqual(COMPONENT_NAMES);
    expect(table.state.ending).toBe("deal");
  });
});

it("the same seed gives the same table", () => {
  const play = () =>
    playThrough(
      example((a) => {
        a.counterpart.plays = [{ strategy: "random" }];
      }),
      reasoned,
      9,
    ).table.entries;
  expect(play()).toEqual(play());
});
