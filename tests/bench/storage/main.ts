import kase from "../../../scenarios/the-price-is-not-the-problem/case.json" with { type: "json" };
import { activitySchemas } from "../../../src/activities/schemas.ts";
import { exported } from "../../../src/app/session/backup/write.ts";
import { beginAttempt } from "../../../src/app/session/begin.ts";
import { engine } from "../../../src/app/session/engine.ts";
import { type OpenedAttempt, openAttempt } from "../../../src/app/session/open.ts";
import { attemptWriter } from "../../../src/app/session/writer.ts";
import { indexedBackend } from "../../../src/app/storage/indexed.ts";
import { createStore } from "../../../src/app/storage/store.ts";
import type { AttemptEvent } from "../../../src/core/attempt/log.ts";
import { caseHash } from "../../../src/core/case/hash.ts";
import { parseCaseValue } from "../../../src/core/case/parse.ts";

const OWN_WORDS = "May I ask what the delivery in spring has cost you, before we talk about the price?";

/** Takes this many decisions as the player does: through the rules, then durably into the database. */
async function takeDecisions(decisions: number) {
  const parsed = parseCaseValue(kase, activitySchemas);
  if (!parsed.ok) throw new Error("the case does not parse");
  const store = createStore(indexedBackend());
  const record = { hash: caseHash(parsed.case), frame: parsed.case, translations: [] };
  const id = await beginAttempt(store, { kase: record, mode: "practice", language: "en", now: Date.now() });
  const opened = await openAttempt(store, id);
  const write = attemptWriter(store, opened);
  const times: number[] = [];
  let { state } = opened;
  let seq = 0;
  const take = async (event: AttemptEvent) => {
    const entry = { seq: ++seq, at: Date.now(), by: "trainee", event } as const;
    const started = performance.now();
    await write(entry);
    times.push(performance.now() - started);
    const next = engine.advance(opened.compiled, state, event);
    if (next.ok) state = next.state;
  };
  for (let taken = 0; taken < decisions; taken++) {
    if (state.activity === null) await take({ type: "rewind", to: 0 });
    await take(decision(opened, state, taken));
  }
  const size = new TextEncoder().encode(JSON.stringify(exported(await store.attempt(id)))).length;
  return { times, size };
}

/** The first answer on the table; every fourth with certainty, every twelfth with own words, as cases ask for them. */
function decision({ compiled }: OpenedAttempt, state: OpenedAttempt["state"], taken: number): AttemptEvent {
  const choice = engine.project(compiled, state, "trainee").activity?.choices[0]?.id ?? "";
  return {
    type: "choose",
    choice,
    ...(taken % 4 === 0 ? { certainty: "certain" } : {}),
    ...(taken % 12 === 0 ? { words: OWN_WORDS } : {}),
  };
}

Object.assign(globalThis, { takeDecisions });
