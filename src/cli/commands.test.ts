import { describe, expect, it } from "vitest";
import { createMachine } from "xstate";
import type { Io } from "./io.ts";
import { main } from "./main.ts";
import starter from "./starter/case.json" with { type: "json" };

/** A file system in memory: what is written can be read. */
function memory(files: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: "/nowhere",
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error(`no ${path}`), { syscall: "open", path });
      return new TextEncoder().encode(text);
    },
    writeFile: async (path, text) => {
      if (path in files) throw Object.assign(new Error(`${path} is there`), { syscall: "open", path });
      files[path] = text;
    },
    replaceFile: async (path, text) => {
      files[path] = text;
    },
  };
  return { io, out, err, files, text: () => out.join("\n") };
}
const PLAY = {
  format: 1,
  case: "starter",
  name: "p",
  events: [
    { type: "choose", choice: "ask" },
    { type: "choose", choice: "plan" },
  ],
};
const files = () => ({ "case.json": JSON.stringify(starter), "play.json": JSON.stringify(PLAY) });

describe("parley check", () => {
  it("is content with a sound case", async () => {
    const { io, text } = memory(files());
    expect(await main(["check", "case.json"], io)).toBe(0);
    expect(text()).toContain("0 errors");
  });
  it("names code, place and sentence of every fault, and exits with 1", async () => {
    const { io, text } = memory({ "case.json": JSON.stringify({ ...starter, minutes: 0, title: 7 }) });
    expect(await main(["check", "case.json", "--json"], io)).toBe(1);
    const { findings } = JSON.parse(text());
    expect(findings.map((f: { code: string; pointer: string }) => `${f.code} ${f.pointer}`)).toEqual([
      "wrong-type /title",
      "too-small /minutes",
    ]);
    for (const finding of findings) expect(finding.message).toMatch(/\.$/);
  });
  it("exits with 2 for a wrong call", async () => {
    const { io } = memory();
    expect(await main(["check"], io)).toBe(2);
    expect(await main(["check", "case.json", "--sing"], io)).toBe(2);
    expect(await main(["check", "missing.json"], io)).toBe(2);
  });
});

describe("parley replay", () => {
  it("prints the end, the variables, the evidence and the points", async () => {
    const { io, text } = memory(files());
    expect(await main(["replay", "case.json", "play.json", "--json"], io)).toBe(0);
    expect(JSON.parse(text())).toMatchObject({
      scene: "call",
      ending: "advance",
      variables: { trust: 60, "knows-root": 1 },
      points: { objections: 6 },
      weighted: 12,
      evidence: [{ seq: 1 }, { seq: 2 }],
    });
  });
  it("exits with 1 where the play is refused or comes out otherwise", async () => {
    const wrong = { ...PLAY, events: [{ type: "choose", choice: "nothing" }] };
    const other = { ...PLAY, expect: { ending: "lost" } };
    const { io, text } = memory({
      ...files(),
      "wrong.json": JSON.stringify(wrong),
      "other.json": JSON.stringify(other),
    });
    expect(await main(["replay", "case.json", "wrong.json"], io)).toBe(1);
    expect(text()).toContain("play-refused");
    expect(await main(["replay", "case.json", "other.json"], io)).toBe(1);
    expect(text()).toContain("play-differs");
  });
  it("plays what is typed", async () => {
    const { io, text } = memory(files());
    expect(await main(["replay", "case.json", "--way", "ask,plan", "--seed", "3", "--json"], io)).toBe(0);
    expect(JSON.parse(text())).toMatchObject({ ending: "advance", weighted: 12 });
    expect(await main(["replay", "case.json", "--way", "ask,read:nothing"], memory(files()).io)).toBe(1);
    for (const args of [
      ["--way"],
      ["--way", "ask,,plan"],
      ["play.json", "--way", "ask"],
      ["--way", "ask", "--update"],
      [],
    ]) {
      expect(await main(["replay", "case.json", ...args], memory(files()).io)).toBe(2);
    }
  });
  it("writes down what comes out, when asked", async () => {
    const { io, files: written } = memory(files());
    await main(["replay", "case.json", "play.json", "--update"], io);
    expect(JSON.parse(written["play.json"] ?? "").expect).toMatchObject({ ending: "advance", weighted: 12 });
  });
});

describe("parley new", () => {
  it("writes a case that checks clean, and never over another", async () => {
    const { io } = memory();
    expect(await main(["new", "my-case"], io)).toBe(0);
    expect(await main(["check", "scenarios/my-case/case.json"], io)).toBe(0);
    expect(await main(["replay", "scenarios/my-case/case.json", "scenarios/my-case/plays/expert.json"], io)).toBe(0);
    expect(await main(["new", "my-case"], io)).toBe(2);
    expect(await main(["new", "../evil"], io)).toBe(2);
  });
});

describe("parley machine", () => {
  it("prints one machine of the whole case that XState can build", async () => {
    const { io, text } = memory(files());
    expect(await main(["machine", "case.json"], io)).toBe(0);
    const machine = createMachine(JSON.parse(text()));
    expect(Object.keys(machine.states)).toEqual(["call", "ending:advance", "ending:later", "ending:lost"]);
    expect(Object.keys(machine.states.call?.states ?? {})).toEqual([
      "opening",
      "answer",
      "outcome:advance",
      "outcome:later",
      "outcome:hung-up",
    ]);
    expect(machine.events).toContain("choose.ask");
  });
});

describe("parley solve", () => {
  it("prints what the case can give and the line that gives it", async () => {
    const { io, text } = memory(files());
    expect(await main(["solve", "case.json", "--json"], io)).toBe(0);
    const report = JSON.parse(text());
    expect(report).toMatchObject({ complete: true, range: { total: { min: -6, max: 12 } }, undecided: 0 });
    expect(report.bestLine.witness.events.map((event: { choice: string }) => event.choice)).toEqual(["ask", "plan"]);
  });
});
