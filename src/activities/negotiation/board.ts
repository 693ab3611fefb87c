import type { Domain, Outcome } from "../../core/bargaining/domain.ts";
import { ownUtility, profileOf, type Seat } from "../../core/bargaining/profile.ts";
import type { Phase } from "./kinds.ts";
import type { NegotiationConfig, TableIssue } from "./schema.ts";
import type { Terms } from "./view.ts";

/** A table's config as the mathematics need it: issues and values by index, and the way back to ids. */
export interface Board {
  readonly domain: Domain;
  readonly opener: Seat;
  /** First rounds of the middle and of the endgame. */
  readonly phases: { readonly middle: number; readonly endgame: number };
  outcomeOf(terms: Terms): Outcome | null;
  termsOf(outcome: Outcome): Terms;
  issueAt(index: number): TableIssue;
  indexOf(issue: string): number;
}

const boards = new WeakMap<NegotiationConfig, Board>();

/** The same object for the same config: searches keep tables for its domain. */
export function boardOf(config: NegotiationConfig): Board {
  let board = boards.get(config);
  if (board === undefined) {
    board = makeBoard(config);
    boards.set(config, board);
  }
  return board;
}

function makeBoard(config: NegotiationConfig): Board {
  const { issues, seats, rounds } = config;
  const index = new Map(issues.map((issue, i) => [issue.id, i]));
  const values = issues.map((issue) => new Map(issue.values.map((value, v) => [value.id, v])));
  const reservation = seats.map(({ alternatives }) => Math.max(...alternatives.map(({ worth }) => worth)));
  const middle = config.phases.middle?.from ?? Math.floor(rounds / 4) + 1;
  return {
    domain: {
      issues: issues.map((issue) => ({ name: issue.id, values: issue.values.map(({ id }) => id) })),
      worth: issues.map((issue) => issue.values.map(({ worth }) => worth)),
      reservation: [reservation[0] ?? 0, reservation[1] ?? 0],
    },
    opener: config.opener === seats[1].id ? 1 : 0,
    phases: { middle, endgame: Math.max(middle, config.phases.endgame?.from ?? rounds - Math.floor(rounds / 4) + 1) },
    outcomeOf(terms) {
      if (Object.keys(terms).length !== issues.length) return null;
      const outcome = issues.map(({ id }, i) => values[i]?.get(terms[id] ?? "") ?? -1);
      return outcome.includes(-1) ? null : outcome;
    },
    termsOf: (outcome) =>
      Object.fromEntries(issues.map(({ id, values: all }, i) => [id, all[outcome[i] ?? 0]?.id ?? ""])),
    issueAt(at) {
      const issue = issues[at];
      if (issue === undefined) throw new RangeError(`No issue ${at}`);
      return issue;
    },
    indexOf: (id) => index.get(id) ?? -1,
  };
}

export function phaseOf({ phases }: Board, round: number): Phase {
  if (round >= phases.endgame) return "endgame";
  return round >= phases.middle ? "middle" : "opening";
}

/** What an outcome brings the first seat in money; null where the case has none. */
export function moneyOf(config: NegotiationConfig, outcome: Outcome): number | null {
  if (config.money === undefined) return null;
  return config.issues.reduce((sum, { values }, i) => sum + (values[outcome[i] ?? 0]?.money ?? 0), config.money.base);
}

export const worthTo = ({ domain }: Board, seat: Seat, outcome: Outcome): number =>
  ownUtility(profileOf(domain, seat), outcome);
