import type { TextLine } from "../../activity.ts";
import { type Finding, fault } from "../../case/finding.ts";

/**
 * Stands where a text is owed. A case that is half written can so be played and proved; without a text it would not be a
 * case at all. The studio writes it, and shows it as an empty field.
 */
export const UNWRITTEN = "[…]";

/** Texts that are still to be written. */
export const unwrittenTexts = (texts: readonly TextLine[]): Finding[] =>
  texts
    .filter(({ text }) => text.trim() === UNWRITTEN)
    .map(({ id, pointer }) => fault("text-unwritten", pointer, { line: id }));
