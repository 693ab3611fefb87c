import { expect } from "vitest";
import { activities } from "../src/activities/index.ts";
import { activitySchemas } from "../src/activities/schemas.ts";
import type { AttemptEvent, AttemptHeader, AttemptLog, LogEntry, Mode } from "../src/core/attempt/log.ts";
import type { AttemptState } from "../src/core/attempt/state.ts";
import { caseHash } from "../src/core/case/hash.ts";
import { parseCaseValue } from "../src/core/case/parse.ts";
import type { CompiledCase } from "../src/core/machine/compile.ts";
import { createEngine } from "../src/engine.ts";

export const engine = createEngine(activities);

/** Parses and compiles a case that a test holds to be right; a fault is the test's own. */
export function compiled(value: unknown): CompiledCase {
  const parsed = parseCaseValue(value, activitySchemas);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2));
  return engine.compile(parsed.case);
}

export const headerOf = (kase: CompiledCase, mode: Mode = "practice", seed = 1): AttemptHeader => ({
  attemptId: "test",
  caseId: kase.case.id,
  caseHash: caseHash(kase.case),
  engineVersion: 1,
  seed,
  mode,
  language: kase.case.language,
});

/** Plays a case the way a sentence reads: `play(case).choose("ask").choose("plan").expectEnding("advance")`. */
export function play(kase: CompiledCase, mode: Mode = "practice", seed = 1) {
  const header = headerOf(kase, mode, seed);
  let state: AttemptState = engine.start(kase, header);
  const entries: LogEntry[] = [];
  const driver = {
    send(event: AttemptEvent) {
      const result = engine.advance(kase, state, event);
      if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
      state = result.state;
      entries.push({ seq: entries.length + 1, at: entries.length, by: "trainee", event });
      return driver;
    },
    choose: (choice: string, more: object = {}) => driver.send({ type: "choose", choice, ...more }),
    read: (document: string) => driver.send({ type: "read", document }),
    rewind: (to: number) => driver.send({ type: "rewind", to }),
    expectRefused(event: AttemptEvent, code: string) {
      const result = engine.advance(kase, state, event);
      expect(result.ok ? "accepted" : result.refusal.code).toBe(code);
      return driver;
    },
    expectPlace(place: string) {
      expect(engine.project(kase, state, "trainee").activity?.place).toBe(place);
      return driver;
    },
    expectEnding(ending: string) {
      expect(state.ending).toBe(ending);
      return driver;
    },
    expectPoints(points: Record<string, number>) {
      expect(Object.fromEntries(engine.points(kase, state).byCompetency)).toEqual(points);
      return driver;
    },
    view: () => engine.project(kase, state, "trainee"),
    state: () => state,
    log: (): AttemptLog => ({ header, entries: [...entries] }),
  };
  return driver;
}
