import { describe, expect, it } from "vitest";
import { check, codesOf } from "../../../tests/checking.ts";
import { compiled, engine } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { caseHash } from "../case/hash.ts";
import { solving } from "../solver/solve.ts";
import { locator } from "./proofs/locate.ts";
import { readingMinutes } from "./proofs/reading.ts";
import { proofs } from "./proved.ts";

type Starter = typeof starter;
const changed = (change: (kase: Starter) => void): Starter => {
  const kase = structuredClone(starter) as Starter;
  change(kase);
  return kase;
};
const KNOWS = { variable: "knows-root", is: 1 };

describe("conditions of lines", () => {
  const withLine = (line: object, where: "lines" | "consequence") =>
    changed((kase) => {
      const beat = kase.scenes[0]?.activity.beats[0];
      const [first] = beat?.choices ?? [];
      const consequence = first !== undefined && "consequence" in first ? first.consequence : undefined;
      const list = where === "lines" ? beat?.lines : consequence;
      list?.push({ id: "extra", by: "lin", text: "You know it.", ...line } as never);
    });
  const told = (kase: Starter) =>
    check(kase)
      .filter(({ code }) => code.startsWith("condition-"))
      .map(({ code, pointer }) => [code, pointer]);

  it("are asked where the line is said: in the opening nobody knows yet", () => {
    const pointer = "/scenes/0/activity/beats/0/lines/1/when";
    expect(told(withLine({ when: KNOWS }, "lines"))).toEqual([["condition-never-true", pointer]]);
    expect(told(withLine({ when: { not: KNOWS } }, "lines"))).toEqual([["condition-always-true", pointer]]);
  });

  it("are asked after the effects of the choice, for its consequence", () => {
    const pointer = "/scenes/0/activity/beats/0/choices/0/consequence/1/when";
    expect(told(withLine({ when: KNOWS }, "consequence"))).toEqual([["condition-always-true", pointer]]);
    expect(told(withLine({ when: { not: KNOWS } }, "consequence"))).toEqual([["condition-never-true", pointer]]);
  });

  it("are left alone where they decide something", () => expect(told(changed(() => {}))).toEqual([]));

  it("leave the answers about everything else as they are", () => {
    const pointers = (kase: Starter) => check(kase).map(({ code, pointer }) => `${code} ${pointer}`);
    const more = pointers(withLine({ when: KNOWS }, "lines"));
    expect(more.filter((each) => !each.startsWith("condition-never-true"))).toEqual(pointers(changed(() => {})));
  });
});

describe("the proofs", () => {
  const kase = compiled(starter);
  const input = { compiled: kase, texts: engine.texts(kase), translations: [], plays: [], hash: caseHash(kase.case) };

  it("come step by step, progress first, and can be left at any step", () => {
    const steps = [...proofs(input, solving)].map(({ type }) => type);
    expect(steps[0]).toBe("progress");
    expect(steps.filter((type) => type === "findings").length).toBeGreaterThan(4);
    const left = proofs(input, solving);
    left.next();
    expect(left.return(undefined as never).done).toBe(true);
  });

  it("say the same every time", () => {
    const all = () => JSON.stringify([...proofs(input, solving)].filter(({ type }) => type === "findings"));
    expect(all()).toBe(all());
  });

  it("say of a chain of unreachable beats each beat, and nothing of what stands inside", () => {
    const found = check(
      changed((made) => {
        const beats = made.scenes[0]?.activity.beats;
        const model = structuredClone(beats?.[1]);
        if (beats !== undefined && model !== undefined) beats.push({ ...model, id: "cut-off" } as never);
      }),
    );
    expect(codesOf(found).filter((code) => /unreachable|never-true|never-fires/.test(code))).toEqual([
      "beat-unreachable",
    ]);
  });
});

describe("places", () => {
  const at = locator(compiled(starter).case);
  it.each([
    ["call", "/scenes/0"],
    ["call/opening", "/scenes/0/activity/beats/0"],
    ["call/answer/plan", "/scenes/0/activity/beats/1/choices/0"],
    ["call/answer/plan/points/after/when", "/scenes/0/activity/beats/1/choices/0/points/0/when"],
    // `next` was written as its one entry.
    ["call/answer/plan/next/0/when", "/scenes/0/activity/beats/1/choices/0/next"],
    ["call/answer/root/when", "/scenes/0/activity/beats/1/lines/0/when"],
    ["call/reactions/hangs-up/when", "/scenes/0/reactions/0/when"],
    ["call/outcomes/later/0", "/scenes/0/outcomes/later"],
    ["documents/report/text", "/documents/0/text"],
    ["nowhere/at/all", ""],
  ])("of %s is %s", (path, pointer) => expect(at(path)).toBe(pointer));
});

describe("reading", () => {
  it("counts words in English and characters in Chinese", () => {
    expect(readingMinutes("word ".repeat(220))).toBeCloseTo(1);
    expect(readingMinutes("字".repeat(350))).toBeCloseTo(1);
    expect(readingMinutes("三个点, three points: 2 %")).toBeCloseTo(3 / 350 + 3 / 220);
  });
});
