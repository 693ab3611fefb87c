import type { DealMeasures } from "../../../core/bargaining/measures/deal.ts";
import type { Seat } from "../../../core/bargaining/profile.ts";
import { worthTo } from "../board.ts";
import type { Component } from "../kinds.ts";
import type { ComponentReview, Fault, FaultCode } from "../reveal-model.ts";
import { answersTo, tacticOf } from "../tactics.ts";
import { talkOf } from "../talk.ts";
import type { Trace, Traced } from "../trace.ts";
import type { Setting } from "../turn.ts";
import { offerBetter, offerNear, talkBetter } from "./better.ts";
import { costOf } from "./cost.ts";
import { spanOf } from "./discipline.ts";
import { stepFaults } from "./step-faults.ts";

export interface Found {
  readonly measures: DealMeasures | null;
  readonly zone: boolean;
  /** Own points of the best reference play. */
  readonly best: number | null;
  readonly reviews: readonly ComponentReview[];
}

/** Less than this share of one's own range is no fault. */
const WORTH_SAYING = 0.03;

/** Every fault with its event and the better move there, the dearest first. */
export function faultsOf(setting: Setting, trace: Trace, seat: Seat, found: Found): Fault[] {
  const own = trace.moves.filter(({ event }) => (event.seat ?? 0) === seat);
  const faults = [
    ...dealFaults(setting, trace, own, seat, found),
    ...stepFaults(setting, own, trace, seat, found.reviews),
    ...(seat === 0 ? tacticFaults(setting, trace) : []),
    ...readingFaults(setting, trace, own, seat, found),
  ];
  return faults.sort((a, b) => b.cost - a.cost || a.seq - b.seq);
}

type Moves = readonly Traced[];

function dealFaults(setting: Setting, { end }: Trace, own: Moves, seat: Seat, found: Found): Fault[] {
  const { board } = setting;
  const { measures, zone, best, reviews } = found;
  const span = spanOf(board, seat);
  const reservation = board.domain.reservation[seat];
  const last = own.findLast(({ event }) => ["accept", "offer", "walk-out"].includes(event.type));
  if (last === undefined) return [];
  const dealFault = (
    code: FaultCode,
    component: Component,
    params: Fault["params"],
    better: Fault["better"],
  ): Fault => ({
    seq: last.seq,
    code,
    component,
    cost: costOf(reviews, component),
    params,
    better,
  });
  if (measures === null) {
    if (!zone || best === null || end.result?.how === "left-by-them") return [];
    const open = last.before.table.offers.findLast((made) => made.seat !== seat)?.offer.outcomes[0];
    const worth = open === undefined ? Number.NEGATIVE_INFINITY : worthTo(board, seat, open);
    const better =
      worth >= reservation
        ? ({ type: "accept", ...(seat === 0 ? {} : { seat }) } as const)
        : offerNear(setting, seat, reservation);
    return [dealFault("left-a-zone", "claiming", { best: Math.round(best), reservation }, better)];
  }
  if (!measures.rational) {
    return [
      dealFault(
        "below-reservation",
        "claiming",
        { worth: measures.own, reservation },
        { type: "walk-out", ...(seat === 0 ? {} : { seat }) },
      ),
    ];
  }
  const faults: Fault[] = [];
  const gain = (measures.better?.utilities[seat] ?? measures.own) - measures.own;
  if (measures.better !== null && gain > WORTH_SAYING * span) {
    faults.push(
      dealFault(
        "trade-missed",
        "creating",
        { gain: Math.round(gain) },
        offerBetter(setting, seat, measures.better.outcome),
      ),
    );
  }
  if (best !== null && last.event.type === "accept" && best - measures.own > 3 * WORTH_SAYING * span) {
    faults.push(
      dealFault("accepted-too-early", "claiming", { worth: measures.own, best }, offerNear(setting, seat, best)),
    );
  }
  return faults;
}

function tacticFaults(setting: Setting, { moves, end }: Trace): Fault[] {
  return end.tactics.flatMap(({ id, status }): Fault[] => {
    if (status !== "ignored" && status !== "fed") return [];
    const tactic = tacticOf(setting.config, id);
    const began = moves.findIndex(({ after }) => after.tactics.some((each) => each.id === id));
    // The tactic is answered with the move after the one that it followed.
    const at = moves.slice(began + 1).find(({ event }) => (event.seat ?? 0) === 0) ?? moves[began];
    const defuses = tactic && answersTo(tactic).find((answer) => answer.defuses);
    if (tactic === undefined || at === undefined) return [];
    return [
      {
        seq: at.seq,
        code: status === "fed" ? "tactic-fed" : "tactic-unanswered",
        component: "discipline",
        cost: 10,
        params: { tactic: tactic.kind },
        better: defuses === undefined ? null : { type: "answer", tactic: id, answer: defuses.id },
      },
    ];
  });
}

function readingFaults(setting: Setting, { end }: Trace, own: Moves, seat: Seat, { reviews }: Found): Fault[] {
  const faults: Fault[] = [];
  const cost = (component: Component, share: number) => costOf(reviews, component) * share;
  const issue = setting.config.issues[0]?.id;
  const first = own.find(({ event }) => event.type === "offer");
  const parts = (component: Component) => reviews.find((review) => review.component === component)?.parts ?? [];
  const none = (name: string) => parts("information").some((part) => part.name === name && part.share === 0);
  if (first !== undefined && none("asked")) {
    const better = talkBetter(setting, seat, "ask-priority", issue);
    faults.push({
      seq: first.seq,
      code: "never-asked",
      component: "information",
      cost: cost("information", 0.3),
      params: {},
      better,
    });
  }
  const lastMove = own.at(-1);
  if (lastMove !== undefined && end.guesses[seat] === null && none("guess")) {
    faults.push({
      seq: lastMove.seq,
      code: "no-guess",
      component: "information",
      cost: cost("information", 0.6),
      params: {},
      better: null,
    });
  }
  for (const { event, seq } of own) {
    if (event.type === "prepare" && Object.keys(event.sheet).length === 0) {
      faults.push({
        seq,
        code: "no-plan",
        component: "preparation",
        cost: cost("preparation", 1),
        params: {},
        better: null,
      });
    }
    if (event.type !== "talk") continue;
    const does = talkOf(setting.config).find(({ id }) => id === event.move)?.does;
    if (does !== "threat" && does !== "irritator") continue;
    const better = talkBetter(setting, seat, "acknowledge", undefined);
    faults.push({
      seq,
      code: "irritated",
      component: "relationship",
      cost: cost("relationship", 0.5),
      params: {},
      better,
    });
  }
  return faults;
}
