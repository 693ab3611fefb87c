import { describe, expect, it } from "vitest";
import { assign, setup } from "xstate";
import { dialogueRules } from "../../activities/dialogue/rules.ts";
import type { ActivityInput, ActivityRules, OutcomeRange } from "../activity.ts";
import { advance, start } from "../attempt/advance.ts";
import { caseFrame } from "../case/schema.ts";
import { type CompiledCase, compileCase } from "../machine/compile.ts";
import { evidence, totalPoints } from "../scoring/points.ts";
import type { SolveOptions } from "./solution.ts";
import { solve, solving } from "./solve.ts";
import { HEADER } from "./testing/brute-force.ts";

/** A negotiation as the solver sees it: a price between 0 and 10 and what it earns, bounded. */
const RANGES: readonly OutcomeRange[] = [
  { outcome: "deal", points: { skill: [-2, 6] }, variables: { price: [0, 10] } },
  { outcome: "none", points: {}, variables: {} },
];
const bargaining = {
  kind: "bargaining",
  outcomes: () => ["deal", "none"],
  machine: () =>
    setup({ types: { input: {} as ActivityInput }, actions: { keep: assign({}) } }).createMachine({
      context: ({ input }) => ({ world: input.world }),
      initial: "talking",
      states: { talking: {} },
    }),
  ranges: () => RANGES,
} as unknown as ActivityRules;
const registry = new Map<string, ActivityRules>([
  ["dialogue", dialogueRules as unknown as ActivityRules],
  ["bargaining", bargaining],
]);

const text = "x";
const bands = [
  { from: 0, text },
  { from: 50, text },
];
const say = { say: text, acts: ["propose"], repeatable: false, effects: [], consequence: [], points: [] };
const gives = (skill: number) => [{ id: "always", give: { skill }, why: text }];
const beat = (id: string, choices: object[]) => ({
  id,
  room: "quick",
  askCertainty: false,
  sayFirst: false,
  lines: [],
  choices: choices.map((choice) => ({ ...say, ...choice })),
});
const scene = (id: string, beats: object[], outcomes: object, more: object = {}) => ({
  id,
  phase: "middle",
  title: text,
  reactions: [],
  activity: { kind: "dialogue", start: { beat: "b" }, beats },
  outcomes,
  ...more,
});

function caseOf(scenes: object[], more: object = {}): CompiledCase {
  const frame = caseFrame.parse({
    format: 1,
    id: "small",
    language: "en",
    title: text,
    tagline: text,
    hook: text,
    practises: ["1.1"],
    minutes: 1,
    briefing: { you: text, account: text, known: [], goal: text, walkAway: text },
    cast: [{ id: "who", name: text, title: text, organisation: text }],
    variables: [{ id: "price", label: text, min: 0, max: 10, start: 5 }],
    competencies: [{ id: "skill", label: text, weight: 2, bands }],
    start: { scene: "s" },
    scenes,
    endings: ["end", "bad"].map((id) => ({ id, meaning: "deal", title: text, text })),
    ...more,
  });
  return compileCase(frame, registry);
}

const END = { done: { ending: "end" } };
const BOTH: readonly SolveOptions[] = [{ engine: "explicit" }, { engine: "diagrams" }];

describe.each(BOTH)("solve, $engine", (options) => {
  it("gives what passes through a numeric activity as bounds", () => {
    const after = [
      { id: "dear", when: { variable: "price", atLeast: 8 }, points: gives(3), next: { outcome: "done" } },
      { id: "fair", points: gives(1), next: { outcome: "done" } },
    ];
    const compiled = caseOf([
      scene("s", [], { deal: { scene: "t" }, none: { ending: "bad" } }, { activity: { kind: "bargaining" } }),
      scene("t", [beat("b", after)], END),
    ]);
    const solution = solve(compiled, options);
    expect(solution).toMatchObject({ upTo: true, complete: true, range: { total: { min: -2, max: 18 } } });
    expect(solution.bestLine?.witness.upTo).toBe(true);
    expect(solution.possible.get("choice")?.get("t/b/dear")?.can).toBe("yes");
    const value = solution.valueAt(start(compiled, HEADER));
    expect(value).toMatchObject({ best: 18, worst: -2, upTo: true, decided: true });
  });

  it("values chance by expectation, and luck apart", () => {
    const risky = {
      id: "risk",
      next: [
        { chance: 25, beat: "c" },
        { chance: 75, outcome: "done" },
      ],
    };
    const compiled = caseOf([
      scene(
        "s",
        [
          beat("b", [risky, { id: "safe", points: gives(2), next: { outcome: "done" } }]),
          beat("c", [{ id: "win", points: gives(10), next: { outcome: "done" } }]),
        ],
        END,
      ),
    ]);
    const solution = solve(compiled, options);
    expect(solution.range.total).toEqual({ min: 0, max: 20 });
    expect(solution.expectedBest).toBe(5);
    expect(solution.valueAt(start(compiled, HEADER))?.choices).toEqual([
      { choice: "risk", gained: 0, bestAfter: 5, loss: 0 },
      { choice: "safe", gained: 4, bestAfter: 0, loss: 1 },
    ]);
    // The best line needs luck, so it comes with a seed that has it.
    const { events = [], seed } = solution.bestLine?.witness ?? {};
    let state = start(compiled, { ...HEADER, seed: seed ?? 0 });
    for (const event of events) {
      const result = advance(compiled, state, event);
      if (result.ok) state = result.state;
    }
    expect(totalPoints(compiled, evidence(compiled, state)).weighted).toBe(20);
  });

  it("reads a document where that opens a better way", () => {
    const known = { id: "known", when: { read: "report" }, points: gives(4), next: { outcome: "done" } };
    const compiled = caseOf([scene("s", [beat("b", [{ id: "guess", next: { outcome: "done" } }, known])], END)], {
      documents: [{ id: "report", kind: "report", title: text, text }],
    });
    const solution = solve(compiled, options);
    expect(solution.bestLine?.witness.events).toEqual([
      { type: "read", document: "report" },
      { type: "choose", choice: "known" },
    ]);
    // Not reading first is what loses.
    expect(solution.valueAt(start(compiled, HEADER))?.choices).toMatchObject([{ choice: "guess", loss: 8 }]);
  });

  it("finds where no way is left to an ending, and how one gets there", () => {
    const trap = { id: "trap", effects: [{ set: 0, to: "price" }], next: { beat: "c" } };
    const door = { id: "door", when: { variable: "price", atLeast: 1 }, next: { outcome: "done" } };
    const compiled = caseOf([
      scene("s", [beat("b", [trap, { id: "fine", next: { beat: "c" } }]), beat("c", [door])], END),
    ]);
    const { softLocks, possible } = solve(compiled, options);
    expect(softLocks.get("s/b")?.can).toBe("no");
    expect(softLocks.get("s/c")).toMatchObject({ can: "yes", witness: { events: [{ choice: "trap" }] } });
    expect(possible.get("dead-end")?.get("s/c")?.can).toBe("yes");
  });

  it("reports a loop that gains for ever with the way there and once around", () => {
    const again = { id: "again", repeatable: true, points: gives(1), next: { beat: "b" } };
    const compiled = caseOf([scene("s", [beat("b", [again, { id: "go", next: { outcome: "done" } }])], END)]);
    const solution = solve(compiled, options);
    expect(solution.range.total).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
    expect(solution.pointsForEver.map(({ direction, competency }) => [direction, competency])).toEqual([
      ["gains", null],
      ["gains", "skill"],
    ]);
    expect(solution.pointsForEver[0]?.loop).toEqual([{ type: "choose", choice: "again" }]);
  });

  it("tells clamping and conditions that are always or never so", () => {
    const up = { id: "up", effects: [{ add: 6, to: "price" }], next: { beat: "c" } };
    const never = { id: "never", when: { variable: "price", atMost: 9 }, next: { outcome: "done" } };
    const compiled = caseOf([
      scene("s", [beat("b", [up]), beat("c", [{ id: "go", next: { outcome: "done" } }, never])], END),
    ]);
    const { possible, choices } = solve(compiled, options);
    expect(possible.get("above")?.get("price")).toMatchObject({ can: "yes", witness: { events: [{ choice: "up" }] } });
    expect(possible.get("below")?.get("price")).toBeUndefined();
    expect(possible.get("condition-true")?.get("s/c/never/when")?.can).toBe("no");
    expect(possible.get("condition-false")?.get("s/c/never/when")?.can).toBe("yes");
    expect(choices.get("s/c/never")).toBe("never-offered");
    expect(choices.get("s/b/up")).toBe("always-best");
  });
});

describe("solving step by step", () => {
  const small = () =>
    caseOf([scene("s", [beat("b", [{ id: "a", points: gives(1), next: { outcome: "done" } }])], END)]);

  it("tells its progress stage by stage", () => {
    const stages = new Set<string>();
    for (const { stage, done } of solving(small())) {
      stages.add(stage);
      expect(done).toBeGreaterThanOrEqual(0);
      expect(done).toBeLessThanOrEqual(1);
    }
    expect([...stages]).toEqual(["tables", "explore", "claims", "values", "estimates"]);
  });

  it("says undecided where the time is up, and never something wrong", () => {
    let time = 0;
    const late = solve(small(), { engine: "diagrams", now: () => time++, budget: 0 });
    expect(late.complete).toBe(false);
    expect(late.range.total).toEqual({ min: null, max: null });
    const verdicts = [...late.possible.values()].flatMap((paths) => [...paths.values()]);
    const sure = [...solve(small()).possible.values()].flatMap((paths) => [...paths.values()]);
    for (const [i, { can }] of verdicts.entries()) expect(["undecided", sure[i]?.can]).toContain(can);
  });

  it("says undecided where there are too few diagram nodes", () => {
    const beats = Array.from({ length: 12 }, (_, i) =>
      beat(i === 0 ? "b" : `b${i}`, [
        { id: "up", effects: [{ add: i % 3 === 0 ? 3 : 1, to: "price" }], next: { beat: `b${i + 1}` } },
        {
          id: "stay",
          points: [{ ...gives(i)[0], when: { variable: "price", is: i % 11 } }],
          next: { beat: `b${i + 1}` },
        },
      ]),
    );
    const last = beat("b12", [{ id: "go", next: { outcome: "done" } }]);
    const compiled = caseOf([scene("s", [...beats, last], END)]);
    const exact = solve(compiled, { engine: "explicit" });
    const short = solve(compiled, { engine: "diagrams", nodes: 10 });
    expect(exact.complete).toBe(true);
    expect(short.complete).toBe(false);
    expect(short.valueAt(start(compiled, HEADER))?.decided).toBe(false);
    expect([null, exact.range.total.max]).toContain(short.range.total.max);
  });

  it("hands out a report that can be sent to another thread", () => {
    const report = Object.fromEntries(Object.entries(solve(small())).filter(([, part]) => typeof part !== "function"));
    expect(report.complete).toBe(true);
    expect(structuredClone(report)).toEqual(report);
  });
});
