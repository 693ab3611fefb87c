import type { Outcome } from "../../../core/bargaining/domain.ts";
import { profileOf, type Seat } from "../../../core/bargaining/profile.ts";
import { nearestBid } from "../../../core/bargaining/search/bids.ts";
import type { NegotiationEvent } from "../events.ts";
import type { TalkKind } from "../kinds.ts";
import { talkOf } from "../talk.ts";
import type { Setting } from "../turn.ts";

/** An event by a seat: the first seat's say nothing of it. */
const by = (seat: Seat) => (seat === 0 ? {} : { seat });

export const offerBetter = ({ board }: Setting, seat: Seat, outcome: Outcome): NegotiationEvent => ({
  type: "offer",
  ...by(seat),
  outcomes: [board.termsOf(outcome)],
});

/** An offer near a number of own points and not below it, or null where there is none. */
export function offerNear(setting: Setting, seat: Seat, worth: number): NegotiationEvent | null {
  const bid = nearestBid(profileOf(setting.board.domain, seat), worth, worth);
  return bid === null ? null : offerBetter(setting, seat, bid.outcome);
}

/**
 * The same concession with a price: what was given stays, and the issue that is dearest to oneself among the others moves one
 * step one's own way. Null where every other issue stands at its best already.
 */
export function asTrade(setting: Setting, seat: Seat, before: Outcome, now: Outcome): NegotiationEvent | null {
  const { board } = setting;
  const { worth } = profileOf(board.domain, seat);
  const given = worth.flatMap((_, i) => (before[i] === now[i] ? [] : [i]));
  let most = 0;
  let ask: { issue: number; value: number } | null = null;
  for (const [issue, row] of worth.entries()) {
    if (given.includes(issue)) continue;
    const at = now[issue] ?? 0;
    for (const value of [at - 1, at + 1]) {
      const gain = (row[value] ?? Number.NEGATIVE_INFINITY) - (row[at] ?? 0);
      if (gain > most) {
        most = gain;
        ask = { issue, value };
      }
    }
  }
  if (given.length === 0) return null;
  // Nothing better to ask for: hold the other to what one has on the dearest of the rest.
  const rest = worth.map((_, i) => i).filter((i) => !given.includes(i));
  const held = ask ?? (rest[0] === undefined ? null : { issue: rest[0], value: now[rest[0]] ?? 0 });
  if (held === null) return null;
  return {
    type: "offer",
    ...by(seat),
    outcomes: [board.termsOf(now.with(held.issue, held.value))],
    condition: { ifYou: [board.issueAt(held.issue).id], thenWe: given.map((i) => board.issueAt(i).id) },
  };
}

/** A talk move of a kind, about an issue where it needs one; null where the case has none. */
export function talkBetter(
  { config }: Setting,
  seat: Seat,
  kind: TalkKind,
  issue: string | undefined,
): NegotiationEvent | null {
  const talk = talkOf(config).find(({ does }) => does === kind);
  const about = talk?.issue ?? issue;
  return talk === undefined
    ? null
    : { type: "talk", ...by(seat), move: talk.id, ...(about === undefined ? {} : { issue: about }) };
}
