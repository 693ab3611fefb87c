import { type Outcome, same } from "../../../core/bargaining/domain.ts";
import { otherSeat, ownUtility, profileOf, type Seat } from "../../../core/bargaining/profile.ts";
import { classifyStep } from "../../../core/bargaining/steps.ts";
import type { Made, Table } from "../../../core/bargaining/table/table.ts";
import { timeOf } from "../../../core/bargaining/table/view.ts";
import { worthTo } from "../board.ts";
import type { ComponentReview, Fault, FaultCode } from "../reveal-model.ts";
import type { Trace, Traced } from "../trace.ts";
import type { Setting } from "../turn.ts";
import { asTrade, offerBetter, offerNear } from "./better.ts";
import { costOf } from "./cost.ts";
import { DEAD_BAND, spanOf } from "./discipline.ts";

interface Stepped {
  readonly seq: number;
  readonly made: Made;
  readonly now: Outcome;
  readonly before: Outcome;
  /** Own points given up; below 0 where one asked for more. */
  readonly gave: number;
  readonly other: number;
  readonly asks: boolean;
  /** The other moved towards this seat between the two offers. */
  readonly returned: boolean;
}

/** The faults of a seat's steps from offer to offer: what each gave, and whether anything came back. */
export function stepFaults(
  setting: Setting,
  own: readonly Traced[],
  { end }: Trace,
  seat: Seat,
  reviews: readonly ComponentReview[],
): Fault[] {
  const steps = stepsOf(setting, own, end.table, seat);
  const total = costOf(reviews, "discipline");
  const faults: Omit<Fault, "cost" | "component">[] = [];
  const find = (step: Stepped, code: FaultCode, better: Fault["better"], params: Fault["params"] = {}) =>
    faults.push({ seq: step.seq, code, params, better });
  const span = spanOf(setting.board, seat);
  const conceding = steps.filter(({ gave }) => gave > 0);
  const all = conceding.reduce((sum, { gave }) => sum + gave, 0);
  for (const [i, step] of steps.entries()) {
    const previous = steps[i - 1];
    const trade = () => asTrade(setting, seat, step.before, step.now);
    const kind = classifyStep(-step.gave, step.other, 0.01 * span);
    if (kind === "unfortunate") find(step, "worse-for-both", offerBetter(setting, seat, step.before));
    else if (same(step.gave, 0) && same(step.other, 0) && step.now.join() === step.before.join()) {
      find(step, "repeated", null);
    } else if (step.gave > 0) {
      if (previous !== undefined && previous.gave > 0 && !step.returned)
        find(step, "unilateral", trade(), { gave: step.gave });
      else if (!step.asks && setting.board.domain.worth.length > 1)
        find(step, "unconditional", trade(), { gave: step.gave });
      const last = conceding[conceding.indexOf(step) - 1];
      if (last !== undefined && step.gave > last.gave + DEAD_BAND * span) {
        const own = worthTo(setting.board, seat, step.before);
        find(step, "growing-concession", offerNear(setting, seat, own - last.gave / 2), {
          gave: step.gave,
          before: last.gave,
        });
      }
      const late = timeOf(step.made.round, end.table.rules.rounds) >= 0.9;
      if (late && step.gave > 0.5 * all && conceding.length > 1)
        find(step, "dumped-late", trade(), { gave: step.gave });
    }
  }
  const first = own.find(({ event }) => event.type === "offer");
  const target = end.sheets[seat]?.target;
  const opened = first && firstWorth(setting, end.table, seat);
  const more: Fault[] =
    first !== undefined && target !== undefined && opened !== undefined && opened < target - 0.03 * span
      ? [
          {
            seq: first.seq,
            code: "first-below-target",
            component: "preparation",
            cost: costOf(reviews, "preparation") * 0.3,
            params: { first: opened, target },
            better: offerNear(setting, seat, target),
          },
        ]
      : [];
  const each = faults.length === 0 ? 0 : total / faults.length;
  return [...faults.map((fault): Fault => ({ ...fault, component: "discipline", cost: each })), ...more];
}

function firstWorth({ board }: Setting, table: Table, seat: Seat): number | undefined {
  const first = table.offers.find((made) => made.seat === seat);
  return first && Math.min(...first.offer.outcomes.map((outcome) => worthTo(board, seat, outcome)));
}

function stepsOf({ board }: Setting, own: readonly Traced[], table: Table, seat: Seat): Stepped[] {
  const offers = table.offers;
  const events = own.filter(({ event }) => event.type === "offer");
  const mine = offers.filter((made) => made.seat === seat);
  const { worth } = profileOf(board.domain, seat);
  const least = ({ offer }: Made): Outcome =>
    offer.outcomes.reduce((a, b) => (worthTo(board, seat, b) < worthTo(board, seat, a) ? b : a));
  return mine.slice(1).flatMap((made, i): Stepped[] => {
    const previous = mine[i];
    const seq = events[i + 1]?.seq;
    if (previous === undefined || seq === undefined) return [];
    const [before, now] = [least(previous), least(made)];
    return [
      {
        seq,
        made,
        now,
        before,
        gave: worthTo(board, seat, before) - worthTo(board, seat, now),
        other: worthTo(board, otherSeat(seat), now) - worthTo(board, otherSeat(seat), before),
        asks:
          made.offer.condition !== undefined ||
          made.offer.outcomes.length > 1 ||
          worth.some((row, issue) => (row[now[issue] ?? 0] ?? 0) > (row[before[issue] ?? 0] ?? 0)),
        returned: movedTowards(board.domain, offers, previous, made, seat),
      },
    ];
  });
}

function movedTowards(
  domain: Setting["board"]["domain"],
  offers: readonly Made[],
  previous: Made,
  made: Made,
  seat: Seat,
): boolean {
  const profile = profileOf(domain, seat);
  const best = ({ offer }: Made) => Math.max(...offer.outcomes.map((outcome) => ownUtility(profile, outcome)));
  const theirs = offers.slice(0, offers.indexOf(made)).filter((each) => each.seat !== seat);
  const answer = theirs.at(-1);
  const earlier = theirs.at(-2);
  if (answer === undefined || earlier === undefined || offers.indexOf(answer) < offers.indexOf(previous)) return false;
  return best(answer) > best(earlier) + 1e-9;
}
