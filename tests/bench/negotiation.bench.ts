import { readFileSync } from "node:fs";
import { activities } from "../../src/activities/index.ts";
import { settingOf } from "../../src/activities/negotiation/machine.ts";
import { referenceOf } from "../../src/activities/negotiation/reference.ts";
import type { NegotiationConfig } from "../../src/activities/negotiation/schema.ts";
import { activitySchemas } from "../../src/activities/schemas.ts";
import { parseCaseValue } from "../../src/core/case/parse.ts";
import { startWorld } from "../../src/core/machine/compile.ts";
import { Random } from "../../src/core/solver/seeded.ts";
import { createEngine } from "../../src/engine.ts";
import type { Bench } from "./bench.ts";
import { percentile, times } from "./measure.mjs";

const engine = createEngine(activities);
const EXAMPLE = "src/activities/negotiation/testing/four-issues.json";

/** The example case, or the same with ten issues of five values each. */
function table(large: boolean) {
  const json = JSON.parse(readFileSync(EXAMPLE, "utf8"));
  const [scene] = json.scenes;
  if (large) {
    const random = new Random(7);
    scene.activity.issues = Array.from({ length: 10 }, (_, i) => {
      const [a, b] = [random.whole(2, 18), random.whole(2, 18)];
      const values = Array.from({ length: 5 }, (_, v) => {
        const worth = [Math.round((a * v) / 4), Math.round((b * (4 - v)) / 4)];
        return { id: `v${v}`, label: `Value ${v}`, worth };
      });
      return { id: `i${i}`, label: `Issue ${i}`, values };
    });
    scene.activity.counterpart.tactics = [];
    scene.activity.counterpart.says = [];
    json.endings[0].text = "Signed.";
  }
  const parsed = parseCaseValue(json, activitySchemas);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return engine.compile(parsed.case);
}

/** Milliseconds of a first judgement's reference plays; each from another seed, so that nothing is remembered. */
function firstLooks(large: boolean): number[] {
  const compiled = table(large);
  const scene = compiled.scenes.get("table");
  if (scene === undefined) throw new Error("no table");
  const config = scene.scene.activity as unknown as NegotiationConfig;
  const setting = settingOf(config, scene.context);
  let seed = 0;
  return times(() => referenceOf(setting, startWorld(compiled.case, seed++)), { rounds: 5, warmUp: 1 });
}

/** Milliseconds of whole advances: a trainee's offer and the counterpart's answer. */
function advances(): number[] {
  const compiled = table(false);
  const config = compiled.scenes.get("table")?.scene.activity as unknown as NegotiationConfig;
  const [first] = config.issues.map((issue) => issue.id);
  const took: number[] = [];
  for (let seed = 1; seed <= 20; seed++) {
    const header = {
      attemptId: "bench",
      caseId: compiled.case.id,
      caseHash: "",
      engineVersion: 1,
      seed,
      mode: "practice" as const,
      language: compiled.case.language,
    };
    let state = engine.start(compiled, header);
    const send = (event: { type: string } & Record<string, unknown>) => {
      const started = performance.now();
      const next = engine.advance(compiled, state, event);
      took.push(performance.now() - started);
      if (next.ok) state = next.state;
      return next.ok;
    };
    send({ type: "prepare", sheet: {} });
    const best = Object.fromEntries(
      config.issues.map(({ id, values }) => [id, values.toSorted((a, b) => b.worth[0] - a.worth[0])[0]?.id]),
    );
    for (let round = 0; round < 12; round++) {
      send({ type: "talk", move: "ask-priority", issue: first });
      if (!send({ type: "offer", outcomes: [best] })) break;
    }
  }
  return took;
}

const bench: Bench = async () => [
  {
    what: "a move at the table with the counterpart's answer, p99",
    measured: percentile(advances(), 99),
    unit: "ms",
    atMost: 20,
  },
  {
    what: "reference plays of a judgement, 500 outcomes, slowest",
    measured: Math.max(...firstLooks(false)),
    unit: "ms",
    atMost: 1000,
  },
  {
    what: "the same, 9,765,625 outcomes",
    measured: Math.max(...firstLooks(true)),
    unit: "ms",
    atMost: 1000,
  },
];

export default bench;
