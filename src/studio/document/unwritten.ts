import { LIMITS } from "../../core/case/limits.ts";
import { UNWRITTEN } from "../../core/check/rules/unwritten.ts";

export const isUnwritten = (text: string | undefined): boolean => text === undefined || text === UNWRITTEN;

/** As a field shows it: what is still to be written is empty. */
export const shown = (text: string | undefined): string => (text === undefined || text === UNWRITTEN ? "" : text);

/** As the case holds it: never empty, never longer than the format allows. */
export const owed = (text: string, max: number = LIMITS.text): string => (text === "" ? UNWRITTEN : text.slice(0, max));
