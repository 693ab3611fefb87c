import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ADVICE, chinesePage } from "../src/cli/explain-chinese.ts";
import { terminal } from "../src/cli/io.ts";
import { loadCase } from "../src/cli/load-case.ts";
import { main } from "../src/cli/main.ts";
import { LANGUAGES } from "../src/core/case/primitives.ts";
import { explain, explainedCodes, wordsFor } from "../src/core/check/explain.ts";
import type { ProvedFinding } from "../src/core/check/proofs/proof.ts";
import type { Solving } from "../src/core/check/proved.ts";
import { solving } from "../src/core/solver/solve.ts";
import { readSources } from "./architecture/sources.ts";
import { codesOf, findingsOf } from "./checking.ts";
import { play } from "./driver.ts";

const ROOT = join(import.meta.dirname, "..");
const FIXTURES = join(import.meta.dirname, "fixtures/diagnostics");
const CATALOGUE = join(ROOT, "src/core/check/catalogue");

const names = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, name.length - ending.length));
const page = (code: string) => readFileSync(join(CATALOGUE, `${code}.md`), "utf8");

/** What every fixture shows because it is so small. */
const SMALL = ["play-missing", "path-too-short", "competency-hardly-tested"];
/** Where one defect cannot be had without another. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  "score-without-range": ["competency-never-tested"],
  "time-cave": ["best-never-changes"],
};
/** Without a fixture of its own, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  "too-large": "a file of 2 MiB; parse.test.ts makes one",
  "no-such-shape": "no value of today's format leads there; it is kept for schemas to come",
  "weights-sum": "of negotiation domains; domain-file.test.ts makes one",
};

/** A solver that runs out of budget at once. */
const outOfBudget: Solving = function* (compiled, options) {
  const solution = yield* solving(compiled, options);
  const undecided = { can: "undecided", explored: 1 } as const;
  const possible = new Map(
    [...solution.possible].map(([subject, paths]) => [subject, new Map([...paths].map(([path]) => [path, undecided]))]),
  );
  return { ...solution, complete: false, possible };
};

interface Checked {
  readonly found: ProvedFinding[];
  /** Replays the way to a finding. */
  run(finding: ProvedFinding): void;
}
const checked = new Map<string, Promise<Checked>>();

/** Each fixture is checked once, whatever is asked of it. */
function fixture(code: string): Promise<Checked> {
  const known = checked.get(code) ?? checkFixture(code);
  checked.set(code, known);
  return known;
}

async function checkFixture(code: string): Promise<Checked> {
  const path = join(FIXTURES, code, "case.json");
  const { loaded, problems } = await loadCase(path, { ...terminal(), cwd: ROOT });
  if (loaded === null) throw new Error(JSON.stringify(problems));
  const { compiled, translations, plays } = loaded;
  const beside = { translations, plays: plays.map((each) => each.play) };
  const solver = code === "not-decided" ? { solving: outOfBudget } : {};
  const found = [...problems.flatMap(({ findings }) => findings), ...findingsOf(compiled, { ...beside, ...solver })];
  const run = ({ witness }: ProvedFinding) => {
    const attempt = play(compiled, "practice", witness?.seed ?? 1);
    for (const event of witness?.events ?? []) attempt.send(event);
  };
  return { found, run };
}

describe("a case with one defect", () => {
  it.each(names(FIXTURES, ""))("%s is reported, and nothing else", async (code) => {
    const { found, run } = await fixture(code);
    const allowed = [...SMALL, ...(TOGETHER[code] ?? [])];
    const codes = codesOf(found);
    expect(codes).toContain(code);
    expect(codes.filter((each) => each !== code && !allowed.includes(each))).toEqual([]);
    // Every witness is a play that the engine accepts.
    for (const finding of found) run(finding);
  });

  it.each(["dead-end", "soft-lock", "points-for-ever", "variable-clamped", "path-too-long"])(
    "%s comes with the way there",
    async (code) => {
      const { found } = await fixture(code);
      const told = found.filter((finding) => finding.code === code);
      for (const { witness } of told) expect(witness?.events.length).toBeGreaterThan(0);
    },
  );
});

describe("the catalogue", () => {
  const codes = explainedCodes("en");
  const invalid = names(join(import.meta.dirname, "fixtures/invalid"), ".json");

  it("has a page for every code, and none besides", () => {
    expect(names(CATALOGUE, ".md").sort()).toEqual([...codes].sort());
  });

  it("has a fixture for every code", () => {
    const covered = new Set([...invalid, ...names(FIXTURES, ""), ...Object.keys(WITHOUT)]);
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
    expect(names(FIXTURES, "").filter((code) => !existsSync(join(FIXTURES, code, "case.json")))).toEqual([]);
  });

  it("knows every code that the sources name, and no other", () => {
    const sources = readSources().filter(
      ({ path }) => /^src\/(core|activities|cli)\//.test(path) && !path.includes(".test."),
    );
    const named = new Set<string>();
    const calls = /\b(?:fault|no|warn|warning|told)\(\s*(?:proof, )?"([a-z]+(?:-[a-z0-9]+)+|missing)"/g;
    const proved = /\bproved\(\s*"(?:error|warning|note)",\s*"([a-z-]+)"/g;
    const fields = /\bcode: "([a-z-]+)", severity/g;
    for (const { text } of sources) {
      for (const pattern of [calls, proved, fields])
        for (const [, code = ""] of text.matchAll(pattern)) named.add(code);
    }
    expect([...named].filter((code) => !codes.includes(code))).toEqual([]);
    const all = sources.map(({ text }) => text).join("\n");
    expect(codes.filter((code) => !all.includes(`"${code}"`))).toEqual([]);
  });

  it.each(codes)("%s has a page with its severity, a reason and two examples that parse", (code) => {
    const text = page(code);
    expect(text).toMatch(new RegExp(`^# ${code}\n\n(Error|Warning|Note): `));
    for (const heading of ["What it means", "Why it matters", "Bad", "Mended"])
      expect(text).toContain(`## ${heading}\n`);
    const blocks = [...text.matchAll(/```(json|text)\n([\s\S]*?)```/g)];
    expect(blocks).toHaveLength(2);
    for (const [, kind, example = ""] of blocks) if (kind === "json") JSON.parse(example);
  });

  it.each(["zh-Hans", "zh-Hant"] as const)(
    "is told in %s too: title, meaning, what to do, and both examples",
    (language) => {
      expect(Object.keys(ADVICE[language]).sort()).toEqual([...codes].sort());
      for (const code of codes) {
        const text = chinesePage(page(code), code, language);
        expect(text).toMatch(/^# .+（[a-z0-9-]+）\n\n(错误|錯誤|警告|提示)：/);
        expect([...text.matchAll(/```(json|text)\n[\s\S]*?```/g)]).toHaveLength(2);
      }
    },
  );

  it("says of each fixture's code the severity that the checker gives it", async () => {
    for (const code of names(FIXTURES, "")) {
      const { found } = await fixture(code);
      const severities = new Set(found.filter((finding) => finding.code === code).map(({ severity }) => severity));
      const written = /\n(Error|Warning|Note): /.exec(page(code))?.[1]?.toLowerCase();
      expect([code, ...severities]).toEqual([code, written]);
    }
  });

  it("has sentences in every language with every slot filled", async () => {
    for (const code of names(FIXTURES, "")) {
      const { found } = await fixture(code);
      for (const finding of found) {
        for (const language of LANGUAGES) expect(explain(finding, language)).not.toMatch(/[{}]/);
      }
    }
  });

  it("has the same words for values in every language", () => {
    const keys = (words: ReturnType<typeof wordsFor>) =>
      Object.entries(words).flatMap(([name, values]) => Object.keys(values).map((value) => `${name} ${value}`));
    for (const language of LANGUAGES) expect(keys(wordsFor(language))).toEqual(keys(wordsFor("en")));
    const finding = {
      code: "unknown-name",
      severity: "error",
      pointer: "",
      params: { what: "beat", name: "x" },
    } as const;
    expect(LANGUAGES.map((language) => explain(finding, language))).toEqual([
      "There is no beat called “x” in this case.",
      "案例里没有名为“x”的节拍。",
      "案例裡沒有名為「x」的節拍。",
    ]);
  });

  it("is printed by parley explain", async () => {
    const out: string[] = [];
    const io = { ...terminal(), out: (line: string) => void out.push(line), err: () => {} };
    expect(await main(["explain", "soft-lock"], io)).toBe(0);
    expect(out.join("\n")).toContain("# soft-lock");
    expect(await main(["explain"], io)).toBe(0);
    expect(out).toContain("dead-end");
    expect(await main(["explain", "soft-locked"], io)).toBe(2);
  });
});
