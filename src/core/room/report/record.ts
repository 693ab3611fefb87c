import { branchOf } from "../playing.ts";
import type { Room } from "../state.ts";
import { percentOf } from "../views/basics.ts";
import { speaker } from "../views/words.ts";

/** What one participant keeps of a session: own votes beside what the team did. */
export interface OwnRecord {
  readonly name: string;
  readonly title: string;
  readonly ending: string | null;
  readonly percent: number | null;
  readonly decisions: readonly {
    readonly number: number;
    readonly scene: string;
    readonly first: string | null;
    readonly second: string | null;
    readonly taken: string | null;
  }[];
  readonly arguments: readonly string[];
  readonly cards: readonly { readonly column: string; readonly text: string }[];
}

/** Null for nobody of this room. An anonymous room does not know who voted how: there the phone keeps the record. */
export function recordOf(room: Room, id: string): OwnRecord | null {
  const person = room.people.get(id);
  const team = room.teams.find((each) => each.id === person?.team);
  if (person === undefined || team === undefined) return null;
  const { words } = speaker(room.setting, person.language);
  const { attempt, questions } = branchOf(team);
  return {
    name: person.name,
    title: words("title").text,
    ending: attempt.ending === null ? null : words(`endings/${attempt.ending}.title`, attempt.world).text,
    percent: attempt.ending === null ? null : percentOf(room.setting, attempt),
    decisions: questions.map(({ q, scene, options, decided }, i) => {
      const text = (option: string | undefined): string | null => {
        const found = options.find((each) => each.id === option);
        return found === undefined ? null : words(found.short, attempt.world).text;
      };
      return {
        number: i + 1,
        scene: words(`${scene}.title`).text,
        first: text(room.ballots.vote(q, "first", id)),
        second: text(room.ballots.vote(q, "second", id)),
        taken: text(decided?.option),
      };
    }),
    arguments: room.arguments.filter(({ v }) => v === id).map(({ text }) => text),
    cards: room.cards.filter(({ v }) => v === id).map(({ column, text }) => ({ column, text })),
  };
}
