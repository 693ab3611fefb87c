import type { ActivityRules, Role } from "../../../core/activity.ts";
import type { AttemptEvent, LogEntry } from "../../../core/attempt/log.ts";
import { ENGINE_VERSION } from "../../../core/attempt/log.ts";
import type { AttemptState } from "../../../core/attempt/state.ts";
import { parseCaseValue } from "../../../core/case/parse.ts";
import type { CompiledCase } from "../../../core/machine/compile.ts";
import { createEngine } from "../../../engine.ts";
import type { NegotiationEvent } from "../events.ts";
import { negotiationSchema } from "../references.ts";
import { negotiationRules } from "../rules.ts";
import type { NegotiationConfig } from "../schema.ts";
import { isTable, type TableView, type Terms } from "../view.ts";
import fourIssues from "./four-issues.json" with { type: "json" };

export const engine = createEngine([negotiationRules as unknown as ActivityRules]);

/** A copy of its own for each test, to be changed at will. */
export const exampleJson = () => JSON.parse(JSON.stringify(fourIssues));

/** The example case, changed as a test wants it. */
export function example(change: (activity: NegotiationConfig) => void = () => {}): CompiledCase {
  const json = exampleJson();
  change(json.scenes[0].activity);
  const parsed = parseCaseValue(json, [negotiationSchema]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2));
  return engine.compile(parsed.case);
}

export const configOf = (kase: CompiledCase): NegotiationConfig => {
  const scene = kase.case.scenes.find(({ activity }) => activity.kind === "negotiation");
  return scene?.activity as unknown as NegotiationConfig;
};

/** Plays a table the way a sentence reads. */
export function sit(kase: CompiledCase, seed = 1) {
  const header = {
    attemptId: "test",
    caseId: kase.case.id,
    caseHash: "",
    engineVersion: ENGINE_VERSION,
    seed,
    mode: "practice" as const,
    language: kase.case.language,
  };
  let state: AttemptState = engine.start(kase, header);
  const entries: LogEntry[] = [];
  const view = (role: Role = "trainee"): TableView => {
    const found = engine.project(kase, state, role).activity;
    if (found === null || !isTable(found)) throw new Error("no table");
    return found;
  };
  const driver = {
    get state() {
      return state;
    },
    header,
    entries,
    view,
    send(event: NegotiationEvent) {
      const result = engine.advance(kase, state, event as AttemptEvent);
      if (!result.ok) throw new Error(`refused: ${result.refusal.code} of ${JSON.stringify(event)}`);
      state = result.state;
      entries.push({ seq: entries.length + 1, at: 0, by: "trainee", event: event as AttemptEvent });
      return driver;
    },
    /** The code of a refusal; null where the event would be taken. */
    refusal(event: NegotiationEvent): string | null {
      const result = engine.advance(kase, state, event as AttemptEvent);
      return result.ok ? null : result.refusal.code;
    },
    offer: (...outcomes: Terms[]) => driver.send({ type: "offer", outcomes: outcomes.map((terms) => ({ ...terms })) }),
    talk: (move: string, issue?: string) =>
      driver.send({ type: "talk", move, ...(issue === undefined ? {} : { issue }) }),
    /** Whether the table is over and only to be left. */
    get over() {
      return state.ending !== null || view().place === "closing";
    },
    close() {
      const { tactic } = view();
      if (tactic !== null) driver.send({ type: "answer", tactic: tactic.id, answer: tactic.answers[0]?.id ?? "" });
      return driver.send({ type: "close" });
    },
  };
  return driver;
}
