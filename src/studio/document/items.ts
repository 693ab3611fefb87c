import { asList } from "../../core/case/as-list.ts";
import { UNWRITTEN } from "../../core/check/rules/unwritten.ts";
import { kindInList } from "./kinds.ts";
import { valueAt } from "./place.ts";
import { tableItem } from "./table-items.ts";
import type { BeatDoc, CaseDoc, Place, SceneDoc } from "./types.ts";

type Item = Readonly<Record<string, unknown>>;

const sceneAround = (doc: CaseDoc, list: Place): SceneDoc | undefined =>
  list.startsWith("/scenes/") ? valueAt(doc, list.split("/").slice(0, 3).join("/")) : undefined;

const firstOutcome = (scene: SceneDoc | undefined): Item => ({ outcome: Object.keys(scene?.outcomes ?? {})[0] ?? "" });

const lead = (doc: CaseDoc): string => doc.cast[0]?.id ?? "narrator";
const blankLine = (doc: CaseDoc, id = "line"): Item => ({ id, by: lead(doc), mood: "calm", text: UNWRITTEN });
const blankChoice = (next: Item): Item => ({ id: "choice", say: UNWRITTEN, acts: ["respond"], next });
const blankBeat = (doc: CaseDoc, next: Item): Item => ({
  id: "beat",
  lines: [blankLine(doc)],
  choices: [blankChoice(next)],
});

/** Who spoke last before an entry of a list of lines: whoever writes on usually lets them go on. */
function speaker(doc: CaseDoc, list: Place): string {
  const lines = valueAt<BeatDoc["lines"]>(doc, list) ?? [];
  return lines.at(-1)?.by ?? lead(doc);
}

/** A new entry for a list, its texts still to be written. Its id is only a proposal. */
export function blankItem(doc: CaseDoc, list: Place): Item | undefined {
  const scene = sceneAround(doc, list);
  switch (kindInList(list)) {
    case "known":
      return { id: "known", text: UNWRITTEN };
    case "document":
      return { id: "document", kind: "email", title: UNWRITTEN, text: UNWRITTEN };
    case "fact":
      return { id: "fact", text: UNWRITTEN, status: "fact" };
    case "character":
      return { id: "person", name: UNWRITTEN, title: UNWRITTEN, organisation: UNWRITTEN };
    case "variable":
      return { id: "variable", label: UNWRITTEN, min: 0, max: 100, start: 50 };
    case "promise":
      return { id: "promise", to: lead(doc), text: UNWRITTEN };
    case "competency":
      return {
        id: "skill",
        label: UNWRITTEN,
        weight: 1,
        bands: [0, 50, 80].map((from) => ({ from, text: UNWRITTEN })),
      };
    case "band":
      return { from: nextBand(valueAt(doc, list) ?? []), text: UNWRITTEN };
    case "role":
      return { id: "role", title: UNWRITTEN, brief: UNWRITTEN };
    case "scene":
      return blankScene(doc);
    case "ending":
      return { id: "ending", meaning: "continuation", title: UNWRITTEN, text: UNWRITTEN };
    case "reaction":
      return blankReaction(doc);
    case "beat":
      return blankBeat(doc, firstOutcome(scene));
    case "choice":
      return blankChoice(firstOutcome(scene));
    case "line":
      return { ...blankLine(doc), by: speaker(doc, list) };
    case "points":
      return { id: "always", give: { [doc.competencies[0]?.id ?? ""]: 1 }, why: UNWRITTEN };
    default:
      return tableItem(doc, list);
  }
}

function nextBand(bands: readonly { from: number }[]): number {
  const last = bands.at(-1)?.from ?? -1;
  return Math.min(100, last + Math.max(1, Math.round((100 - last) / 2)));
}

function blankScene(doc: CaseDoc): Item {
  const ending = { ending: doc.endings[0]?.id ?? "" };
  return {
    id: "scene",
    phase: doc.scenes.at(-1)?.phase ?? "opening",
    title: UNWRITTEN,
    activity: {
      kind: "dialogue",
      start: { beat: "opening" },
      beats: [{ ...blankBeat(doc, { outcome: "done" }), id: "opening" }],
    },
    outcomes: { done: ending },
  };
}

/** A reaction needs a condition: the first variable at its lowest, or the first scene having been entered. */
function blankReaction(doc: CaseDoc): Item {
  const first = doc.variables?.[0];
  const when =
    first === undefined
      ? { visited: doc.scenes[0]?.id }
      : "values" in first
        ? { variable: first.id, is: first.start }
        : { variable: first.id, atMost: first.min };
  return { id: "reaction", when, lines: [blankLine(doc)] };
}

/** What the targets of something removed had better lead to: where it would have led itself. */
export function leadsOn(doc: CaseDoc, place: Place): Item | undefined {
  const value = valueAt<Record<string, unknown>>(doc, place);
  const choices = value?.choices as BeatDoc["choices"] | undefined;
  const next = choices?.[0]?.next;
  if (next !== undefined) return bare(asList(next as Item | Item[]).at(-1));
  const outcomes = value?.outcomes as SceneDoc["outcomes"] | undefined;
  const first = Object.values(outcomes ?? {})[0];
  return first === undefined ? undefined : bare(asList(first as Item | Item[]).at(-1));
}

function bare(target: Item | undefined): Item | undefined {
  if (target === undefined) return undefined;
  const { when: _, chance: __, ...to } = target;
  return to;
}
