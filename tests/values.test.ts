import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { AttemptEvent, AttemptLog, LogEntry } from "../src/core/attempt/log.ts";
import type { AttemptState } from "../src/core/attempt/state.ts";
import type { CompiledCase } from "../src/core/machine/compile.ts";
import { debrief } from "../src/core/scoring/debrief.ts";
import { evidence } from "../src/core/scoring/points.ts";
import { Random } from "../src/core/solver/seeded.ts";
import type { Solution, Witness } from "../src/core/solver/solution.ts";
import { solve } from "../src/core/solver/solve.ts";
import { compiled, engine, headerOf, play } from "./driver.ts";

// The two engines on the bundled cases, held to each other and to play. Small random cases are held to a brute force
// beside the solver; these are the big ones that a brute force cannot try.

const SCENARIOS = join(import.meta.dirname, "../scenarios");
const ids = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const load = (id: string) => compiled(JSON.parse(readFileSync(join(SCENARIOS, id, "case.json"), "utf8")));

const PLAYS = 15;
const WITNESSES = 60;

/** A random play, with every state it came through. */
function randomPlay(kase: CompiledCase, seed: number): { log: AttemptLog; states: AttemptState[] } {
  const random = new Random(seed);
  const header = headerOf(kase, "practice", seed);
  const states = [engine.start(kase, header)];
  const entries: LogEntry[] = [];
  for (let state = states[0]; state !== undefined && state.ending === null; state = states[states.length - 1]) {
    const scene = kase.scenes.get(state.sceneId);
    if (scene === undefined || state.activity === null) throw new Error(`lost in ${state.sceneId}`);
    const event: AttemptEvent = random.pick(scene.rules.choices(scene.scene.activity, scene.context, state.activity));
    const next = engine.advance(kase, state, event);
    if (!next.ok) throw new Error(next.refusal.code);
    states.push(next.state);
    entries.push({ seq: entries.length + 1, at: 0, by: "trainee", event });
  }
  return { log: { header, entries }, states };
}

function replayed(kase: CompiledCase, { events, seed }: Witness): AttemptState {
  const driver = play(kase, "practice", seed ?? 1);
  for (const event of events) driver.send(event);
  return driver.state();
}

describe.each(ids)("what the solver says of %s", (id) => {
  let kase: CompiledCase;
  let diagrams: Solution;
  let explicit: Solution;
  beforeAll(() => {
    kase = load(id);
    diagrams = solve(kase, { engine: "diagrams" });
    explicit = solve(kase, { engine: "explicit", walks: 10 });
  }, 120_000);

  it("is said by both engines alike", () => {
    expect(diagrams.complete && explicit.complete).toBe(true);
    expect(diagrams.range).toEqual(explicit.range);
    expect(diagrams.choices).toEqual(explicit.choices);
    expect(diagrams.allEqual).toEqual(explicit.allEqual);
    const verdicts = ({ possible, softLocks }: Solution) =>
      [...possible.entries(), ["soft-lock", softLocks] as const].map(([subject, paths]) => [
        subject,
        [...paths].map(([path, { can }]) => `${path} ${can}`).sort(),
      ]);
    expect(verdicts(diagrams)).toEqual(verdicts(explicit));
  });

  it("is the same for every state of random plays, and no play beats it", () => {
    for (let seed = 1; seed <= PLAYS; seed++) {
      const { states } = randomPlay(kase, seed);
      const earned = (state: AttemptState) => engine.points(kase, state).weighted;
      const final = earned(states[states.length - 1] as AttemptState);
      for (const state of states) {
        const value = diagrams.valueAt(state);
        expect(value).toEqual(explicit.valueAt(state));
        expect(final - earned(state)).toBeLessThanOrEqual(value?.best ?? Number.NEGATIVE_INFINITY);
        expect(final - earned(state)).toBeGreaterThanOrEqual(value?.worst ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  it("is attained: the best and the worst line are played, and give what they promise", () => {
    for (const solution of [diagrams, explicit]) {
      const { bestLine, worstLine, range } = solution;
      for (const [line, promised] of [
        [bestLine, range.total.max],
        [worstLine, range.total.min],
      ] as const) {
        if (line === null) throw new Error("no line");
        // Through an activity that is known by its range only, a line is a bound: nobody can list its moves.
        if (line.witness.upTo) continue;
        const state = replayed(kase, line.witness);
        expect(state.ending).not.toBeNull();
        expect(engine.points(kase, state).weighted).toBe(promised);
      }
      if (bestLine === null || bestLine.witness.upTo) continue;
      const best = replayed(kase, bestLine.witness);
      expect(debrief(kase, best, solution)).toMatchObject({ percent: 100, mostCostly: null });
    }
  });

  it("comes with ways there that the engine plays", () => {
    const random = new Random(5);
    for (const subject of ["choice", "reaction", "beat", "ending"] as const) {
      const found = [...(diagrams.possible.get(subject) ?? [])];
      for (let i = 0; i < WITNESSES && found.length > 0; i++) {
        const [path, verdict] = found.splice(random.whole(0, found.length - 1), 1)[0] ?? ["", { can: "no" } as const];
        if (verdict.can !== "yes" || verdict.witness.upTo) continue;
        const { world, ending } = replayed(kase, verdict.witness);
        const met = { choice: world.chose, reaction: world.chose, beat: world.visited, ending: [ending] }[subject];
        expect(met).toContain(path.replace("/reactions/", "/"));
      }
    }
  });

  it("accounts for every point, and for every step down between the first decision and the last", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const state = randomPlay(kase, seed).states.at(-1) as AttemptState;
      const { decisions, stretches, percent } = debrief(kase, state, diagrams);
      const moments = [...decisions, ...stretches].sort((a, b) => a.seq - b.seq);
      expect(moments.flatMap(({ evidence: mine }) => mine)).toEqual(evidence(kase, state));
      const luck = decisions.reduce((sum, decision) => sum + decision.luck, 0);
      const lost = moments.reduce((sum, { loss }) => sum + (loss ?? Number.NaN), 0);
      expect((moments[0]?.reachBefore ?? Number.NaN) - lost + luck).toBeCloseTo(percent ?? Number.NaN, 6);
    }
  });

  it("and every score, loss and label, comes out again after a reload", () => {
    const { log, states } = randomPlay(kase, 99);
    const before = debrief(kase, states[states.length - 1] as AttemptState, diagrams);
    // Nothing survives but what lies in the database: the case as it was written, and the log.
    const again = load(id);
    const { state } = engine.replay(again, JSON.parse(JSON.stringify(log)));
    expect(debrief(again, state, solve(again))).toEqual(before);
  });
});
