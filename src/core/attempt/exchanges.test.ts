import { describe, expect, it } from "vitest";
import { compiled, engine, play } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { beforeLatestDecision, exchanges, latestDecision } from "./exchanges.ts";

const kase = compiled(starter);
const seqs = (state: ReturnType<ReturnType<typeof play>["state"]>) => exchanges(kase, state).map(({ seq }) => seq);

describe("the exchanges of an attempt", () => {
  it("are its decisions in order, each with what was faced, said and heard", () => {
    const driver = play(kase).choose("ask").choose("plan");
    const [first, second] = exchanges(kase, driver.state());
    expect(first).toMatchObject({ seq: 1, place: "opening", leadsTo: driver.state().sceneId });
    expect(first?.faced.choices.map(({ id }) => id)).toContain("ask");
    expect(first?.said).toMatch(/opening\/ask\.say$/);
    expect(first?.heard.length).toBeGreaterThan(0);
    expect(second).toMatchObject({ seq: 2, place: "answer", leadsTo: null });
  });

  it("leave out what is no decision and what was taken back", () => {
    const driver = play(kase)
      .send({ type: "language", language: "zh-Hans" })
      .choose("discount")
      .rewind(1)
      .choose("ask");
    expect(seqs(driver.state())).toEqual([4]);
  });

  it("are the same whether they were asked for at every step or only at the end", () => {
    const asked = play(kase);
    for (const choice of ["ask", "plan"]) {
      asked.choose(choice);
      exchanges(kase, asked.state());
    }
    const { state } = engine.replay(kase, asked.log());
    expect(exchanges(kase, state)).toEqual(exchanges(kase, asked.state()));
  });
});

describe("going back", () => {
  it("leads to just before the latest decision, keeping what was noted before it", () => {
    const driver = play(kase);
    expect(beforeLatestDecision(driver.state())).toBeNull();
    driver.send({ type: "language", language: "zh-Hans" }).choose("ask");
    expect(latestDecision(driver.state())).toBe(2);
    expect(beforeLatestDecision(driver.state())).toBe(1);
    driver.rewind(1);
    expect(latestDecision(driver.state())).toBe(0);
  });

  it("is possible once more after going back", () => {
    const driver = play(kase).choose("ask").rewind(0).choose("discount");
    expect(beforeLatestDecision(driver.state())).toBe(0);
    driver.rewind(0).expectPlace("opening");
  });
});
