import { readFileSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { activities } from "../../src/activities/index.ts";
import { activitySchemas } from "../../src/activities/schemas.ts";
import { parseCaseValue } from "../../src/core/case/parse.ts";
import { solve } from "../../src/core/solver/solve.ts";
import { createEngine } from "../../src/engine.ts";
import type { Bench, Row } from "./bench.ts";
import { generateCase, type Shape } from "./generate-case.ts";
import { median } from "./measure.mjs";

/** A case to solve: a generated one, or a file. */
type Subject = { readonly shape: Shape } | { readonly file: string };

interface Solved {
  readonly milliseconds: number;
  readonly complete: boolean;
  /** Of the choices, whose standing was decided. */
  readonly decided: number;
}

const TEN: Shape = {
  seed: 1,
  nodes: 500,
  scenes: 1,
  depth: 10,
  variables: 10,
  top: 20,
  shared: 10,
  hubs: 0,
  questions: 0,
};
const FIFTY: Shape = { ...TEN, scenes: 5, depth: 50, shared: 2 };
const FLAGSHIP = "scenarios/the-second-network/case.json";
/** Seconds after which a case that is too hard is given up. */
const GIVE_UP = 20;

const PROMISES: readonly { what: string; subject: (seed: number) => Subject; atMost: number }[] = [
  { what: "500 nodes, 10 decisions deep", subject: (seed) => ({ shape: { ...TEN, seed } }), atMost: 600 },
  {
    what: "the same, 20 hubs with 80 once-only questions",
    subject: (seed) => ({ shape: { ...TEN, seed, hubs: 20, questions: 80 } }),
    atMost: 1000,
  },
  {
    what: "the same, 50 deep in five scenes",
    subject: (seed) => ({ shape: { ...FIFTY, seed } }),
    atMost: 3000,
  },
  { what: "the flagship case", subject: () => ({ file: FLAGSHIP }), atMost: 150 },
];

function solved(subject: Subject): Solved {
  const value: unknown =
    "shape" in subject ? generateCase(subject.shape) : JSON.parse(readFileSync(subject.file, "utf8"));
  const parsed = parseCaseValue(value, activitySchemas);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings[0]));
  const compiled = createEngine(activities).compile(parsed.case);
  const started = performance.now();
  const solution = solve(compiled, { now: () => performance.now(), budget: GIVE_UP * 1000 });
  const milliseconds = performance.now() - started;
  const standings = [...solution.choices.values()];
  const undecided = standings.filter((standing) => standing === "undecided").length;
  return { milliseconds, complete: solution.complete, decided: 1 - undecided / standings.length };
}

/** Every case is solved in a worker of its own: nothing has been compiled or cached for it before. */
function cold(subject: Subject): Promise<Solved> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: subject });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

const bench: Bench = async () => {
  const rows: Row[] = [];
  for (const { what, subject, atMost } of PROMISES) {
    const runs: Solved[] = [];
    for (const seed of [1, 2, 3]) runs.push(await cold(subject(seed)));
    if (!runs.every(({ complete }) => complete)) throw new Error(`not everything was decided: ${what}`);
    const measured = median(runs.map(({ milliseconds }) => milliseconds));
    rows.push({ what: `everything decided, cold: ${what}`, measured, unit: "ms", atMost });
  }
  // What the method cannot do is told beside what it can.
  const hard = await cold({ shape: { ...FIFTY, scenes: 1, shared: 10 } });
  const what = "50 deep in one scene, all variables everywhere";
  rows.push({ what: `${what}: time until given up`, measured: hard.milliseconds, unit: "ms" });
  rows.push({ what: `${what}: share of choices decided`, measured: hard.decided, unit: "x" });
  return rows;
};

if (!isMainThread) parentPort?.postMessage(solved(workerData as Subject));

export default bench;
