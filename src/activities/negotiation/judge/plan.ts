import { ownRange, profileOf, type Seat } from "../../../core/bargaining/profile.ts";
import { phaseOf, worthTo } from "../board.ts";
import type { Sheet } from "../events.ts";
import type { PlanCheck } from "../reveal-model.ts";
import type { TableState } from "../state.ts";
import type { Setting } from "../turn.ts";
import { clamp01, type Part } from "./parts.ts";
import { tauOf } from "./reading.ts";

/** A tenth of one's range away from the plan is still the plan; a third of it is another one. */
const NEAR = 0.1;
const FAR = 0.33;

/** What was planned beside what was done. Null without a sheet. */
export function planOf(setting: Setting, state: TableState, seat: Seat): PlanCheck | null {
  const sheet = state.sheets[seat];
  if (sheet === null) return null;
  const { board, config } = setting;
  const profile = profileOf(board.domain, seat);
  const [low, high] = ownRange(profile);
  const span = high - low || 1;
  const near = (planned: number | undefined, actual: number | null, both: boolean): number | null => {
    if (planned === undefined || actual === null) return null;
    const off = both ? Math.abs(actual - planned) : Math.max(0, planned - actual);
    return clamp01(1 - Math.max(0, off / span - NEAR) / (FAR - NEAR));
  };
  const own = state.table.offers.filter((made) => made.seat === seat);
  const demand = (made: (typeof own)[number] | undefined) =>
    made === undefined ? null : Math.min(...made.offer.outcomes.map((outcome) => worthTo(board, seat, outcome)));
  const deal = state.deal === null ? null : worthTo(board, seat, state.deal);
  const best = config.seats[seat].alternatives.find(({ worth }) => worth === profile.reservation);
  const tau = tauOf(setting, sheet.ranking ?? null, seat);
  const first = demand(own[0]);
  const endgame = demand(own.find(({ round }) => phaseOf(board, round) === "endgame"));
  const last = deal ?? demand(own.at(-1));
  return {
    sheet,
    rows: [
      {
        name: "target",
        planned: sheet.target ?? null,
        actual: deal,
        share: targetShare(sheet, profile.reservation, high),
      },
      {
        name: "walkAway",
        planned: sheet.walkAway ?? null,
        actual: profile.reservation,
        share: near(sheet.walkAway, profile.reservation, true),
      },
      {
        name: "batna",
        planned: sheet.batna ?? null,
        actual: best?.id ?? null,
        share: sheet.batna === undefined ? null : Number(sheet.batna === best?.id),
      },
      {
        name: "ranking",
        planned: sheet.ranking?.join(" ") ?? null,
        actual: null,
        share: sheet.ranking === undefined ? null : Math.max(0, tau ?? 1),
      },
      {
        name: "first",
        planned: sheet.plan?.first ?? null,
        actual: first,
        share: near(sheet.plan?.first, first, false),
      },
      {
        name: "endgame",
        planned: sheet.plan?.endgame ?? null,
        actual: endgame,
        share: near(sheet.plan?.endgame, endgame, false),
      },
      { name: "last", planned: sheet.plan?.last ?? null, actual: last, share: near(sheet.plan?.last, last, false) },
    ],
  };
}

/** A target is one if it lies above the walk-away and within reach; a fifth of the way up is the least worth the name. */
function targetShare({ target }: Sheet, reservation: number, best: number): number | null {
  if (target === undefined) return null;
  if (target > best || best <= reservation) return 0;
  return clamp01((target - reservation) / (best - reservation) / 0.2);
}

const ROWS = ["target", "walkAway", "batna", "ranking", "first", "last"] as const;

/** Match with the preparation: a field left blank counts nothing, one that could not be tested is left out. */
export function planParts(setting: Setting, state: TableState, seat: Seat): Part[] {
  const plan = planOf(setting, state, seat);
  if (plan === null) return [];
  return ROWS.map((name) => {
    const row = plan.rows.find((each) => each.name === name);
    const untested = row?.planned !== null && row?.share === null;
    return { name, share: untested ? null : (row?.share ?? 0), weight: 1 };
  });
}
