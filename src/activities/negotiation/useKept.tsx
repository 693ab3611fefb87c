import { useEffect, useState } from "react";
import type { Seat } from "../../core/bargaining/profile.ts";
import type { ActivityViewProps } from "../../ui/activity-view.ts";
import type { Sheet } from "./events.ts";
import type { Draft } from "./play/draft.ts";
import { type Kept, readKept, writeKept } from "./play/kept.ts";
import type { TableView } from "./view.ts";

/** Drafts of offers and sheets, seat by seat, kept beside the log. A draft is done with once its offer has been made. */
export function useKept({ view, unsent, onUnsent, phase }: ActivityViewProps<TableView>) {
  const [kept, setKept] = useState<Kept>(() => readKept(unsent.words, view.issues));
  const [made, setMade] = useState(view.offers.length);
  if (phase === "choosing" && made !== view.offers.length) {
    const by = view.offers.slice(made).map(({ seat }) => seat);
    setMade(view.offers.length);
    const drafts = kept.drafts.map((draft, seat) => (by.includes(seat as Seat) ? null : draft));
    setKept({ ...kept, drafts: [drafts[0] ?? null, drafts[1] ?? null] });
  }
  const text = writeKept(kept);
  const stored = unsent.words;
  useEffect(() => {
    // What is unsent belongs to one decision for the player; a draft outlives those that were no offer.
    if (phase === "choosing" && stored !== text) onUnsent({ words: text });
  }, [phase, stored, text, onUnsent]);
  const put = <T,>(pair: readonly [T, T], seat: Seat, value: T): readonly [T, T] =>
    seat === 0 ? [value, pair[1]] : [pair[0], value];
  return {
    kept,
    keepDraft: (seat: Seat, draft: Draft) => setKept((now) => ({ ...now, drafts: put(now.drafts, seat, draft) })),
    keepSheet: (seat: Seat, sheet: Sheet) => setKept((now) => ({ ...now, sheets: put(now.sheets, seat, sheet) })),
  };
}
