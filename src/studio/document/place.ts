import { at } from "../../core/case/finding.ts";
import { OWN_LISTS } from "./own-lists.ts";
import type { Path } from "./patch.ts";
import type { CaseDoc, Place } from "./types.ts";

type Json = Readonly<Record<string, unknown>>;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** What stands at a place, and the keys and indices that lead there now. */
export interface Found {
  readonly value: unknown;
  readonly path: Path;
}

export const tokensOf = (place: Place): string[] => (place === "" ? [] : place.slice(1).split("/"));
export const placeOf = (...tokens: readonly (string | number)[]): Place => tokens.map((token) => `/${token}`).join("");
export const parentOf = (place: Place): Place => place.slice(0, Math.max(0, place.lastIndexOf("/")));
export const lastOf = (place: Place): string => place.slice(place.lastIndexOf("/") + 1);
/** Whether a place is another or lies in it. */
export const within = (place: Place, around: Place): boolean => place === around || place.startsWith(`${around}/`);

function indexOf(list: readonly unknown[], token: string): number {
  const named = list.findIndex((entry) => isObject(entry) && (entry as Json).id === token);
  if (named >= 0) return named;
  const index = /^\d+$/.test(token) ? Number(token) : -1;
  return index < list.length ? index : -1;
}

/** What one token of a place leads to. */
export function stepInto(value: unknown, token: string): unknown {
  if (isList(value)) return value[indexOf(value, token)];
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** Finds a place in a case; undefined where it is gone. */
export function find(root: CaseDoc, place: Place): Found | undefined {
  let value: unknown = root;
  const path: (string | number)[] = [];
  for (const token of tokensOf(place)) {
    if (isList(value)) {
      const index = indexOf(value, token);
      if (index < 0) return undefined;
      path.push(index);
      value = value[index];
    } else if (isObject(value) && Object.hasOwn(value, token)) {
      path.push(token);
      value = value[token];
    } else return undefined;
  }
  return { value, path };
}

/** What stands at a place, in the shape that the caller knows it to have. */
export const valueAt = <T>(root: CaseDoc, place: Place): T | undefined => find(root, place)?.value as T | undefined;

/** The JSON pointer of a place as the case stands now. */
export const pointerOf = (root: CaseDoc, place: Place): string | undefined =>
  find(root, place)?.path.reduce<string>(at, "");

/** The place that a path of keys and indices leads to. */
export function placeAlong(root: CaseDoc, path: Path): Place {
  let value: unknown = root;
  let place = "";
  for (const token of path) {
    const inner: unknown = isObject(value) ? (value as Json)[token] : undefined;
    const id = isList(value) && isObject(inner) && !isList(inner) ? (inner as Json).id : undefined;
    place += `/${typeof id === "string" ? id : token}`;
    value = inner;
  }
  return place;
}

const unescaped = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

/** The place of a JSON pointer, such as a problem names. */
export const placeOfPointer = (root: CaseDoc, pointer: string): Place =>
  placeAlong(root, pointer.split("/").slice(1).map(unescaped));

/** The nearest place at or above this one that is still there: where a selection goes when its object was removed. */
export function nearest(root: CaseDoc, place: Place): Place {
  let here = place;
  // A list of the case that is still empty is a page all the same.
  if (OWN_LISTS.includes(here)) return here;
  while (here !== "" && find(root, here) === undefined) here = parentOf(here);
  return here;
}
