import type { Draft } from "immer";
import { asList } from "../../../core/case/as-list.ts";
import type { Condition, Effect } from "../../../core/case/conditions.ts";
import { type Command, type Edit, refuse } from "../command.ts";
import { mended, type Target, wholeNext } from "../dangling.ts";
import { freshId } from "../ids.ts";
import { blankItem } from "../items.ts";
import { kindOf } from "../kinds.ts";
import { applyPatches } from "../patch.ts";
import { find, lastOf, parentOf, placeOf, valueAt } from "../place.ts";
import type { CaseDoc, Place, SceneDoc } from "../types.ts";
import { put } from "./fields.ts";
import { inserted } from "./list.ts";

const done = ({ draft }: Edit, next: CaseDoc): undefined => {
  draft.case = next as Draft<CaseDoc>;
};

/** A condition that names what is not there is refused: the builder offers only what is. */
const sound = (doc: CaseDoc): CaseDoc => (mended(doc, () => undefined) === doc ? doc : refuse("gone"));

/** Says when something holds; undefined: always. A reaction, and all but the last points, need a condition. */
export const setWhen = (place: Place, when: Condition | undefined): Command => ({
  name: "condition",
  place,
  merge: `when ${place}`,
  apply(edit) {
    const { doc } = edit.doc.case === undefined ? refuse("gone") : { doc: edit.doc.case };
    const holder = find(doc, place) ?? refuse("gone");
    if (when === undefined && kindOf(place) === "reaction") refuse("not-here");
    if (when === undefined && kindOf(place) === "points") {
      const list = find(doc, parentOf(place))?.value as readonly unknown[];
      if (Number(holder.path.at(-1)) < list.length - 1) refuse("not-here");
    }
    return done(edit, sound(put(doc, `${place}/when`, when)));
  },
});

/** What a choice or a reaction changes. */
export const setEffects = (place: Place, effects: readonly Effect[]): Command => ({
  name: "effects",
  place,
  merge: `effects ${place}`,
  apply: (edit) =>
    done(edit, sound(put(edit.doc.case, `${place}/effects`, effects.length === 0 ? undefined : effects))),
});

/** Points of one entry per competency; zero leaves the competency out. */
export const setPoints = (place: Place, competency: string, points: number): Command => ({
  name: "set",
  place,
  words: { field: "give" },
  merge: `give ${place} ${competency}`,
  apply(edit) {
    const give = { ...(valueAt<Record<string, number>>(edit.doc.case, `${place}/give`) ?? refuse("gone")) };
    if (points === 0) delete give[competency];
    else give[competency] = Math.max(-100, Math.min(100, Math.round(points)));
    return done(edit, put(edit.doc.case, `${place}/give`, give));
  },
});

/**
 * Where something leads: a choice, a reaction (`…/next`), or an outcome of a scene (its own place). The list is made
 * whole: it ends without a condition, and chances sum to 100.
 */
export const setNext = (place: Place, next: readonly Target[] | undefined): Command => ({
  name: "connect",
  place,
  merge: `next ${place}`,
  apply(edit) {
    const { case: doc } = edit.doc;
    const outcome = kindOf(place) === "outcome";
    const where = outcome ? place : `${place}/next`;
    if (next === undefined || next.length === 0) {
      if (kindOf(place) !== "reaction") refuse("not-here");
      return done(edit, put(doc, where, undefined));
    }
    const fitting = outcome ? ["scene", "ending"] : ["beat", "outcome"];
    if (next.some((target) => !fitting.some((key) => typeof target[key] === "string"))) refuse("not-here");
    const old = asList((valueAt<Target | Target[]>(doc, where) ?? next[0]) as Target | Target[]).at(-1) as Target;
    const { when: _, chance: __, ...spare } = old;
    return done(edit, sound(put(doc, where, wholeNext(next, spare))));
  },
});

/** Draws an arrow: what a choice led to without a condition now leads there. */
export const connect = (place: Place, target: Place): Command => ({
  name: "connect",
  place,
  apply(edit) {
    const { case: doc } = edit.doc;
    const where = kindOf(place) === "outcome" ? place : `${place}/next`;
    const list = asList((valueAt<Target | Target[]>(doc, where) ?? []) as Target | Target[]);
    const to = targetOf(doc, place, target);
    const spare = to.target;
    const next = wholeNext([...list.slice(0, -1).filter(({ chance }) => chance === undefined), spare], spare);
    return done(edit, sound(put(to.doc, where, next)));
  },
});

/**
 * The target that leads from one place to another. From a scene's choice to another scene or to an ending the way is an
 * outcome: one that leads there already, or a new one.
 */
function targetOf(doc: CaseDoc, from: Place, to: Place): { doc: CaseDoc; target: Target } {
  if (find(doc, to) === undefined) refuse("gone");
  const kind = kindOf(to);
  const id = lastOf(to);
  const scene = from.split("/").slice(0, 3).join("/");
  if (kindOf(from) === "outcome") {
    if (kind !== "scene" && kind !== "ending") refuse("not-here");
    return { doc, target: { [kind]: id } };
  }
  if (kind === "beat" || kind === "outcome") {
    if (!to.startsWith(`${scene}/`)) refuse("not-here");
    return { doc, target: { [kind]: id } };
  }
  if (kind !== "scene" && kind !== "ending") refuse("not-here");
  const outcomes = valueAt<SceneDoc["outcomes"]>(doc, `${scene}/outcomes`) ?? {};
  const known = Object.entries(outcomes).find(([, next]) => {
    const [first, ...more] = asList(next as Target | Target[]);
    return more.length === 0 && first?.[kind] === id && first.when === undefined;
  });
  if (known !== undefined) return { doc, target: { outcome: known[0] } };
  const outcome = freshId("", id, new Set(Object.keys(outcomes)));
  return { doc: put(doc, `${scene}/outcomes/${outcome}`, { [kind]: id }), target: { outcome } };
}

/** A new beat that a choice then leads to: how most of a conversation is written. */
export const continueIn = (choice: Place, fields: Readonly<Record<string, unknown>> = {}): Command => ({
  name: "add",
  place: choice,
  words: { what: "beat" },
  apply(edit) {
    const list = `${choice.split("/").slice(0, 3).join("/")}/activity/beats`;
    const blank = blankItem(edit.doc.case, list) ?? refuse("not-here");
    const around = choice.split("/").slice(0, 6).join("/");
    const index = Number(find(edit.doc.case, around)?.path.at(-1) ?? 0) + 1;
    const next = asList(
      (valueAt<Target | Target[]>(edit.doc.case, `${choice}/next`) ?? refuse("gone")) as Target | Target[],
    ).at(-1);
    const { when: _, chance: __, ...to } = next ?? {};
    // What the choice led to, the new beat leads to: it is put in between.
    const choices = (blank.choices as readonly Record<string, unknown>[]).map((one) => ({ ...one, next: to }));
    const added = inserted(edit.doc.case, list, { ...blank, choices, ...fields }, index);
    const target = { beat: lastOf(added.place) };
    done(edit, put(added.doc, `${choice}/next`, target));
    return added.place;
  },
});

/** A new outcome of a scene, leading to the first ending. */
export const addOutcome = (scene: Place, id: string): Command => ({
  name: "add",
  place: scene,
  words: { what: "outcome" },
  apply(edit) {
    const outcomes = valueAt<SceneDoc["outcomes"]>(edit.doc.case, `${scene}/outcomes`) ?? refuse("gone");
    const name = freshId(id, "outcome", new Set(Object.keys(outcomes)));
    done(edit, put(edit.doc.case, `${scene}/outcomes/${name}`, { ending: edit.doc.case.endings[0]?.id }));
    return placeOf(...`${scene}/outcomes/${name}`.split("/").slice(1));
  },
});

/** Where play begins, of the case or of a scene. */
export const startAt = (target: Place): Command => ({
  name: "set",
  place: target,
  words: { field: "start" },
  apply(edit) {
    const where = kindOf(target) === "scene" ? "/start/scene" : `${target.split("/").slice(0, 4).join("/")}/start/beat`;
    if (kindOf(target) !== "scene" && kindOf(target) !== "beat") refuse("not-here");
    const found = find(edit.doc.case, where) ?? refuse("gone");
    return done(edit, applyPatches(edit.doc.case, [{ op: "set", path: found.path, value: lastOf(target) }]));
  },
});

/** Where a band of a rubric begins, in percent: above the one before and below the one after. */
export const setBand = (list: Place, index: number, from: number): Command => ({
  name: "set",
  place: parentOf(list),
  words: { field: "from" },
  merge: `band ${list} ${index}`,
  apply(edit) {
    const bands = valueAt<readonly { from: number }[]>(edit.doc.case, list) ?? refuse("gone");
    const low = (bands[index - 1]?.from ?? -1) + 1;
    const high = (bands[index + 1]?.from ?? 101) - 1;
    if (index === 0 || low > high) return undefined;
    return done(edit, put(edit.doc.case, `${list}/${index}/from`, Math.max(low, Math.min(high, Math.round(from)))));
  },
});
