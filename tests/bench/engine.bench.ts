import { activities } from "../../src/activities/index.ts";
import { activitySchemas } from "../../src/activities/schemas.ts";
import type { AttemptEvent, AttemptHeader, LogEntry } from "../../src/core/attempt/log.ts";
import { parseCaseValue } from "../../src/core/case/parse.ts";
import type { CaseFrame } from "../../src/core/case/schema.ts";
import type { CompiledCase } from "../../src/core/machine/compile.ts";
import { createEngine } from "../../src/engine.ts";
import type { Bench } from "./bench.ts";
import { chainCase } from "./chain-case.ts";
import { median, percentile, times } from "./measure.mjs";

const engine = createEngine(activities);
const HEADER: AttemptHeader = {
  attemptId: "bench",
  caseId: "bench",
  caseHash: "",
  engineVersion: 1,
  seed: 1,
  mode: "practice",
  language: "en",
};

function parsed(beats: number): CaseFrame {
  const result = parseCaseValue(chainCase(beats), activitySchemas);
  if (!result.ok) throw new Error(JSON.stringify(result.findings[0]));
  return result.case;
}

const DECISIONS = 60;
const eventAt = (i: number): AttemptEvent => ({ type: "choose", choice: `c${(i * 7) % 4}` });

/** The milliseconds of each step of an attempt of sixty decisions. */
function stepTimes(kase: CompiledCase): number[] {
  let state = engine.start(kase, HEADER);
  return Array.from({ length: DECISIONS }, (_, i) => {
    const started = performance.now();
    const result = engine.advance(kase, state, eventAt(i));
    const took = performance.now() - started;
    if (!result.ok) throw new Error(result.refusal.code);
    state = result.state;
    return took;
  });
}

const bench: Bench = async () => {
  const small = parsed(200);
  // One scene and its beats: 2,000 nodes, the most that a case may have.
  const large = parsed(1999);
  const kase = engine.compile(large);
  const entries = Array.from(
    { length: DECISIONS },
    (_, i): LogEntry => ({ seq: i + 1, at: 0, by: "trainee", event: eventAt(i) }),
  );
  const steps = Array.from({ length: 60 }, () => stepTimes(kase)).slice(10);
  const compile = (frame: CaseFrame) => median(times(() => engine.compile(frame), { rounds: 9, warmUp: 2 }));
  const replay = times(() => engine.replay(kase, { header: HEADER, entries }), { rounds: 31, warmUp: 5 });
  return [
    { what: "compile 200 beats x 4 choices", measured: compile(small), unit: "ms", atMost: 40 },
    { what: "compile 2,000 nodes", measured: compile(large), unit: "ms", atMost: 400 },
    { what: "one advance on 2,000 nodes, p99", measured: percentile(steps.flat(), 99), unit: "ms", atMost: 1 },
    { what: "replay 60 events", measured: median(replay), unit: "ms", atMost: 6 },
  ];
};

export default bench;
