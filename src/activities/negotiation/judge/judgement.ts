import { otherSeat, type Seat } from "../../../core/bargaining/profile.ts";
import { worthTo } from "../board.ts";
import { COMPONENT_NAMES, COMPONENTS, type Component } from "../kinds.ts";
import { ids } from "../paths.ts";
import { referenceOf } from "../reference.ts";
import type { ComponentReview, Judgement } from "../reveal-model.ts";
import type { Trace } from "../trace.ts";
import type { Setting } from "../turn.ts";
import { canCreate, dealOf, hasZone } from "./deal.ts";
import { disciplineParts } from "./discipline.ts";
import { faultsOf } from "./faults.ts";
import { clamp01, meanOf, type Part } from "./parts.ts";
import { planParts } from "./plan.ts";
import { countOf, readingParts, relationshipParts } from "./reading.ts";

/** Caps, applied last: a deal worth less than none, and a tactic that was left to work. */
export const CAPS = { "below-reservation": 40, "tactic-unanswered": 60 } as const;

/** Below this a parting is not in good order. */
const IN_ORDER = 0.35;

const judgements = new WeakMap<Trace, Map<Seat, Judgement>>();

/** The judgement of a table from one seat, 0 to 100. Remembered for the same trace. */
export function judge(setting: Setting, trace: Trace, seat: Seat): Judgement {
  const known = judgements.get(trace) ?? new Map<Seat, Judgement>();
  judgements.set(trace, known);
  const judgement = known.get(seat) ?? judged(setting, trace, seat);
  known.set(seat, judgement);
  return judgement;
}

function judged(setting: Setting, trace: Trace, seat: Seat): Judgement {
  const { board } = setting;
  const { end, start } = trace;
  const deal = end.deal;
  const measures = deal === null ? null : dealOf(board, seat, deal);
  const left = deal === null && end.result?.how === "walked-out" && end.result.by === seat;
  const played = end.people[otherSeat(seat)] ? null : referenceOf(setting, trace.world);
  const reservation = board.domain.reservation[seat];
  const best = referenceWorth(setting, trace, seat, played?.worth ?? null);
  // A counterpart from whom no strong play gets more than the walk-away leaves no more of a zone than numbers without one.
  const zone = hasZone(board) && best !== null;
  const parts: Record<Component, readonly Part[]> = {
    claiming: outcomeParts(
      "share",
      zone,
      left,
      deal !== null,
      best === null || measures === null ? null : (measures.own - reservation) / (best - reservation),
    ),
    creating: canCreate(board)
      ? outcomeParts("efficient", zone, left, deal !== null, measures === null ? null : (measures.creating ?? 0))
      : [],
    discipline: disciplineParts(board, end.table, seat),
    information: readingParts(setting, end, seat),
    relationship: relationshipParts(start, end, seat),
    preparation: planParts(setting, end, seat),
  };
  const reviews = COMPONENT_NAMES.map((component) => reviewOf(setting, trace, seat, component, parts[component]));
  const measured =
    100 *
    (meanOf(reviews.map(({ component, share }) => ({ name: component, share, weight: COMPONENTS[component] }))) ?? 0);
  const inOrder = (reviews.find(({ component }) => component === "relationship")?.share ?? 1) >= IN_ORDER;
  // Where the numbers leave a zone, only what one heard can show that this counterpart would never go into it.
  const knew = !hasZone(board) || heardOut(setting, trace, seat);
  const leftWell = left && !zone && knew && inOrder && !offeredBelow(setting, trace, seat);
  const cap = leftWell ? null : capOf(setting, trace, seat);
  const uncapped = leftWell ? 100 : measured;
  const score = Math.min(uncapped, cap?.at ?? 100);
  return {
    score,
    uncapped,
    cap: cap !== null && cap.at < uncapped ? cap : null,
    leftWell,
    components: leftWell ? reviews.map((review) => inFull(setting, trace, seat, review)) : reviews,
    faults: leftWell ? [] : faultsOf(setting, trace, seat, { measures, zone, best, reviews }),
    reference: best === null ? null : { worth: best, by: played?.by ?? "best-rational" },
    better:
      measures?.better === null || measures?.better === undefined
        ? null
        : { terms: board.termsOf(measures.better.outcome), utilities: measures.better.utilities },
  };
}

/** What claiming is measured against: the best reference play; between two people, the best that the other would still sign. */
function referenceWorth({ board }: Setting, { end }: Trace, seat: Seat, played: number | null): number | null {
  const { domain } = board;
  if (!end.people[otherSeat(seat)]) return played;
  const bound = end.deal ?? null;
  if (!hasZone(board)) return null;
  const any = bound ?? domain.worth.map(() => 0);
  const { own, claiming } = dealOf(board, seat, any);
  const gained = own - domain.reservation[seat];
  return claiming === null || claiming === 0 ? null : domain.reservation[seat] + gained / claiming;
}

/** Claiming and creating: of a deal as measured; without one nothing, unless none could be had. */
function outcomeParts(name: string, zone: boolean, left: boolean, deal: boolean, share: number | null): Part[] {
  if (deal) return share === null ? [] : [{ name, share: clamp01(share), weight: 1 }];
  if (zone) return [{ name, share: 0, weight: 1 }];
  return left ? [{ name, share: 1, weight: 1 }] : [];
}

/** Parts of the process that somebody who leaves before a word was said had no occasion for. */
const OF_TALKS: readonly Component[] = ["discipline", "information", "relationship"];

/** Leaving well is the whole result: full marks for every part, but those that had no occasion are left out and not made up. */
function inFull(setting: Setting, trace: Trace, seat: Seat, review: ComponentReview): ComponentReview {
  const spoke = trace.moves.some(
    ({ event }) => (event.seat ?? 0) === seat && ["offer", "talk", "answer", "guess"].includes(event.type),
  );
  const blank = Object.keys(trace.end.sheets[seat] ?? {}).length === 0;
  const { component, share } = review;
  const none = share === null || (OF_TALKS.includes(component) && !spoke) || (component === "preparation" && blank);
  return none
    ? { ...review, share: null, weight: 0, parts: [] }
    : { ...review, share: 1, why: whyOf(setting, component, 1) };
}

/** Who leaves before having offered or asked anything cannot know that there was nothing to be had. */
function heardOut({ config }: Setting, { end }: Trace, seat: Seat): boolean {
  return end.table.offers.some((made) => made.seat === seat) || countOf(config, end, seat, "ask-priority") > 0;
}

function offeredBelow({ board }: Setting, { end }: Trace, seat: Seat): boolean {
  const floor = board.domain.reservation[seat] - 1e-9;
  return end.table.offers.some(
    (made) => made.seat === seat && made.offer.outcomes.some((outcome) => worthTo(board, seat, outcome) < floor),
  );
}

function capOf({ board }: Setting, { end }: Trace, seat: Seat): { at: number; why: keyof typeof CAPS } | null {
  const worth = end.deal === null ? null : worthTo(board, seat, end.deal);
  if (worth !== null && worth < board.domain.reservation[seat] - 1e-9)
    return { at: CAPS["below-reservation"], why: "below-reservation" };
  const unmet = seat === 0 && end.tactics.some(({ status }) => status === "ignored" || status === "fed");
  return unmet ? { at: CAPS["tactic-unanswered"], why: "tactic-unanswered" } : null;
}

const gradeOf = (share: number): "high" | "middle" | "low" =>
  share >= 0.75 ? "high" : share >= 0.45 ? "middle" : "low";

/** Line id of the why of a component's grade. */
export const whyOf = ({ scene }: Setting, component: Component, share: number): string =>
  ids.why(scene.sceneId, component, gradeOf(share));

function reviewOf(
  setting: Setting,
  trace: Trace,
  seat: Seat,
  component: Component,
  parts: readonly Part[],
): ComponentReview {
  const share = meanOf(parts);
  return {
    component,
    weight: share === null ? 0 : COMPONENTS[component],
    share,
    seq: eventFor(trace, seat, component),
    why: whyOf(setting, component, share ?? 0),
    parts: parts.flatMap(({ name, share: each }) => (each === null ? [] : [{ name, share: each }])),
  };
}

const OWN: Readonly<Record<Component, readonly string[]>> = {
  claiming: ["accept", "offer", "walk-out"],
  creating: ["accept", "offer", "walk-out"],
  discipline: ["offer"],
  information: ["guess", "talk", "prepare"],
  relationship: ["talk", "answer", "offer"],
  preparation: ["prepare"],
};

/** The event that a component is tied to: the last of those that made it. */
function eventFor({ moves }: Trace, seat: Seat, component: Component): number {
  const own = moves.filter(({ event }) => (event.seat ?? 0) === seat);
  const made = own.findLast(({ event }) => OWN[component].includes(event.type));
  return (made ?? moves.at(-1))?.seq ?? 0;
}
