import { type Discrimination, discrimination } from "./discrimination.ts";
import type { Answer, Observation } from "./observe.ts";

/** Votes of a workshop: how many took a choice, but nobody knows who. */
export interface Votes {
  readonly beat: string;
  readonly counts: Readonly<Record<string, number>>;
}

export interface ChoiceRow {
  /** Scene, beat and choice, joined by slashes. */
  readonly path: string;
  /** How often it lay on the table (attempts and votes together), and how often it was taken. */
  readonly offered: number;
  readonly taken: number;
  /** Share of taken, 0 to 1; null where it was never offered. */
  readonly frequency: number | null;
  /** Mean weighted points that it earned at once. */
  readonly points: number | null;
  readonly discrimination: Discrimination;
  /** Median seconds of those who took it. */
  readonly seconds: number | null;
}

export interface BeatRow {
  /** Scene and beat. */
  readonly path: string;
  /** Attempts that came here. */
  readonly came: number;
  /** Answers that were given. */
  readonly answers: number;
  /** Share of answers that earned the most that lay on the table, 0 to 1: 1 is an easy one. */
  readonly difficulty: number | null;
  /** Share of those who came and never went on, 0 to 1. */
  readonly dropOff: number | null;
  /** Discrimination of getting the most out of it. */
  readonly discrimination: Discrimination;
  readonly seconds: number | null;
}

export interface Tally {
  readonly attempts: number;
  readonly finished: number;
  readonly votes: number;
  readonly choices: readonly ChoiceRow[];
  readonly beats: readonly BeatRow[];
  /** Share of attempts that came through a beat, a scene without beats, or a choice, by path. */
  readonly through: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, number>;
}

/** Counts what trainees did. */
export function tally(observations: readonly Observation[], votes: readonly Votes[] = []): Tally {
  const beats = [...new Set([...observations.flatMap(({ through }) => through), ...votes.map(({ beat }) => beat)])];
  const answersAt = new Map<string, { readonly of: Observation; readonly answer: Answer }[]>();
  for (const of of observations) {
    for (const answer of of.answers) {
      const list = answersAt.get(answer.beat) ?? [];
      list.push({ of, answer });
      answersAt.set(answer.beat, list);
    }
  }
  const choices = beats.flatMap((beat): ChoiceRow[] => {
    const given = answersAt.get(beat) ?? [];
    const voted = votes.filter((one) => one.beat === beat);
    const ids = new Set([
      ...given.flatMap(({ answer }) => [...answer.faced, answer.choice]),
      ...voted.flatMap(({ counts }) => Object.keys(counts)),
    ]);
    return [...ids].map((id) => {
      const facing = given.filter(({ answer }) => answer.choice === id || answer.faced.includes(id));
      const took = given.filter(({ answer }) => answer.choice === id);
      const here = voted.filter(({ counts }) => Object.hasOwn(counts, id));
      const offered = facing.length + sum(here.flatMap(({ counts }) => Object.values(counts)));
      const taken = took.length + sum(here.map(({ counts }) => counts[id] ?? 0));
      return {
        path: `${beat}/${id}`,
        offered,
        taken,
        frequency: offered === 0 ? null : taken / offered,
        points: mean(took.map(({ answer }) => answer.points)),
        discrimination: discrimination(
          facing.flatMap(({ of, answer }) =>
            of.score === null ? [] : [{ score: of.score, hit: answer.choice === id }],
          ),
        ),
        seconds: median(took.flatMap(({ answer }) => answer.seconds ?? [])),
      };
    });
  });
  const beatRows = beats.map((beat): BeatRow => {
    const given = answersAt.get(beat) ?? [];
    const came = observations.filter(({ through }) => through.includes(beat));
    const stopped = came.filter(({ ending, through, broken }) => !broken && ending === null && through.at(-1) === beat);
    const best = ({ answer }: { readonly answer: Answer }) => answer.points >= answer.most;
    return {
      path: beat,
      came: came.length,
      answers: given.length,
      difficulty: given.length === 0 ? null : given.filter(best).length / given.length,
      dropOff: came.length === 0 ? null : stopped.length / came.length,
      discrimination: discrimination(
        given.flatMap((one) => (one.of.score === null ? [] : [{ score: one.of.score, hit: best(one) }])),
      ),
      seconds: median(given.flatMap(({ answer }) => answer.seconds ?? [])),
    };
  });
  const share = (count: number) => count / Math.max(1, observations.length);
  const finished = observations.filter(({ ending }) => ending !== null);
  return {
    attempts: observations.length,
    finished: finished.length,
    votes: sum(votes.flatMap(({ counts }) => Object.values(counts))),
    choices,
    beats: beatRows,
    through: new Map([
      ...beatRows.map(({ path, came }) => [path, share(came)] as const),
      ...choices.map(({ path }) => [path, share(takenBy(observations, path))] as const),
    ]),
    endings: new Map(
      [...new Set(finished.map(({ ending }) => ending ?? ""))].map((id) => [
        id,
        share(finished.filter(({ ending }) => ending === id).length),
      ]),
    ),
  };
}

const takenBy = (observations: readonly Observation[], path: string): number =>
  observations.filter(({ answers }) => answers.some(({ beat, choice }) => `${beat}/${choice}` === path)).length;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);

/** The middle value, or the mean of the two in the middle. One long pause does not move it. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] as number) + high) / 2;
}
