import type { TextLine } from "../../activity.ts";
import type { Translation } from "../../case/translation.ts";
import { createWording } from "../../case/wording.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import type { Attempt } from "./attempts.ts";
import { type ProvedFinding, proved } from "./proof.ts";
import { median } from "./trials.ts";

const HAN = /\p{Script=Han}/gu;
/** Silent reading of prose: words a minute in English, characters a minute in Chinese (both on the slow side). */
const WORDS_A_MINUTE = 220;
const HAN_A_MINUTE = 350;

/** Minutes that it takes to read a text, whatever it mixes. */
export function readingMinutes(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.replace(HAN, " ").match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return han / HAN_A_MINUTE + words / WORDS_A_MINUTE;
}

/** Reading alone may take up to all of the stated time; a stated time that is many times the reading is a guess. */
const MANY_TIMES = 5;
/** In a short case the thinking weighs more than the reading. */
const SHORT = 10;

/** Whether the minutes that a case promises fit what there is to read on a usual path, in every language. */
export function readingTime(
  { case: frame }: CompiledCase,
  texts: readonly TextLine[],
  translations: readonly Translation[],
  attempts: readonly Attempt[],
): ProvedFinding[] {
  const { minutes } = frame;
  // Whoever goes round in circles reads the same again; that is told elsewhere.
  const ended = attempts.filter(({ moments }) => moments.at(-1)?.state.ending != null);
  const read = ended.map(({ moments }) => moments.flatMap(({ lines, options }) => [...lines, ...options]));
  return [undefined, ...translations].flatMap((translation): ProvedFinding[] => {
    const language = translation?.language ?? frame.language;
    const wording = createWording(texts, translation);
    const known = new Map<string, number>();
    const minutesOf = (id: string): number => {
      const found = known.get(id) ?? readingMinutes(wording.text(id));
      known.set(id, found);
      return found;
    };
    const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + minutesOf(id), 0);
    const briefing = total(texts.flatMap(({ id }) => (id.startsWith("briefing") ? [id] : [])));
    const needed = briefing + median(read.map(total));
    const params = { language, minutes, reading: Math.max(1, Math.round(needed)) };
    if (needed > minutes) return [proved("warning", "minutes-too-few", "/minutes", params)];
    return needed * MANY_TIMES < minutes && minutes > SHORT
      ? [proved("note", "minutes-too-many", "/minutes", params)]
      : [];
  });
}
