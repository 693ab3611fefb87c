import type { ScriptLine } from "./lines.ts";
import type { Reading } from "./reading.ts";

const INLINE = /^(.*\S)\s*(?:-+>|=+>|→|⇒|➔|➜|⟶)\s*([^.?!。？！]{1,80})$/;

/** Begins a choice with what the trainee says. */
export function offers(words: string, line: ScriptLine, reading: Reading): void {
  const inline = INLINE.exec(words);
  const say = reading.said(inline?.[1] ?? words, line.number);
  reading.startChoice(
    {
      say,
      short: undefined,
      acts: [],
      when: [],
      effects: [],
      points: [],
      answer: [],
      targets: [],
      inline: inline === null ? undefined : { text: words, name: (inline[2] ?? "").trim() },
    },
    line.number,
  );
}
