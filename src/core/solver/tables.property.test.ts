import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialogueRules } from "../../activities/dialogue/rules.ts";
import type { ActivityRules } from "../activity.ts";
import { advance, start } from "../attempt/advance.ts";
import type { AttemptEvent } from "../attempt/log.ts";
import type { AttemptState } from "../attempt/state.ts";
import { type CompiledCase, compileCase } from "../machine/compile.ts";
import { advanceRng, peekPercent } from "../random.ts";
import { evidence, totalPoints } from "../scoring/points.ts";
import { compileTables } from "./compile.ts";
import type { Model } from "./model.ts";
import { standOf } from "./solution.ts";
import { placeOf } from "./state-value.ts";
import { edgeOf, type Move, placeAt } from "./tables.ts";
import { HEADER } from "./testing/brute-force.ts";
import { randomCase } from "./testing/random-case.ts";
import { step } from "./transform.ts";

const registry = new Map([["dialogue", dialogueRules as unknown as ActivityRules]]);
const SEED = 20_260;

interface Stood {
  readonly place: number;
  readonly state: Int16Array;
  readonly rng: number;
  readonly weighted: number;
}

/** One event on the tables, with the draws of the case's own generator; null if it is refused. */
function onTables(model: Model, at: Stood, event: AttemptEvent): Stood | null {
  const taken =
    "document" in event
      ? { kind: "read", id: event.document }
      : { kind: "choice", id: "choice" in event ? event.choice : "" };
  const move = (model.moves[at.place] ?? []).find(({ kind, id }) => kind === taken.kind && id === taken.id);
  if (move === undefined || model.diagrams.evaluate(move.open, at.state) !== 1) return null;
  let stood = taking(model, at, move);
  while (stood !== null && placeAt(model, stood.place).kind === "exit") {
    stood = taking(model, stood, model.moves[stood.place]?.[0] as Move);
  }
  return stood;
}

function taking(model: Model, { state, rng, weighted }: Stood, move: Move): Stood | null {
  const edge = edgeOf(model, move, state);
  if (edge === undefined) return null;
  let drawn = rng;
  const percent = peekPercent(rng);
  const landing = edge.landings.find(({ rolls }) => rolls.every(([from, until]) => percent >= from && percent < until));
  if (landing === undefined) return null;
  if (landing.rolls.length > 0) drawn = advanceRng(rng);
  const next = new Int16Array(state.length);
  step(landing.transform, state, next);
  const earned = model.competencies.reduce((sum, { weight }, i) => sum + weight * (edge.least[i] ?? 0), 0);
  return { place: landing.target, state: next, rng: drawn, weighted: weighted + earned };
}

/** What both say of a state: where it stands, and all that the tables keep of the world. */
function compare(compiled: CompiledCase, model: Model, state: AttemptState, stood: Stood): void {
  expect(placeOf(model, standOf(state))).toBe(stood.place);
  expect([...model.fields.read(state.world)]).toEqual([...stood.state]);
  expect(totalPoints(compiled, evidence(compiled, state)).weighted).toBe(stood.weighted);
}

describe("the solver's tables", () => {
  it("lead to the same states as the machines, event for event, refusals and draws included", () => {
    let compared = 0;
    const property = fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.constantFrom("a0", "a1", "a2", "d0"), { minLength: 1, maxLength: 12 }),
      (caseSeed, seed, events) => {
        const compiled = compileCase(randomCase(caseSeed, { chance: true, repeatable: 0.2, nowhere: 0.05 }), registry);
        const model = compileTables(compiled);
        let state = start(compiled, { ...HEADER, seed });
        let stood: Stood = { ...model.start, rng: seed, weighted: 0 };
        compare(compiled, model, state, stood);
        for (const id of events) {
          const event: AttemptEvent = id === "d0" ? { type: "read", document: id } : { type: "choose", choice: id };
          const result = advance(compiled, state, event);
          const moved = onTables(model, stood, event);
          // A document can be opened again, or without anybody asking for it; then nothing that counts has changed.
          if (id === "d0" && moved === null) {
            if (result.ok) state = result.state;
          } else {
            expect(result.ok).toBe(moved !== null);
            if (!result.ok || moved === null) continue;
            // A choice that leads nowhere leaves the generator as it was.
            stood = { ...moved, rng: result.state.world.rng };
            state = result.state;
          }
          compare(compiled, model, state, stood);
          compared++;
        }
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 1500 });
    expect(compared).toBeGreaterThan(1500);
  }, 120_000);
});
