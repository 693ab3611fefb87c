import type { Exchange } from "../../../core/attempt/exchanges.ts";
import type { Seat } from "../../../core/bargaining/profile.ts";
import type { World } from "../../../core/world.ts";
import { isTable, type OfferView, type TableView } from "../view.ts";

/** One thing that was said or done at a table. */
export interface Entry {
  readonly key: string;
  readonly seq: number;
  readonly round: number;
  /** Whose it is; null for a stage direction. */
  readonly seat: Seat | null;
  /** Cast id of who speaks, where it is not simply the one in the seat. */
  readonly by: string | null;
  readonly what:
    | { readonly kind: "words"; readonly line: string; readonly world: World }
    | { readonly kind: "offer"; readonly offer: OfferView }
    | { readonly kind: "act"; readonly act: "accept" | "walk-out" };
}

/** The whole talk of one visit, oldest first. `now` is the table as it stands after the latest decision. */
export function entriesOf(history: readonly Exchange[], now: TableView): Entry[] {
  return history.flatMap((exchange, i) => {
    const { faced, event, seq, said, heard, after } = exchange;
    if (!isTable(faced)) return [];
    const next = history[i + 1]?.faced;
    const then = next !== undefined && isTable(next) ? next : now;
    const seat: Seat = event.seat === 1 ? 1 : 0;
    const base = { seq, round: faced.round, by: null };
    const made = then.offers.slice(faced.offers.length);
    const offer = (one: OfferView): Entry => ({
      ...base,
      key: `${seq}/offer-${one.number}`,
      seat: one.seat,
      what: { kind: "offer", offer: one },
    });
    const own: Entry[] = made.filter((one) => one.seat === seat).map(offer);
    if (said !== undefined)
      own.push({ ...base, key: `${seq}/said`, seat, what: { kind: "words", line: said, world: after } });
    if (event.type === "accept" || event.type === "walk-out") {
      own.push({ ...base, key: `${seq}/${event.type}`, seat, what: { kind: "act", act: event.type } });
    }
    const answers = heard.map((line, n): Entry => {
      const told = line.by === "narrator";
      const other: Seat = now.seat === 0 ? 1 : 0;
      return {
        ...base,
        key: `${seq}/heard-${n}`,
        seat: told ? null : other,
        by: line.by,
        what: { kind: "words", line: line.id, world: after },
      };
    });
    return [...own, ...answers, ...made.filter((one) => one.seat !== seat).map(offer)];
  });
}
