import { describe, expect, it } from "vitest";
import type { Io } from "./io.ts";
import { main } from "./main.ts";
import starter from "./starter/case.json" with { type: "json" };

/** A file system in memory that keeps what is written, and the order in which lines were printed. */
function memory(files: Record<string, string>) {
  const out: string[] = [];
  const io: Io = {
    cwd: "/nowhere",
    out: (line) => out.push(line),
    err: () => {},
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
  return { io, out, files, text: () => out.join("\n") };
}

/** The starter with a beat that nobody leaves. */
function locked(): string {
  const kase = structuredClone(starter) as unknown as {
    scenes: { activity: { beats: { id: string; lines: object[]; choices: Record<string, unknown>[] }[] } }[];
  };
  const beats = kase.scenes[0]?.activity.beats ?? [];
  const wait = { id: "wait", say: "I wait.", acts: ["silence"], repeatable: true, next: { beat: "hold" } };
  beats.push({ id: "hold", lines: [], choices: [wait] });
  Object.assign(beats[0]?.choices[1] ?? {}, { next: { beat: "hold" } });
  return JSON.stringify(kase);
}
const files = () => ({ "good.json": JSON.stringify(starter), "bad.json": locked() });

describe("parley check", () => {
  it("checks several cases, and fails if one of them has errors", async () => {
    const { io, text } = memory(files());
    expect(await main(["check", "good.json", "bad.json"], io)).toBe(1);
    expect(text()).toContain("good.json: 0 errors");
    expect(text()).toContain("bad.json: 2 errors");
    expect(await main(["check", "good.json", "good.json"], memory(files()).io)).toBe(0);
    expect(await main(["check", "good.json", "gone.json"], memory(files()).io)).toBe(2);
  });

  it("prints what can be seen at once before the proofs", async () => {
    const { io, out } = memory(files());
    await main(["check", "bad.json"], io);
    const place = (code: string) => out.findIndex((line) => line.includes(`[${code}]`));
    expect(place("play-missing")).toBeGreaterThanOrEqual(0);
    expect(place("soft-lock")).toBeGreaterThan(place("play-missing"));
  });

  it("leaves the proofs out when asked", async () => {
    const { io, text } = memory(files());
    expect(await main(["check", "bad.json", "--no-proofs"], io)).toBe(0);
    expect(text()).not.toContain("soft-lock");
  });

  it("writes the way to a finding as a play that the printed command replays", async () => {
    const { io, text, files: written } = memory(files());
    await main(["check", "bad.json", "--witness", "ways"], io);
    const command = /npm run -s parley -- replay (\S+) (\S+soft-lock\S+)/.exec(text());
    expect(command?.[1]).toBe("bad.json");
    expect(JSON.parse(written[command?.[2] ?? ""] ?? "{}")).toMatchObject({ events: [{ choice: "discount" }] });
    const again = memory(written);
    expect(await main(["replay", "bad.json", command?.[2] ?? ""], again.io)).toBe(0);
    expect(again.text()).toContain("ending none yet");
    // A second check writes over its own.
    expect(await main(["check", "bad.json", "--witness", "ways"], memory(written).io)).toBe(1);
  });

  it("prints one command for each way, which plays it when it is pasted", async () => {
    const { io, out } = memory(files());
    await main(["check", "bad.json", "--notes"], io);
    const commands = out.filter((line) => line.includes("-- replay "));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const pasted = command.trim().split(" ").slice("npm run -s parley --".split(" ").length);
      expect(await main(pasted, memory(files()).io)).toBe(0);
    }
  });

  it("gives other programs everything: codes, places, witnesses", async () => {
    const one = memory(files());
    await main(["check", "bad.json", "--json"], one.io);
    const report = JSON.parse(one.text());
    expect(report).toMatchObject({ case: "bad.json", errors: 2 });
    const found = report.findings.find((f: { code: string }) => f.code === "soft-lock");
    expect(found).toMatchObject({ severity: "error", witness: { events: [{ type: "choose" }] } });
    const two = memory(files());
    await main(["check", "good.json", "bad.json", "--json"], two.io);
    expect(JSON.parse(two.text())).toHaveLength(2);
  });

  it("hides notes until they are asked for, and says how many there are", async () => {
    const kase = structuredClone(starter);
    kase.scenes[0]?.activity.beats[0]?.choices.push({
      ...structuredClone(kase.scenes[0].activity.beats[0].choices[1]),
      id: "rebate",
    } as never);
    const source = { "case.json": JSON.stringify(kase) };
    const quiet = memory(source);
    await main(["check", "case.json"], quiet.io);
    expect(quiet.text()).not.toContain("[choices-same]");
    expect(quiet.text()).toContain("choices-same 1; --notes shows them");
    const loud = memory(source);
    await main(["check", "case.json", "--notes"], loud.io);
    expect(loud.text()).toContain("[choices-same]");
  });

  it("refuses options that make no sense", async () => {
    for (const args of [["--budget", "soon"], ["--budget"], ["--witness"], ["--loud"]]) {
      expect(await main(["check", "good.json", ...args], memory(files()).io)).toBe(2);
    }
  });
});
