import { describe, expect, it } from "vitest";
import { compiled, engine } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { LANGUAGES } from "../case/primitives.ts";
import { explain, explainedCodes } from "./explain.ts";
import { stageWidth } from "./rules/stage.ts";
import { staticFindings } from "./static.ts";

type Starter = typeof starter;
/** Codes that the checker reports for a starter with one thing changed. */
function codes(change: (kase: Starter) => void): string[] {
  const kase = structuredClone(starter) as Starter;
  change(kase);
  const built = compiled(kase);
  const findings = staticFindings({ compiled: built, texts: engine.texts(built), translations: [], plays: [] });
  return [...new Set(findings.map((f) => f.code))].filter((code) => code !== "play-missing");
}
const SOUND = ["promise-never-due", "competency-hardly-tested"];

describe("the checker, without exploring", () => {
  it("says of the starter only what is true of it", () => expect(codes(() => {})).toEqual(SOUND));

  it("finds a variable that nothing reads, and one that nothing writes", () => {
    const found = codes((kase) => {
      kase.variables.push({ id: "mood", of: "lin", label: "Mood", min: 0, max: 3, start: 0, shown: false });
    });
    expect(found).toEqual(expect.arrayContaining(["variable-never-read", "variable-never-written"]));
  });

  it("counts a variable that only a text quotes as read", () => {
    const found = codes((kase) => {
      const line = kase.scenes[0]?.activity.beats[1]?.lines[1];
      if (line) line.text = "You stand at {variable.mood}.";
      kase.variables.push({ id: "mood", of: "lin", label: "Mood", min: 0, max: 3, start: 0, shown: false });
    });
    expect(found).not.toContain("variable-never-read");
  });

  it("finds a slot that nothing fills", () => {
    const found = codes((kase) => {
      const line = kase.scenes[0]?.activity.beats[1]?.lines[1];
      // No table of this case agrees on a price, and nobody has a mood.
      if (line) line.text = "We said {terms.price}, and you stood at {variable.mood}.";
    });
    expect(found).toContain("unknown-name");
  });

  it("finds an outcome that never comes", () => {
    const found = codes((kase) => Object.assign(kase.scenes[0]?.outcomes ?? {}, { adjourned: { ending: "later" } }));
    expect(found).toContain("outcome-never-produced");
  });

  it("finds a competency that no decision tests", () => {
    const found = codes((kase) => {
      const [first] = kase.competencies;
      if (first) kase.competencies.push({ ...first, id: "closing", label: "Closing" });
    });
    expect(found).toContain("competency-never-tested");
  });

  it("finds a promise that nobody makes", () => {
    const found = codes((kase) => kase.promises.push({ id: "gift", to: "lin", text: "a gift" }));
    expect(found).toContain("promise-never-made");
  });

  it("finds an option that is too long for a projector, and more than four of them", () => {
    const found = codes((kase) => {
      const choices = kase.scenes[0]?.activity.beats[0]?.choices;
      const [first] = choices ?? [];
      if (!choices || !first) return;
      for (const id of ["c", "d", "e"])
        choices.push({ ...structuredClone(first), id, say: "long ".repeat(20) } as never);
    });
    expect(found).toEqual(expect.arrayContaining(["too-long-for-stage", "too-many-for-stage"]));
  });

  it.each(["longest", "shortest", "first", "last"])("finds that the best answer is always the %s", (rule) => {
    const found = codes((kase) => {
      const beats = kase.scenes[0]?.activity.beats;
      const [model] = beats ?? [];
      if (!beats || !model) return;
      for (let n = 0; n < 8; n++) {
        const beat = structuredClone(model);
        const [best, worse] = beat.choices;
        if (!best || !worse) return;
        const long = rule === "longest" ? "x".repeat(50) : rule === "shortest" ? "x" : "x".repeat(20);
        const options = [
          { ...best, say: long },
          { ...worse, say: "x".repeat(20) },
          { ...worse, id: "third", say: "x".repeat(20) },
        ];
        const turn = rule === "first" ? 0 : rule === "last" ? 1 : n % 3;
        beat.choices = [...options.slice(turn), ...options.slice(0, turn)] as never;
        beats.push({ ...beat, id: `extra-${n}` });
      }
    });
    expect(found).toContain(`best-is-${rule}`);
  });

  it("counts a Chinese character as two Latin ones on stage", () => {
    expect(stageWidth("三个点我们今天就能跟，只要框架协议这周签下来，好吗？没有问题吧")).toBeGreaterThan(0.9);
    expect(stageWidth("a".repeat(60))).toBe(1);
  });
});

describe("sentences", () => {
  it("exist for the same codes in every language, and fill every slot", () => {
    for (const language of LANGUAGES) expect(explainedCodes(language)).toEqual(explainedCodes("en"));
    const finding = {
      code: "unknown-name",
      severity: "error",
      pointer: "",
      params: { what: "beat", name: "x" },
    } as const;
    for (const language of LANGUAGES) expect(explain(finding, language)).not.toMatch(/[{}]/);
  });
});
