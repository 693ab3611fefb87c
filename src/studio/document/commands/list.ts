import type { Draft } from "immer";
import { type Command, refuse } from "../command.ts";
import { mended, mendTranslations } from "../dangling.ts";
import { moved, moveLayout, moveLines, pointer, redirected, redirectTranslations } from "../follow.ts";
import { freshId } from "../ids.ts";
import { blankItem, leadsOn } from "../items.ts";
import { kindInList, kindOf } from "../kinds.ts";
import { applyPatches, type Path } from "../patch.ts";
import { find, lastOf, parentOf, within } from "../place.ts";
import { references } from "../references.ts";
import { sizeAt } from "../schema.ts";
import { goesFirst } from "../table-items.ts";
import type { CaseDoc, Place, StudioDocument } from "../types.ts";

type Item = Readonly<Record<string, unknown>>;

/** Entries of a list and where it stands. A list that is left out of the file is empty. */
function listAt(doc: CaseDoc, list: Place): { items: readonly Item[]; path: Path; there: boolean } {
  const found = find(doc, list);
  if (found !== undefined && !Array.isArray(found.value)) refuse("not-here");
  if (found !== undefined) return { items: found.value as readonly Item[], path: found.path, there: true };
  const holder = find(doc, parentOf(list)) ?? refuse("gone");
  return { items: [], path: [...holder.path, lastOf(list)], there: false };
}

/** Ids that an entry of a list may not have. A line and a choice of one beat share their names. */
export function takenIn(doc: CaseDoc, list: Place): Set<string> {
  const taken = new Set(listAt(doc, list).items.map(({ id }) => String(id)));
  const sibling = { lines: "choices", choices: "lines" }[lastOf(list)];
  if (sibling !== undefined && kindOf(parentOf(list)) === "beat") {
    for (const { id } of listAt(doc, `${parentOf(list)}/${sibling}`).items) taken.add(String(id));
  }
  // Their paths would be spelt alike: `call/reactions/…` and the words `you` and `narrator`.
  for (const word of lastOf(list) === "beats" ? ["reactions"] : lastOf(list) === "cast" ? ["you", "narrator"] : []) {
    taken.add(word);
  }
  return taken;
}

/** The document with an entry put into a list, the entry given an id of its own. */
export function inserted(doc: CaseDoc, list: Place, item: Item, index?: number): { doc: CaseDoc; place: Place } {
  const { items, path, there } = listAt(doc, list);
  if (items.length >= sizeAt(doc, list).max) refuse("full");
  const at = Math.max(0, Math.min(index ?? items.length, items.length));
  const named = typeof item.id === "string" ? { ...item, id: freshId("", String(item.id), takenIn(doc, list)) } : item;
  const next = there
    ? applyPatches(doc, [{ op: "splice", path, at, remove: 0, add: [named] }])
    : applyPatches(doc, [{ op: "set", path, value: [named] }]);
  return { doc: next, place: `${list}/${"id" in named ? named.id : at}` };
}

const write = (draft: Draft<StudioDocument>, doc: CaseDoc): void => {
  draft.case = doc as Draft<CaseDoc>;
};

/**
 * Adds a new entry to a list: after the one with `after`, or at its end. `fields` are what is known of it already.
 *
 * @param list place of the list, whether or not the file has it: `/scenes/call/activity/beats`, `/documents`
 */
export function addTo(list: Place, fields: Item = {}, after?: string): Command {
  return {
    name: "add",
    place: list,
    words: { what: kindInList(list) },
    apply({ doc, draft }) {
      const blank = blankItem(doc.case, list) ?? refuse("not-here");
      const { items } = listAt(doc.case, list);
      if (kindInList(list) === "band" && items.some(({ from }) => Number(from) >= 100)) refuse("full");
      const before = after === undefined ? -1 : items.findIndex(({ id }) => id === after);
      // Bands rise: a new one is the highest.
      const last = before < 0 || kindInList(list) === "band" ? undefined : before + 1;
      const at = goesFirst(list) ? 0 : last;
      const added = inserted(doc.case, list, { ...blank, ...fields }, at);
      const next = kindInList(list) === "points" ? fallbackLast(added.doc, list) : added.doc;
      write(draft, next);
      return added.place;
    },
  };
}

/** Of points, only the last entry may be without a condition: a new one goes before it. */
function fallbackLast(doc: CaseDoc, list: Place): CaseDoc {
  const { items, path } = listAt(doc, list);
  const open = items.filter((item) => item.when === undefined);
  if (open.length < 2) return doc;
  const rest = items.filter((item) => item.when !== undefined || item === open[0]);
  const extra = open[1] as Item;
  const when = { visited: doc.scenes[0]?.id };
  return applyPatches(doc, [{ op: "set", path, value: [...rest.slice(0, -1), { ...extra, when }, ...rest.slice(-1)] }]);
}

/** Removes entries of lists. What named them is mended: conditions lose that part, targets lead on. */
export function remove(places: readonly Place[]): Command {
  const [first = ""] = places;
  return {
    name: "remove",
    place: first,
    words: { what: kindOf(first), count: places.length },
    apply({ doc, draft }) {
      const outer = places.filter((place) => !places.some((other) => other !== place && within(place, other)));
      const next = outer.reduce((state, place) => without(state, place), doc.case);
      const whole = mended(next, (target) => leadsOn(doc.case, target) as ReturnType<typeof leadsOn>);
      write(draft, whole);
      keepLines(draft, doc.case, whole);
      draft.translations = mendTranslations(whole, draft.translations) as Draft<StudioDocument>["translations"];
      const kept = Object.entries(doc.layout).filter(([place]) => !outer.some((one) => within(place, one)));
      if (kept.length < Object.keys(doc.layout).length) draft.layout = Object.fromEntries(kept);
      return neighbour(doc.case, first);
    },
  };
}

function without(doc: CaseDoc, place: Place): CaseDoc {
  const found = find(doc, place) ?? refuse("gone");
  const list = find(doc, parentOf(place)) ?? refuse("gone");
  const token = found.path.at(-1);
  if (typeof token !== "number") {
    if (kindOf(place) !== "outcome") refuse("not-here");
    if (Object.keys(list.value as object).length < 2) refuse("last-one");
    return applyPatches(doc, [{ op: "unset", path: found.path }]);
  }
  const items = list.value as readonly unknown[];
  if (items.length <= sizeAt(doc, parentOf(place)).min) refuse("last-one");
  const kept = applyPatches(doc, [{ op: "splice", path: list.path, at: token, remove: 1, add: [] }]);
  // Bands start at 0: whichever is the lowest now takes that over.
  if (kindOf(place) !== "band" || token > 0) return kept;
  return applyPatches(kept, [{ op: "set", path: [...list.path, 0, "from"], value: 0 }]);
}

/** What to select once something is gone: what follows it, else what precedes it, else what holds it. */
function neighbour(doc: CaseDoc, place: Place): Place {
  const list = find(doc, parentOf(place))?.value;
  if (!Array.isArray(list)) return parentOf(place);
  const index = Number(find(doc, place)?.path.at(-1) ?? 0);
  const other = (list[index + 1] ?? list[index - 1]) as Item | undefined;
  return other?.id === undefined ? parentOf(place) : `${parentOf(place)}/${other.id}`;
}

/** Translations follow their texts by id, wherever in the file those stand now. */
function keepLines(draft: Draft<StudioDocument>, before: CaseDoc, after: CaseDoc): void {
  moveLines(draft, before, after, (old) => {
    const place = placeByPointer(before, old);
    const found = find(after, place);
    return found === undefined ? undefined : pointer(found.path);
  });
}

function placeByPointer(doc: CaseDoc, from: string): Place {
  let value: unknown = doc;
  let place = "";
  for (const token of from.split("/").slice(1)) {
    value = (value as Record<string, unknown> | undefined)?.[token];
    const id = (value as Item | undefined)?.id;
    place += `/${/^\d+$/.test(token) && typeof id === "string" ? id : token}`;
  }
  return place;
}

/** Moves an entry within its list, or to another list of the same kind. References and translations follow. */
export function move(place: Place, list: Place, index: number): Command {
  return {
    name: "move",
    place,
    words: { what: kindOf(place) },
    apply({ doc, draft }) {
      const found = find(doc.case, place) ?? refuse("gone");
      const home = find(doc.case, parentOf(place)) ?? refuse("gone");
      const item = found.value as Item;
      const from = Number(found.path.at(-1));
      if (kindInList(list) !== kindOf(place) || within(list, place)) refuse("not-here");
      if (parentOf(place) === list) {
        const items = home.value as readonly Item[];
        const to = Math.max(0, Math.min(index, items.length - 1));
        const next = items.toSpliced(from, 1).toSpliced(to, 0, item);
        if (kindOf(place) === "points" && next.slice(0, -1).some(({ when }) => when === undefined)) refuse("not-here");
        if (kindOf(place) === "band") refuse("not-here");
        const after = applyPatches(doc.case, [{ op: "set", path: home.path, value: next }]);
        write(draft, after);
        return place;
      }
      // Points are tried in order and end unconditionally: an entry of another choice would break that.
      if (kindOf(place) === "points" || kindOf(place) === "band") refuse("not-here");
      if ((home.value as readonly unknown[]).length <= sizeAt(doc.case, parentOf(place)).min) refuse("last-one");
      const added = inserted(doc.case, list, item, index);
      const taken = find(added.doc, place) ?? refuse("gone");
      const gone = applyPatches(added.doc, [
        { op: "splice", path: taken.path.slice(0, -1), at: Number(taken.path.at(-1)), remove: 1, add: [] },
      ]);
      const went = moved(place, added.place);
      // What lies in another scene now leads to beats and outcomes of that one.
      const after = mended(redirected(gone, references(gone), went), (target) => leadsOn(doc.case, target));
      write(draft, after);
      moveLines(draft, doc.case, after, (old) => {
        const there = find(after, went(placeByPointer(doc.case, old)));
        return there === undefined ? undefined : pointer(there.path);
      });
      redirectTranslations(draft, { ...doc, translations: draft.translations as StudioDocument["translations"] }, went);
      moveLayout(draft, doc, went);
      return added.place;
    },
  };
}
