import { PACKAGE } from "../../../core/bargaining/table/offer.ts";
import type { EventOf } from "../events.ts";
import type { IssueView, TableView, Terms } from "../view.ts";

/** An offer in the making. */
export interface Draft {
  /** One outcome, or two or three of a package. */
  readonly outcomes: readonly Terms[];
  /** Which of them is being composed. */
  readonly at: number;
  readonly conditional: boolean;
  readonly ifYou: readonly string[];
  readonly thenWe: readonly string[];
}

type Own = Pick<TableView, "issues" | "worst" | "best">;

/** Own points of an outcome. */
export const worthIn = (issues: readonly IssueView[], terms: Terms): number =>
  issues.reduce((sum, issue) => sum + (issue.values.find(({ id }) => id === terms[issue.id])?.worth ?? 0), 0);

/** Money of an outcome; null where the case counts none. */
export const moneyIn = ({ issues, money }: Pick<TableView, "issues" | "money">, terms: Terms): number | null =>
  money === null
    ? null
    : issues.reduce(
        (sum, issue) => sum + (issue.values.find(({ id }) => id === terms[issue.id])?.money ?? 0),
        money.base,
      );

/** Values from the worst to the best for oneself: right is always better. Equal ones keep the case's order. */
export const ascending = ({ values }: Pick<IssueView, "values">): IssueView["values"] =>
  [...values].sort((a, b) => a.worth - b.worth);

/** What a first offer is begun from: one's own last, or the best for oneself. */
export function firstDraft({ issues, offers, seat }: Pick<TableView, "issues" | "offers" | "seat">): Draft {
  const last = offers.findLast((offer) => offer.seat === seat)?.outcomes[0]?.terms;
  const best = Object.fromEntries(issues.map((issue) => [issue.id, ascending(issue).at(-1)?.id ?? ""]));
  return single(last ?? best);
}

const single = (terms: Terms): Draft => ({ outcomes: [terms], at: 0, conditional: false, ifYou: [], thenWe: [] });

/** Starts over from an outcome that lies on the table. */
export const startFrom = (terms: Terms): Draft => single(terms);

export function settle(draft: Draft, issue: string, value: string): Draft {
  const outcomes = draft.outcomes.map((terms, i) => (i === draft.at ? { ...terms, [issue]: value } : terms));
  return { ...draft, outcomes };
}

export const canAdd = ({ outcomes }: Draft): boolean => outcomes.length < PACKAGE.atMost;

/** Another offer beside the others, begun as a copy of the one in hand. */
export function add(draft: Draft): Draft {
  const copy = draft.outcomes[draft.at];
  if (copy === undefined || !canAdd(draft)) return draft;
  return { ...draft, outcomes: [...draft.outcomes, { ...copy }], at: draft.outcomes.length };
}

export function remove(draft: Draft, index: number): Draft {
  const outcomes = draft.outcomes.filter((_, i) => i !== index);
  return outcomes.length === 0 ? draft : { ...draft, outcomes, at: Math.min(draft.at, outcomes.length - 1) };
}

/** An issue is on one side of "if you ..., then we ..." or on none. */
export function tie(draft: Draft, issue: string, side: "ifYou" | "thenWe"): Draft {
  const other = side === "ifYou" ? "thenWe" : "ifYou";
  const on = draft[side].includes(issue);
  return {
    ...draft,
    [side]: on ? draft[side].filter((id) => id !== issue) : [...draft[side], issue],
    [other]: draft[other].filter((id) => id !== issue),
  };
}

/** Makes it conditional, or no longer. What asks for more than the other offers goes before the comma, what one gives after it. */
export function condition(draft: Draft, view: Pick<TableView, "issues" | "offers" | "seat">): Draft {
  if (draft.conditional) return { ...draft, conditional: false, ifYou: [], thenWe: [] };
  const terms = draft.outcomes[0] ?? {};
  const mine = view.offers.findLast((offer) => offer.seat === view.seat)?.outcomes[0]?.terms;
  const theirs = view.offers.findLast((offer) => offer.seat !== view.seat)?.outcomes[0]?.terms;
  const worth = (issue: IssueView, of: Terms) => issue.values.find(({ id }) => id === of[issue.id])?.worth ?? 0;
  const given = view.issues.filter((issue) => mine !== undefined && worth(issue, terms) < worth(issue, mine));
  const asked = view.issues.filter(
    (issue) => theirs !== undefined && !given.includes(issue) && worth(issue, terms) > worth(issue, theirs),
  );
  const ids = (issues: readonly IssueView[]) => issues.map(({ id }) => id);
  return { ...draft, conditional: true, ifYou: ids(asked), thenWe: ids(given) };
}

export type DraftFault =
  | { readonly code: "package-unequal"; readonly at: number; readonly low: number; readonly gap: number }
  | { readonly code: "package-repeats" | "condition-empty" | "condition-not-in-offer" };

/** Own points by which the offers of a package may differ. */
export const spreadOf = ({ worst, best }: Own): number => PACKAGE.spread * (best - worst);

/** What the rules would refuse in a draft, as one composes it. */
export function faultsOf(draft: Draft, own: Own): DraftFault[] {
  const faults: DraftFault[] = [];
  const { outcomes } = draft;
  const worths = outcomes.map((terms) => worthIn(own.issues, terms));
  const [low, high] = [Math.min(...worths), Math.max(...worths)];
  const spread = spreadOf(own);
  const key = (terms: Terms) => own.issues.map(({ id }) => terms[id]).join();
  if (new Set(outcomes.map(key)).size < outcomes.length) faults.push({ code: "package-repeats" });
  else if (high - low > spread + 1e-9) {
    faults.push({ code: "package-unequal", at: worths.indexOf(low), low, gap: high - low });
  }
  if (draft.conditional) {
    if (draft.ifYou.length === 0 || draft.thenWe.length === 0) faults.push({ code: "condition-empty" });
    const tied = [...draft.ifYou, ...draft.thenWe];
    const held = outcomes.every((terms) => tied.every((id) => terms[id] === outcomes[0]?.[id]));
    if (!held) faults.push({ code: "condition-not-in-offer" });
  }
  return faults;
}

/** The event that a draft amounts to. */
export const offerEvent = ({ outcomes, conditional, ifYou, thenWe }: Draft): Omit<EventOf<"offer">, "seat"> => ({
  type: "offer",
  outcomes: outcomes.map((terms) => ({ ...terms })),
  ...(conditional ? { condition: { ifYou: [...ifYou], thenWe: [...thenWe] } } : {}),
});

/** A draft as it was kept, or null where it is none of this table's. */
export function readDraft(value: unknown, issues: readonly IssueView[]): Draft | null {
  if (typeof value !== "object" || value === null) return null;
  const { outcomes, at, conditional, ifYou, thenWe } = value as Partial<Draft>;
  if (!Array.isArray(outcomes) || outcomes.length === 0 || outcomes.length > PACKAGE.atMost) return null;
  const whole = outcomes.every((terms) =>
    issues.every(({ id, values }) => values.some((one) => one.id === (terms as Terms | null)?.[id])),
  );
  const known = (ids: unknown): ids is string[] =>
    Array.isArray(ids) && ids.every((id) => issues.some((issue) => issue.id === id));
  if (!whole || !known(ifYou) || !known(thenWe)) return null;
  const place = typeof at === "number" && at >= 0 && at < outcomes.length ? at : 0;
  return { outcomes, at: place, conditional: conditional === true, ifYou, thenWe };
}
