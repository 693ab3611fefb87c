import { profileOf, type Seat } from "../../core/bargaining/profile.ts";
import type { Made, Table } from "../../core/bargaining/table/table.ts";
import { worthTo } from "./board.ts";
import type { Setting } from "./turn.ts";
import type { Change, Exchanged } from "./view.ts";

/** Of a package the outcome that is worth least to the one who made it: that much was given. */
function meant({ board }: Setting, { seat, offer }: Made): readonly number[] {
  return offer.outcomes.reduce((a, b) => (worthTo(board, seat, b) < worthTo(board, seat, a) ? b : a));
}

/** The issues that moved between two offers, in a seat's own points. */
function changes(setting: Setting, seat: Seat, before: Made, now: Made): Change[] {
  const { board } = setting;
  const [from, to] = [meant(setting, before), meant(setting, now)];
  const { worth } = profileOf(board.domain, seat);
  return worth.flatMap((row, i) => {
    const [a, b] = [from[i] ?? 0, to[i] ?? 0];
    if (a === b) return [];
    const issue = board.issueAt(i);
    const change = (row[b] ?? 0) - (row[a] ?? 0);
    return [{ issue: issue.id, from: issue.values[a]?.id ?? "", to: issue.values[b]?.id ?? "", worth: change }];
  });
}

/**
 * The give-and-get log of a seat: for each of its offers after the first what it gave up, and what the other's answer
 * gave back. Only what both have said aloud, in own points.
 */
export function exchangesOf(setting: Setting, table: Table, seat: Seat): Exchanged[] {
  const { offers } = table;
  const rows: Exchanged[] = [];
  for (const [i, now] of offers.entries()) {
    if (now.seat !== seat) continue;
    const before = offers.slice(0, i).findLast((made) => made.seat === seat);
    if (before === undefined) continue;
    const answer = offers.slice(i + 1).find((made) => made.seat !== seat);
    const earlier = offers.slice(0, i).findLast((made) => made.seat !== seat);
    const gave = changes(setting, seat, before, now).filter(({ worth }) => worth < 0);
    const demanded = changes(setting, seat, before, now).filter(({ worth }) => worth > 0);
    const back = answer === undefined || earlier === undefined ? [] : changes(setting, seat, earlier, answer);
    const got = back.filter(({ worth }) => worth > 0);
    rows.push({
      round: now.round,
      gave,
      got,
      unreturned: gave.length > 0 && got.length === 0 && demanded.length === 0 && answer !== undefined,
    });
  }
  return rows;
}
