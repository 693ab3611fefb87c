import type { Decided, Valuer } from "./decided.ts";
import { worthOf } from "./estimate.ts";
import { TOTAL } from "./gains.ts";
import type { ChoiceValue, Stand, StateValue } from "./solution.ts";
import { edgeOf, type Tables } from "./tables.ts";

/** The place of a stand, or -1. */
export function placeOf({ layout }: Tables, { sceneId, place, ending }: Stand): number {
  if (ending !== null) return layout.ending(ending);
  const start = layout.starts.get(sceneId) ?? -1;
  return layout.places[start]?.kind === "range" ? start : layout.beat(sceneId, place ?? "");
}

/** What is still attainable from a state of an attempt. Null for a state that the case cannot come to. */
export function stateValue(tables: Tables, decided: Decided, gain: Float64Array, stand: Stand): StateValue | null {
  const place = placeOf(tables, stand);
  if (place < 0) return null;
  const state = tables.fields.read(stand.world);
  let complete = true;
  const known = (value: number | null | undefined): number | null => {
    if (value === null || value === undefined) complete = false;
    return value === null || value === undefined || value === Number.NEGATIVE_INFINITY ? null : value;
  };
  const lost = decided.most.get(TOTAL)?.(place, state) === Number.NEGATIVE_INFINITY;
  // Where the end cannot be reached, the least is minus infinity as well; a loop that loses for ever is another thing.
  const at = (valuer: Valuer | undefined): number | null => (lost ? null : (valuer?.(place, state) ?? known(null)));
  const expectedBest = known(decided.expected(place, state));
  const choices = (tables.moves[place] ?? [])
    .filter((move) => move.kind === "choice" && tables.diagrams.evaluate(move.open, state) === 1)
    .map((move): ChoiceValue => {
      const edge = edgeOf(tables, move, state);
      const gained = edge === undefined ? 0 : (gain[edge.index] as number);
      const worth = known(worthOf(tables, gain, decided.expected, move, state));
      const bestAfter = worth === null ? null : worth - gained;
      const comparable = worth !== null && expectedBest !== null && Number.isFinite(expectedBest);
      return { choice: move.id, gained, bestAfter, loss: comparable ? expectedBest - worth : null };
    });
  const values = {
    best: at(decided.most.get(TOTAL)),
    worst: at(decided.least.get(TOTAL)),
    expectedBest,
    byCompetency: new Map(
      tables.competencies.map(({ id }, i) => [id, { best: at(decided.most.get(i)), worst: at(decided.least.get(i)) }]),
    ),
    choices,
    upTo: tables.upTo && passesRange(tables, place),
  };
  return { ...values, decided: complete };
}

const passesRange = ({ layout }: Tables, place: number): boolean =>
  layout.leadsTo(place, ({ kind }) => kind === "range");
