import type { SceneContext, Step } from "../../core/activity.ts";
import { type Outcome, type Pair, utilities, utilityRange } from "../../core/bargaining/domain.ts";
import type { FrontierPoint } from "../../core/bargaining/frontier.ts";
import { issueKinds, stakes } from "../../core/bargaining/measures/issues.ts";
import { ambition } from "../../core/bargaining/measures/series.ts";
import { missedTrade } from "../../core/bargaining/measures/trade.ts";
import { otherSeat, profileOf, type Seat } from "../../core/bargaining/profile.ts";
import type { Concept } from "../../core/bargaining/solutions.ts";
import { classifyStep } from "../../core/bargaining/steps.ts";
import { type Board, moneyOf, worthTo } from "./board.ts";
import { cloudOf } from "./cloud.ts";
import type { NegotiationEvent } from "./events.ts";
import { analysisOf, dealOf } from "./judge/deal.ts";
import { spanOf } from "./judge/discipline.ts";
import { judge } from "./judge/judgement.ts";
import { planOf } from "./judge/plan.ts";
import { tauOf } from "./judge/reading.ts";
import { settingOf } from "./machine.ts";
import { ids } from "./paths.ts";
import type { DealMap, LeftOnTable, MapPoint, Reveal, StepView, TacticReview } from "./reveal-model.ts";
import type { NegotiationConfig } from "./schema.ts";
import { answersTo } from "./tactics.ts";
import { talkOf } from "./talk.ts";
import { type Trace, traceOf } from "./trace.ts";
import type { Setting } from "./turn.ts";
import type { ResultView } from "./view.ts";

/**
 * Everything about a table once it is over, for its debrief: both sides' values, the map, the judgement and its faults. Null
 * before the end, so that nothing hidden can be read through it in play.
 */
export function revealTable(
  config: NegotiationConfig,
  scene: SceneContext,
  steps: readonly Step<NegotiationEvent>[],
  seat: Seat = 0,
): Reveal | null {
  const setting = settingOf(config, scene);
  const trace = traceOf(setting, steps);
  if (trace === null || !trace.over) return null;
  const { board } = setting;
  const { end, moves } = trace;
  const other = otherSeat(seat);
  const theirs = stakes(profileOf(board.domain, other));
  const first = end.table.offers[0];
  const own = end.table.offers.find((made) => made.seat === seat)?.offer.outcomes[0];
  return {
    seat,
    result: resultOf(setting, trace, seat),
    issues: issuesOf(setting),
    map: mapOf(setting, trace),
    judgement: judge(setting, trace, seat),
    priorities: {
      theirs: config.issues
        .map((issue, i) => ({ id: issue.id, stake: theirs[i] ?? 0 }))
        .toSorted((a, b) => b.stake - a.stake)
        .map(({ id }) => id),
      guess: end.guesses[seat],
      tau: tauOf(setting, end.guesses[seat], other),
      told: end.told[seat],
    },
    plan: planOf(setting, end, seat),
    steps: stepsOf(setting, trace, seat),
    first: { by: first?.seat ?? null, ambition: own === undefined ? null : ambition(board.domain, seat, own) },
    left: leftOf(setting, end.deal, seat),
    tactics: seat === 0 ? tacticsOf(setting, trace) : [],
    talk: talkOf(config).map(({ id, does }) => ({ id, does, say: ids.talk(scene.sceneId, id) })),
    tempers: moves.flatMap(({ seq, after }) => {
      const temper = after.table.tempers?.[other];
      return temper === undefined || end.people[other] ? [] : [{ seq, ...temper }];
    }),
    alternatives: config.seats[other].alternatives.map(({ id, worth }) => ({
      text: ids.alternative(scene.sceneId, config.seats[other].id, id),
      worth,
      best: worth === board.domain.reservation[other],
    })),
  };
}

function resultOf({ board, config }: Setting, { end }: Trace, seat: Seat): ResultView {
  const result = end.result ?? { how: "deadline", by: null, terms: null, worth: null, money: null };
  if (end.deal === null) return result;
  return { ...result, worth: worthTo(board, seat, end.deal), money: seat === 0 ? moneyOf(config, end.deal) : null };
}

function issuesOf({ board, config, scene }: Setting): Reveal["issues"] {
  const kinds = issueKinds(board.domain);
  const [a, b] = [stakes(profileOf(board.domain, 0)), stakes(profileOf(board.domain, 1))];
  return config.issues.map(({ id, values }, i) => ({
    id,
    label: ids.issue(scene.sceneId, id),
    kind: kinds[i] ?? "distributive",
    stakes: [a[i] ?? 0, b[i] ?? 0],
    values: values.map((value) => ({
      id: value.id,
      label: ids.value(scene.sceneId, id, value.id),
      worth: value.worth,
    })),
  }));
}

const pointOf = (board: Board, outcome: Outcome): MapPoint => ({
  utilities: utilities(board.domain, outcome),
  terms: board.termsOf(outcome),
});

function mapOf({ board }: Setting, { end, moves }: Trace): DealMap {
  const found = analysisOf(board);
  const { domain } = board;
  const first = (points: readonly FrontierPoint[]): MapPoint[] =>
    points.flatMap((point) => {
      const outcome = point.outcomes(1)[0];
      return outcome === undefined ? [] : [pointOf(board, outcome)];
    });
  const concept = (each: Concept | null) => first(each?.points ?? []);
  const made = new Map<number, number>();
  for (const { seq, before, after } of moves) {
    for (let i = before.table.offers.length; i < after.table.offers.length; i++) made.set(i, seq);
  }
  return {
    ranges: [utilityRange(domain, 0), utilityRange(domain, 1)],
    reservation: domain.reservation,
    frontier: first(found.frontier),
    nash: concept(found.nash),
    egalitarian: concept(found.egalitarian),
    kalaiSmorodinsky: concept(found.kalaiSmorodinsky),
    welfare: concept(found.welfare),
    ...cloudOf(domain),
    zone: found.rational.length > 0,
    path: end.table.offers.map(({ seat, round, offer }, i) => ({
      seq: made.get(i) ?? 0,
      seat,
      round,
      points: offer.outcomes.map((outcome) => pointOf(board, outcome)),
    })),
    deal: end.deal === null ? null : pointOf(board, end.deal),
  };
}

function stepsOf({ board }: Setting, { end, moves }: Trace, seat: Seat): StepView[] {
  const span = [spanOf(board, 0), spanOf(board, 1)] as const;
  const mine = end.table.offers.filter((made) => made.seat === seat);
  const events = moves.filter(({ event }) => event.type === "offer" && (event.seat ?? 0) === seat);
  const pair = (index: number): Pair => {
    const outcomes = mine[index]?.offer.outcomes ?? [];
    const least = outcomes.reduce(
      (a, b) => (worthTo(board, seat, b) < worthTo(board, seat, a) ? b : a),
      outcomes[0] ?? [],
    );
    return utilities(board.domain, least);
  };
  return mine.slice(1).map((made, i) => {
    const [before, now] = [pair(i), pair(i + 1)];
    const other = otherSeat(seat);
    const [dOwn, dOther] = [now[seat] - before[seat], now[other] - before[other]];
    return {
      seq: events[i + 1]?.seq ?? 0,
      round: made.round,
      kind: classifyStep(dOwn, dOther, 0.01 * span[seat]),
      own: dOwn,
      other: dOther,
    };
  });
}

/** What was left on the table, and the trade of two issues that would have got most of it. */
function leftOf({ board }: Setting, deal: Outcome | null, seat: Seat): LeftOnTable | null {
  if (deal === null) return null;
  const measures = dealOf(board, seat, deal);
  const scale: Pair = [spanOf(board, seat), spanOf(board, otherSeat(seat))];
  const trade = missedTrade(board.domain, seat, deal, scale);
  const side = ({
    issue,
    from,
    to,
    own,
    other,
  }: {
    issue: number;
    from: number;
    to: number;
    own: number;
    other: number;
  }) => {
    const { id, values } = board.issueAt(issue);
    return { issue: id, from: values[from]?.id ?? "", to: values[to]?.id ?? "", own, other };
  };
  return {
    own: Math.max(0, (measures.better?.utilities[seat] ?? measures.own) - measures.own),
    joint: measures.jointLeft,
    trade:
      trade === null ? null : { give: side(trade.give), take: side(trade.take), terms: board.termsOf(trade.outcome) },
  };
}

function tacticsOf({ config, scene }: Setting, { end, moves }: Trace): TacticReview[] {
  return config.counterpart.tactics.map((tactic): TacticReview => {
    const played = end.tactics.find(({ id }) => id === tactic.id);
    const began = moves.find(({ after }) => after.tactics.some(({ id }) => id === tactic.id));
    const how = played === undefined ? "not-used" : played.status === "pressing" ? "ignored" : played.status;
    return {
      id: tactic.id,
      kind: tactic.kind,
      seq: began?.seq ?? 0,
      how,
      answers: answersTo(tactic).map(({ id, defuses }) => ({
        say: ids.answer(scene.sceneId, tactic.id, id),
        why: ids.answerWhy(scene.sceneId, tactic.id, id),
        defuses,
        given: played?.answer === id,
      })),
    };
  });
}
