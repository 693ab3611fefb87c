import type { Round } from "./messages.ts";
import type { Split } from "./view.ts";

/** The votes of one round of one question. */
interface RoundVotes {
  /** Voter to option: a participant's id, or a pseudonym in an anonymous room. */
  readonly votes: Map<string, string>;
  readonly counts: Map<string, number>;
  /** Hands that were counted in the room and typed in. */
  hands: Readonly<Record<string, number>>;
}

/**
 * The ballots of a room, keyed by (voter, question, round): the same vote sent twice is one vote, and the last one
 * before the close counts. A plain Map beside the machine, changed in place.
 */
export class Ballots {
  readonly #rounds = new Map<string, RoundVotes>();

  cast(q: number, round: Round, voter: string, option: string): void {
    const { votes, counts } = this.#of(q, round);
    const before = votes.get(voter);
    if (before === option) return;
    if (before !== undefined) counts.set(before, (counts.get(before) ?? 1) - 1);
    votes.set(voter, option);
    counts.set(option, (counts.get(option) ?? 0) + 1);
  }

  /** Takes a voter's votes on a question out again. */
  withdraw(q: number, voter: string): void {
    for (const round of ROUNDS) {
      const entry = this.#rounds.get(key(q, round));
      const option = entry?.votes.get(voter);
      if (entry === undefined || option === undefined) continue;
      entry.votes.delete(voter);
      entry.counts.set(option, (entry.counts.get(option) ?? 1) - 1);
    }
  }

  /** A new selection of sentences is a new vote on them. */
  forget(q: number, round: Round): void {
    this.#rounds.delete(key(q, round));
  }

  hands(q: number, round: Round, counts: Readonly<Record<string, number>>): void {
    this.#of(q, round).hands = counts;
  }

  vote(q: number, round: Round, voter: string): string | undefined {
    return this.#rounds.get(key(q, round))?.votes.get(voter);
  }

  hasVoted(q: number, round: Round, voter: string): boolean {
    return this.vote(q, round, voter) !== undefined;
  }

  /** How many have voted, typed-in hands included. */
  voted(q: number, round: Round): number {
    return this.split(q, round)?.total ?? 0;
  }

  split(q: number, round: Round): Split | undefined {
    const entry = this.#rounds.get(key(q, round));
    if (entry === undefined) return undefined;
    const counts: Record<string, number> = {};
    let total = 0;
    for (const [option, n] of [...entry.counts, ...Object.entries(entry.hands)]) {
      if (n === 0) continue;
      counts[option] = (counts[option] ?? 0) + n;
      total += n;
    }
    return { total, counts };
  }

  /** The rounds of a question in which anybody voted, as counts. */
  splits(q: number): Partial<Record<Round, Split>> {
    const found: Partial<Record<Round, Split>> = {};
    for (const round of ROUNDS) {
      const split = this.split(q, round);
      if (split !== undefined && split.total > 0) found[round] = split;
    }
    return found;
  }

  /** Keeps the counts of a question and forgets who cast them. */
  compact(q: number, splits: Partial<Record<Round, Split>>): void {
    for (const round of ROUNDS) {
      this.#rounds.delete(key(q, round));
      const split = splits[round];
      if (split !== undefined) this.hands(q, round, split.counts);
    }
  }

  #of(q: number, round: Round): RoundVotes {
    const at = key(q, round);
    const known = this.#rounds.get(at);
    if (known !== undefined) return known;
    const made: RoundVotes = { votes: new Map(), counts: new Map(), hands: {} };
    this.#rounds.set(at, made);
    return made;
  }
}

const ROUNDS: readonly Round[] = ["first", "second", "staged"];
const key = (q: number, round: Round): string => `${q}/${round}`;

/** The options that most voted for: one is a majority to follow, several are a tie, none is no vote. */
export function leaders(split: Split | undefined): readonly string[] {
  if (split === undefined) return [];
  const most = Math.max(0, ...Object.values(split.counts));
  return most === 0 ? [] : Object.keys(split.counts).filter((option) => split.counts[option] === most);
}
