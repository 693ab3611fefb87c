import type { MeView, PlayView } from "../../core/room/view.ts";

/** One decision as this phone's owner made it. Texts are kept as they were shown. */
export interface Kept {
  readonly q: number;
  readonly number: number;
  readonly first: string | null;
  readonly second: string | null;
  readonly taken: string | null;
}

const key = (code: string): string => `parley.record.${code}`;

/** What this phone has kept of a room; the server of an anonymous room could not say it. */
export function readRecord(code: string): readonly Kept[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(key(code)) ?? "[]");
    return Array.isArray(saved) ? saved.filter((each): each is Kept => typeof each?.q === "number") : [];
  } catch {
    return [];
  }
}

/** The record with what the page shows now; the same object where nothing is new. */
export function withPlay(record: readonly Kept[], play: PlayView, me: MeView): readonly Kept[] {
  const { question } = play;
  if (question === null) return record;
  const text = (id: string | undefined): string | null =>
    question.options.find((option) => option.id === id)?.short.text ?? null;
  const votes = me.votes.q === question.q ? me.votes : undefined;
  const before = record.find(({ q }) => q === question.q);
  const now: Kept = {
    q: question.q,
    number: question.number,
    // Once a decision is taken, an anonymous room no longer knows whose vote was whose.
    first: text(votes?.first) ?? before?.first ?? null,
    second: text(votes?.second) ?? before?.second ?? null,
    taken: text(question.decided?.option),
  };
  if (now.first === null && now.second === null) return record;
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(now)) return record;
  return [...record.filter(({ q }) => q !== question.q), now].sort((a, b) => a.number - b.number || a.q - b.q);
}

export function writeRecord(code: string, record: readonly Kept[]): void {
  try {
    localStorage.setItem(key(code), JSON.stringify(record));
  } catch {
    // A private window keeps nothing; the room goes on all the same.
  }
}
