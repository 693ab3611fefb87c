import { at } from "../../case/finding.ts";
import type { CaseFrame } from "../../case/schema.ts";

const LISTS = ["documents", "variables", "competencies", "endings"] as const;
type Listed = (typeof LISTS)[number];

/** JSON pointer of an entry of one of the case's own lists, by its id. */
export function listed(frame: CaseFrame, list: Listed, id: string): string {
  const index = frame[list].findIndex((entry) => entry.id === id);
  return index < 0 ? "" : `/${list}/${index}`;
}

/**
 * JSON pointer of what a path of ids names: `call/opening/ask/next/0/when` becomes
 * `/scenes/0/activity/beats/0/choices/0/next/when`. As far as the file has it: the rest of a path that leads nowhere is
 * left out, and the index of a list that was written as its one entry is skipped.
 */
export function locator(frame: CaseFrame): (path: string) => string {
  return (path) => {
    const [first = "", ...rest] = path.split("/");
    if (first === "documents" && rest[0] !== undefined) {
      const pointer = listed(frame, "documents", rest[0]);
      return pointer === ""
        ? ""
        : follow(
            frame.documents.find(({ id }) => id === rest[0]),
            pointer,
            rest.slice(1),
          );
    }
    const index = frame.scenes.findIndex(({ id }) => id === first);
    const scene = frame.scenes[index];
    if (scene === undefined) return "";
    return follow(scene, `/scenes/${index}`, rest);
  };
}

/** Names between a path's ids that the file spells out: a scene's beats, a beat's choices. */
const INSIDE: readonly (readonly string[])[] = [["activity", "beats"], ["choices"], ["lines"]];

function follow(from: unknown, pointer: string, tokens: readonly string[]): string {
  let node = from;
  let here = pointer;
  for (const token of tokens) {
    const found = enter(node, token);
    if (found === null) {
      // `next/0` of a list that is written as its one entry stands for that entry.
      if (/^\d+$/.test(token)) continue;
      return here;
    }
    node = found.node;
    here = found.keys.reduce<string>(at, here);
  }
  return here;
}

interface Entered {
  readonly node: unknown;
  readonly keys: readonly (string | number)[];
}

function enter(node: unknown, token: string): Entered | null {
  if (Array.isArray(node)) {
    const index = /^\d+$/.test(token) ? Number(token) : node.findIndex((entry) => idOf(entry) === token);
    return index in node ? { node: node[index], keys: [index] } : null;
  }
  if (typeof node !== "object" || node === null) return null;
  // Ids first: a beat may be called `title`, which is also a field of its scene.
  for (const keys of INSIDE) {
    const list = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], node);
    const found = Array.isArray(list) ? enter(list, token) : null;
    if (found !== null) return { node: found.node, keys: [...keys, ...found.keys] };
  }
  return Object.hasOwn(node, token) ? { node: (node as Record<string, unknown>)[token], keys: [token] } : null;
}

const idOf = (entry: unknown): unknown => (entry as { id?: unknown } | null)?.id;
