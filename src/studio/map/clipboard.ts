import { type Clip, clip } from "../document/commands/copy.ts";
import { kindOf } from "../document/kinds.ts";
import { parentOf } from "../document/place.ts";
import { beatsOf, type Place, type StudioDocument } from "../document/types.ts";

/** More than this nobody copied here. */
const LONGEST = 2_000_000;
const MOST = 2000;

/** What was copied last: where the page may not read the system's clipboard, this is pasted. */
let kept: Clip | undefined;

/** Takes a copy of cards, all of the kind of the last; undefined where that cannot be copied. */
export function copied(doc: StudioDocument, places: readonly Place[]): Clip | undefined {
  const kind = kindOf(places.at(-1) ?? "");
  const taken = clip(
    doc,
    places.filter((place) => kindOf(place) === kind),
  );
  if (taken.items.length === 0) return undefined;
  kept = taken;
  return taken;
}

export const lastCopied = (): Clip | undefined => kept;

/** A copy as text for the system's clipboard, so that it may be pasted in another tab. */
export const textOf = (one: Clip): string => JSON.stringify(one);

/** A copy from what the clipboard holds: text from anywhere, so only what has a copy's shape. */
export function clipOf(text: string): Clip | undefined {
  if (text.length > LONGEST || !text.startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isClip(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isClip(value: unknown): value is Clip {
  if (!isObject(value) || value.parley !== "clip" || typeof value.kind !== "string") return false;
  const { items } = value;
  return (
    Array.isArray(items) &&
    items.length > 0 &&
    items.length <= MOST &&
    items.every(
      (item: unknown) =>
        isObject(item) &&
        typeof item.from === "string" &&
        isObject(item.value) &&
        typeof item.value.id === "string" &&
        isObject(item.lines) &&
        Object.values(item.lines).every(isObject),
    )
  );
}

/** Where a copy goes when something is selected: its list, and what it follows there. Undefined where none fits. */
export function homeOf(doc: StudioDocument, kind: string, focus: Place): { list: Place; after?: Place } | undefined {
  if (kindOf(focus) === kind) return { list: parentOf(focus), after: focus };
  if (kind === "scene" || kind === "ending") return { list: `/${kind}s` };
  const [, , scene = "", , , beat] = focus.split("/");
  const own = doc.case.scenes.find(({ id }) => id === scene);
  if (kind === "beat") {
    const home =
      own !== undefined && beatsOf(own).length > 0 ? own : doc.case.scenes.find((one) => beatsOf(one).length);
    if (home === undefined) return undefined;
    const list = `/scenes/${home.id}/activity/beats`;
    return home === own && beat !== undefined ? { list, after: `${list}/${beat}` } : { list };
  }
  if (kind === "choice" && own !== undefined && beat !== undefined)
    return { list: `/scenes/${own.id}/activity/beats/${beat}/choices` };
  return undefined;
}
