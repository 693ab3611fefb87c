import { describe, expect, it } from "vitest";
import { type Io, terminal } from "./io.ts";
import { main } from "./main.ts";

const lamps = {
  title: "Lamps",
  issues: [
    { name: "price", values: ["9", "10", "11"] },
    { name: "delivery", values: ["3 weeks", "1 week"] },
  ],
  parties: [
    {
      name: "Seller",
      valueUtilities: { price: { "9": 0, "10": 3, "11": 6 }, delivery: { "3 weeks": 4, "1 week": 0 } },
    },
    {
      name: "Buyer",
      reservationValue: 1,
      valueUtilities: { price: { "9": 6, "10": 3, "11": 0 }, delivery: { "3 weeks": 0, "1 week": 2 } },
    },
  ],
};

async function parley(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: "/",
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => new TextEncoder().encode(path === "bad.json" ? "{}" : JSON.stringify(lamps)),
    writeFile: async () => {},
    replaceFile: async () => {},
  };
  return { exit: await main(["duel", ...args], io), out: out.join("\n"), err: err.join("\n") };
}

describe("parley duel on a case", () => {
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const io = { ...terminal(), out: (line: string) => void out.push(line), err: () => {} };
    const exit = await main(["duel", "src/activities/negotiation/testing/four-issues.json", ...args], io);
    return { exit, out: out.join("\n") };
  };

  it("plays the case's table with its counterpart, or another strategy in its place", async () => {
    const own = await run("--seat", "boulware", "--against", "case", "--seeds", "4");
    expect(own.exit).toBe(0);
    expect(own.out).toContain("Buyer as the case has it");
    expect(own.out).toContain("agreements: 4");
    const other = await run("--seat", "boulware", "--against", "hardliner", "--seeds", "2", "--json");
    expect(JSON.parse(other.out)[0]).toMatchObject({ strategies: ["boulware", "hardliner"], agreements: 0, tables: 2 });
  });
});

describe("parley duel", () => {
  it("prints agreements, utilities, distances and rounds", async () => {
    const { exit, out } = await parley("lamps.json", "--seat", "boulware", "--against", "micro", "--seeds", "6");
    expect(exit).toBe(0);
    expect(out).toContain("Seller (A) as boulware, Buyer (B) as micro");
    expect(out).toMatch(/agreements: 6\n/);
    expect(out).toMatch(/mean distance of the deals to the frontier: \d\.\d{4}, to Nash: \d\.\d{4}/);
  });

  it("prints each table as JSON, the same each time", async () => {
    const call = ["lamps.json", "--json", "--seat", "random", "--against", "linear", "--seeds", "3", "--rounds", "8"];
    const [first, second] = [await parley(...call), await parley(...call)];
    const report = JSON.parse(first.out);
    expect(second.out).toBe(first.out);
    expect(report).toMatchObject({ strategies: ["random", "linear"], rounds: 8, tables: 3 });
    expect(report.played.map((one: { seed: number; opener: string }) => [one.seed, one.opener])).toEqual([
      [1, "B"],
      [2, "A"],
      [3, "B"],
    ]);
  });

  it.each([
    [["lamps.json", "--seat", "boulware"]],
    [["lamps.json", "--seat", "boulware", "--against", "toString"]],
    [["lamps.json", "--seat", "boulware", "--against", "micro", "--seeds", "0"]],
    [["lamps.json", "--seat", "boulware", "--against", "micro", "--rounds", "many"]],
    [["lamps.json", "--seat", "boulware", "--against", "micro", "--fast"]],
    [["--seat", "boulware", "--against", "micro"]],
  ])("exits with 2 on %j", async (args) => {
    const { exit, err } = await parley(...args);
    expect(exit).toBe(2);
    expect(err).toContain("Usage: parley duel");
  });

  it("exits with 1 on a domain file with errors", async () => {
    expect((await parley("bad.json", "--seat", "boulware", "--against", "micro")).exit).toBe(1);
  });
});
