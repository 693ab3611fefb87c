import type { Debrief, DecisionReview } from "../../core/scoring/debrief.ts";

/** What was decided at one place in either run. */
export interface SamePlace {
  readonly place: string;
  readonly mine: DecisionReview | null;
  readonly theirs: DecisionReview | null;
  readonly differs: boolean;
}

/** Two runs of one case, place by place in the order of play; the n-th visit of one meets the n-th of the other. */
export function placeByPlace(mine: Debrief, theirs: Debrief): SamePlace[] {
  const keyed = (decisions: readonly DecisionReview[]): Map<string, DecisionReview> => {
    const seen = new Map<string, number>();
    return new Map(
      decisions.map((decision) => {
        const place = `${decision.sceneId}/${decision.place}`;
        const count = (seen.get(place) ?? 0) + 1;
        seen.set(place, count);
        return [`${place}#${count}`, decision];
      }),
    );
  };
  const [a, b] = [keyed(mine.decisions), keyed(theirs.decisions)];
  const rows = merged([...a.keys()], [...b.keys()]).map((place) => {
    const [one, other] = [a.get(place) ?? null, b.get(place) ?? null];
    return { place, mine: one, theirs: other, differs: one?.choice !== other?.choice };
  });
  return paired(rows);
}

/** Where the ways part, what one run did stands beside what the other did meanwhile. */
function paired(rows: readonly SamePlace[]): SamePlace[] {
  const result: SamePlace[] = [];
  let apart: SamePlace[] = [];
  const close = (): void => {
    const mine = apart.filter((row) => row.mine !== null);
    const theirs = apart.filter((row) => row.mine === null);
    for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
      const [one, other] = [mine[i], theirs[i]];
      const place = one?.place ?? other?.place ?? "";
      result.push({ place, mine: one?.mine ?? null, theirs: other?.theirs ?? null, differs: true });
    }
    apart = [];
  };
  for (const row of rows) {
    if (row.mine !== null && row.theirs !== null) {
      close();
      result.push(row);
    } else apart.push(row);
  }
  close();
  return result;
}

/** Both orders in one: what only the other run has stands after what it followed there. */
function merged(a: readonly string[], b: readonly string[]): string[] {
  const order = [...a];
  for (const [i, place] of b.entries()) {
    if (order.includes(place)) continue;
    const previous = b.slice(0, i).findLast((one) => order.includes(one));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, place);
  }
  return order;
}
