import { activities } from "../../../activities/index.ts";
import { activitySchemas } from "../../../activities/schemas.ts";
import { parseCaseValue } from "../../../core/case/parse.ts";
import { createEngine } from "../../../engine.ts";
import { type Balance, type BalanceProgress, balancing } from "../../../studio/balance/balance.ts";
import type { CaseDoc } from "../../../studio/document/types.ts";

/** Milliseconds of work between two looks at what else is to be done. */
const SLICE = 30;
/** Milliseconds of proving before what is left is called not decided. */
const BUDGET = 30_000;

export interface Host {
  onProgress(progress: BalanceProgress): void;
  cancelled(): boolean;
  breathe(): Promise<void>;
}

/** Measures a document in slices: in a worker, or on the main thread where there is none. */
export async function measure(doc: CaseDoc, host: Host): Promise<Balance> {
  const parsed = parseCaseValue(doc, activitySchemas);
  if (!parsed.ok) throw new Error(parsed.findings[0]?.code ?? "wrong-value");
  const engine = createEngine(activities);
  const compiled = engine.compile(parsed.case);
  const steps = balancing(compiled, engine.texts(compiled), { now: () => performance.now(), budget: BUDGET });
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    host.onProgress(step.value);
    await host.breathe();
    if (host.cancelled()) throw new DOMException("", "AbortError");
    until = performance.now() + SLICE;
  }
}
