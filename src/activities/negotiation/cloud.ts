import { type Domain, outcomeCount, type Pair, utilities } from "../../core/bargaining/domain.ts";

/** Points that a map shows of all outcomes: enough for their shape. */
const SHOWN = 400;
/** A step that shares no factor with the usual numbers of outcomes, so that the sample is spread over all issues. */
const STRIDE = 7919;

/** All outcomes, or an even sample of them, as what they are worth to both. Enumerates nothing. */
export function cloudOf(domain: Domain): { readonly cloud: readonly Pair[]; readonly outcomes: number } {
  const outcomes = outcomeCount(domain);
  const shown = Math.min(SHOWN, outcomes);
  const cloud = Array.from({ length: shown }, (_, i) => {
    let rest =
      outcomes <= SHOWN ? i : Math.floor((((i * STRIDE) % SHOWN) / SHOWN) * outcomes + ((i * STRIDE) % 97)) % outcomes;
    const outcome = domain.worth.map((values) => {
      const value = rest % values.length;
      rest = Math.floor(rest / values.length);
      return value;
    });
    return utilities(domain, outcome);
  });
  return { cloud, outcomes };
}
