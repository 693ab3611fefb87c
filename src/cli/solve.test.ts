import { describe, expect, it } from "vitest";
import type { Io } from "./io.ts";
import { main } from "./main.ts";
import { solve } from "./solve.ts";
import starter from "./starter/case.json" with { type: "json" };

function reading(text: string) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: "/nowhere",
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async () => new TextEncoder().encode(text),
    writeFile: async () => {},
    replaceFile: async () => {},
  };
  return { io, out, err };
}

const run = (args: readonly string[], io: Io) => main(["solve", ...args], io, [solve]);

describe("parley solve", () => {
  it("tells what a case can give, how to get it, and that it is proved", async () => {
    const { io, out } = reading(JSON.stringify(starter));
    expect(await run(["case.json"], io)).toBe(0);
    const text = out.join("\n");
    expect(text).toMatch(/total +-?\d+ +\d+/);
    expect(text).toMatch(/best line {2}ask/);
    expect(text).toContain("0 not decided");
    expect(text).toMatch(/\d+ ms$/);
  });

  it("tells the same to programs", async () => {
    const { io, out } = reading(JSON.stringify(starter));
    expect(await run(["case.json", "--json"], io)).toBe(0);
    const report = JSON.parse(out.join("\n"));
    expect(report).toMatchObject({ case: "case.json", complete: true, undecided: 0, pointsForEver: [] });
    expect(report.range.total.max).toBeGreaterThan(report.range.total.min);
    expect(report.bestLine.weighted).toBe(report.range.total.max);
    expect(report.estimates.typical.weighted).toBeLessThanOrEqual(report.range.total.max);
    expect(report.milliseconds.total).toBeGreaterThan(0);
  });

  it("names a loop that gives points for ever, and exits with 1", async () => {
    const value = structuredClone(starter) as { scenes: { activity: { start: { beat: string }; beats: Beat[] } }[] };
    interface Beat {
      id: string;
      choices: object[];
    }
    const { start, beats } = value.scenes[0]?.activity ?? { start: { beat: "" }, beats: [] };
    beats
      .find(({ id }) => id === start.beat)
      ?.choices.push({
        id: "again",
        say: "…",
        acts: ["summarise"],
        repeatable: true,
        points: [{ id: "always", give: { objections: 1 }, why: "…" }],
        next: { beat: start.beat },
      });
    const { io, out } = reading(JSON.stringify(value));
    expect(await run(["case.json"], io)).toBe(1);
    expect(out.join("\n")).toMatch(/points for ever: total gains/);
    expect(out.join("\n")).toMatch(/total .*for ever/);
  });

  it("says what is wrong with a case that cannot be read", async () => {
    const { io, out } = reading("{");
    expect(await run(["case.json"], io)).toBe(1);
    expect(out.join("\n")).toContain("case.json");
  });

  it.each([[[]], [["a.json", "b.json"]], [["a.json", "--sing"]], [["a.json", "--budget", "soon"]]])(
    "exits with 2 for %j",
    async (args) => {
      const { io, err } = reading(JSON.stringify(starter));
      expect(await run(args, io)).toBe(2);
      expect(err.join("\n")).toContain("Usage: parley solve");
    },
  );
});
