import type { DealMapView } from "../deal-map.ts";
import { ROOM_LIMITS } from "../limits.ts";
import type { RoomOptions, Round } from "../messages.ts";
import { observedViews } from "../observing.ts";
import { roleOf } from "../seats.ts";
import type { Branch, Question, Room, Team } from "../state.ts";
import type { ObservedView, Split } from "../view.ts";
import { competencyPercents, percentOf } from "../views/basics.ts";
import { handedInViews } from "../views/handed-in.ts";
import { dealMap } from "../views/map.ts";
import { type Speaker, speaker } from "../views/words.ts";

/** A split in a report. An anonymous room hides those of groups that are too small to hide in. */
export type ReportedSplit = Split | { readonly total: number; readonly hidden: true };

export interface ReportedDecision {
  readonly number: number;
  readonly scene: string;
  readonly place: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Before and after the discussion, and on the sentences that were staged. */
  readonly splits: Readonly<Partial<Record<Round, ReportedSplit>>>;
  readonly decided: string | null;
  readonly by: string | null;
  readonly arguments: readonly {
    readonly text: string;
    readonly kind: string;
    readonly option: string | null;
    readonly by: string | null;
  }[];
}

export interface ReportedAttempt {
  readonly team: number;
  /** The option that began it, where the team forked. */
  readonly fork: string | null;
  readonly ending: string | null;
  readonly percent: number | null;
  readonly competencies: Readonly<Record<string, number | null>>;
  readonly decisions: readonly ReportedDecision[];
}

export interface ReportedHandIn {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly late: boolean;
  /** Its title. */
  readonly ending: string | null;
  readonly percent: number | null;
  readonly competencies: Readonly<Record<string, number | null>>;
}

export interface Report {
  readonly format: 1;
  readonly kind: RoomOptions["kind"];
  readonly code: string;
  readonly case: { readonly id: string; readonly hash: string; readonly title: string };
  readonly madeAt: number;
  readonly startedAt: number | null;
  readonly anonymous: boolean;
  readonly language: string;
  readonly skills: readonly { readonly id: string; readonly label: string }[];
  readonly people: readonly { readonly name: string; readonly team: number; readonly seat: string | null }[];
  readonly attempts: readonly ReportedAttempt[];
  /** Of the negotiation that the room came to: every table's deal, beside what was possible. */
  readonly map: DealMapView | null;
  readonly observed: readonly ObservedView[];
  readonly observations: readonly { readonly scene: string; readonly note: string }[];
  readonly boards: readonly { readonly column: string; readonly text: string }[];
  readonly handedIn: readonly ReportedHandIn[];
  readonly note: string;
}

/** All that a session was, as plain data: what print, JSON and CSV are made from. */
export function reportOf(room: Room, madeAt: number): Report {
  const { setting } = room;
  const { options, compiled, code, caseHash } = setting;
  const said = speaker(setting, options.language);
  const nameOf = (p: string): string => room.people.get(p)?.name ?? p;
  const numberOf = (id: string): number => room.teams.find((team) => team.id === id)?.number ?? 0;
  return {
    format: 1,
    kind: options.kind,
    code,
    case: { id: compiled.case.id, hash: caseHash, title: said.words("title").text },
    madeAt,
    startedAt: room.startedAt,
    anonymous: options.anonymous,
    language: options.language,
    skills: compiled.case.competencies.map(({ id }) => ({ id, label: said.words(`competencies/${id}.label`).text })),
    // Who was there says nothing about who said what; but an anonymous room has no list of people either.
    people: options.anonymous
      ? []
      : [...room.people.values()]
          .filter(({ status }) => status !== "kicked")
          .map((person) => ({
            name: person.name,
            team: numberOf(person.team),
            seat: roleOf(room, person)?.id ?? null,
          })),
    attempts:
      options.kind === "assignment"
        ? []
        : room.teams.flatMap((team) => team.branches.map((branch) => attemptOf(room, team, branch, said, nameOf))),
    map: dealMap(room, said),
    observed: observedViews(room, said),
    observations: [...room.observations.values()].flatMap(({ scene, note }) => (note === "" ? [] : [{ scene, note }])),
    boards: room.cards.map(({ column, text }) => ({ column, text })),
    handedIn: handedInViews(room).map(({ name, at, late, ending, percent, competencies }) => ({
      name,
      at,
      late,
      ending: ending === null ? null : said.words(`endings/${ending}.title`).text,
      percent,
      competencies,
    })),
    note: room.note,
  };
}

function attemptOf(
  room: Room,
  team: Team,
  branch: Branch,
  said: Speaker,
  nameOf: (p: string) => string,
): ReportedAttempt {
  const { attempt } = branch;
  const fork = team.forkedAt?.options.find(({ id }) => id === branch.option);
  return {
    team: team.number,
    fork: fork === undefined ? null : said.words(fork.short, attempt.world).text,
    ending: attempt.ending === null ? null : said.words(`endings/${attempt.ending}.title`, attempt.world).text,
    percent: attempt.ending === null ? null : percentOf(room.setting, attempt),
    competencies: competencyPercents(room.setting, attempt),
    decisions: branch.questions.map((question, i) => decisionOf(room, question, i + 1, said, nameOf)),
  };
}

function decisionOf(
  room: Room,
  question: Question,
  number: number,
  said: Speaker,
  nameOf: (p: string) => string,
): ReportedDecision {
  const splits = Object.entries(room.ballots.splits(question.q)) as [Round, Split][];
  return {
    number,
    scene: said.words(`${question.scene}.title`).text,
    place: question.place,
    options: question.options.map(({ id, short }) => ({ id, text: said.words(short).text })),
    splits: Object.fromEntries(splits.map(([round, split]) => [round, reported(room, split)])),
    decided: question.decided?.option ?? null,
    by: question.decided?.by ?? null,
    arguments: room.arguments
      .filter(({ q, discarded }) => q === question.q && !discarded)
      .map(({ text, kind, option, v }) => ({
        text,
        kind,
        option,
        by: room.setting.options.anonymous || v === null ? null : nameOf(v),
      })),
  };
}

const reported = ({ setting }: Room, split: Split): ReportedSplit =>
  setting.options.anonymous && split.total < ROOM_LIMITS.smallestGroup ? { total: split.total, hidden: true } : split;
