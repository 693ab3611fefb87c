import { useMemo, useRef } from "react";
import { useProblems, useStudio } from "../context.ts";
import { cardOf } from "../document/kinds.ts";
import type { Place } from "../document/types.ts";
import { useHeat } from "../heat.ts";
import type { Marks } from "./drawn/paint.ts";
import { cardPlace } from "./nodes.ts";

/** What cards say besides their words: selected, in the form, wrong, often played. */
export function useMarks(): Marks {
  const all = useStudio((state) => state.selection.all);
  const focus = useStudio((state) => focusOf(state.selection.focus));
  const { byCard } = useProblems();
  const { byCard: heat } = useHeat();
  const selected = useMemo(() => new Set(all.map((place) => cardPlace(focusOf(place)))), [all]);
  const problems = useMemo(() => {
    const worst = new Map<Place, "error" | "warning">();
    for (const [place, found] of byCard) {
      const card = cardPlace(place);
      for (const { finding } of found) {
        if (finding.severity !== "note" && worst.get(card) !== "error") worst.set(card, finding.severity);
      }
    }
    return worst;
  }, [byCard]);
  // The checker speaks after every letter and mostly says the same: nothing is drawn again for that.
  const said = useRef(problems);
  if (!same(said.current, problems)) said.current = problems;
  const told = said.current;
  return useMemo(() => ({ selected, focus, problems: told, heat }), [selected, focus, told, heat]);
}

const same = (a: Marks["problems"], b: Marks["problems"]): boolean =>
  a.size === b.size && [...a].every(([place, worst]) => b.get(place) === worst);

/** What the map knows of a selected place: outcomes have a port of their own where a scene has no beats. */
export const focusOf = (place: Place): Place => {
  const outcome = /^\/scenes\/[^/]+\/outcomes\/[^/]+/.exec(place);
  return outcome === null ? cardOf(place) : outcome[0];
};
