import type { Draft } from "immer";
import { type Command, type CommandName, refuse } from "../command.ts";
import { applyPatches, type Path } from "../patch.ts";
import { find, lastOf, parentOf } from "../place.ts";
import { schemaAt } from "../schema.ts";
import type { CaseDoc, Place, StudioDocument } from "../types.ts";
import { owed } from "../unwritten.ts";

/** Puts a value where a place is, or takes it away with undefined. What holds it must be there. */
export function put(doc: CaseDoc, place: Place, value: unknown): CaseDoc {
  const holder = find(doc, parentOf(place)) ?? refuse("gone");
  const path: Path = find(doc, place)?.path ?? [...holder.path, lastOf(place)];
  return applyPatches(doc, [value === undefined ? { op: "unset", path } : { op: "set", path, value }]);
}

const change = (
  name: CommandName,
  place: Place,
  merge: string | undefined,
  next: (doc: CaseDoc) => CaseDoc,
): Command => ({
  name,
  place,
  words: { field: lastOf(place) },
  ...(merge === undefined ? {} : { merge }),
  apply({ doc, draft }) {
    draft.case = next(doc.case) as Draft<CaseDoc>;
    return undefined;
  },
});

/**
 * Writes a text. An empty one is left out where the format allows that, and otherwise stands as still to be written. Too
 * long a text is cut at what the format allows: fields stop typing there.
 */
export const write = (place: Place, text: string): Command =>
  change("write", place, `write ${place}`, (doc) => {
    const optional = !(schemaAt(doc, parentOf(place))?.required ?? []).includes(lastOf(place));
    const value = text === "" && optional ? undefined : owed(text, schemaAt(doc, place)?.maxLength);
    return put(doc, place, value);
  });

/** Sets a value that is chosen, not typed: a mood, a phase, yes or no. Undefined, and the format's default, leave it out. */
export const set = (place: Place, value: string | number | boolean | readonly string[] | undefined): Command =>
  change("set", place, typeof value === "number" ? `set ${place}` : undefined, (doc) => {
    const node = schemaAt(doc, place);
    const required = (schemaAt(doc, parentOf(place))?.required ?? []).includes(lastOf(place));
    if (value === undefined && required) refuse("not-here");
    const bounded = typeof value === "number" ? clamped(value, node?.minimum, node?.maximum) : value;
    // Once it stands in the file it stays there: only what was never written is left out for being the default.
    const redundant = !required && bounded === node?.default && find(doc, place) === undefined;
    return put(doc, place, redundant ? undefined : bounded);
  });

const clamped = (value: number, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): number =>
  Math.max(min, Math.min(max, Math.round(value)));

/** Opens an optional part of a thing (what a character keeps to themselves, the facilitator's notes), or closes it. */
export const part = (place: Place, value: Readonly<Record<string, unknown>> | undefined): Command =>
  change(value === undefined ? "remove" : "add", place, undefined, (doc) => put(doc, place, value));

/** A whole document in place of this one: another version, or a case that was read from a file. */
export const restore = (next: StudioDocument, version: string): Command => ({
  name: "restore",
  words: { version },
  apply({ draft }) {
    Object.assign(draft, next);
    return undefined;
  },
});
