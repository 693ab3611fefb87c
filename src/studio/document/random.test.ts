import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activitySchemas } from "../../activities/schemas.ts";
import { parseCase } from "../../core/case/parse.ts";
import type { Command } from "./command.ts";
import { clip, duplicate, paste } from "./commands/copy.ts";
import { part, set, write } from "./commands/fields.ts";
import { addTo, move, remove } from "./commands/list.ts";
import { editText, placeCards, setLanguage, translate } from "./commands/other.ts";
import { rename } from "./commands/rename.ts";
import {
  addOutcome,
  connect,
  continueIn,
  setBand,
  setEffects,
  setNext,
  setPoints,
  setWhen,
  startAt,
} from "./commands/rules.ts";
import { setRange, setSort, setValueName } from "./commands/variables.ts";
import { createWriter, readCase } from "./files.ts";
import { kindOf } from "./kinds.ts";
import { find, parentOf } from "./place.ts";
import { references } from "./references.ts";
import { createStudioStore, type StudioStore } from "./store.ts";
import { textLines } from "./texts.ts";
import type { CaseDoc, Place } from "./types.ts";

const STARTER = readFileSync(new URL("../../cli/starter/case.json", import.meta.url), "utf8");

/** Every place of a case: things, lists and fields. */
function places(value: unknown, place: Place = ""): Place[] {
  if (typeof value !== "object" || value === null) return [place];
  const entries = Array.isArray(value)
    ? value.map((one, i) => [typeof one?.id === "string" ? one.id : i, one] as const)
    : Object.entries(value);
  return [place, ...entries.flatMap(([key, one]) => places(one, `${place}/${key}`))];
}

const LISTS =
  /\/(documents|facts|cast|variables|promises|competencies|roles|scenes|endings|known|beats|choices|lines|consequence|points|reactions|bands)$/;
const WORDS = [
  "",
  "Why now?",
  "贵了百分之十二",
  "{variable.trust} {promise.dates}",
  "a".repeat(130),
  'quote " and \\ and \n line',
];

/** One random thing that an author might do. What does not fit is refused; it must never break anything. */
function command(store: StudioStore, pick: <T>(list: readonly T[]) => T): Command | undefined {
  const { doc } = store.getState();
  const all = places(doc.case);
  const lists = all.filter((place) => LISTS.test(place));
  const things = all.filter((place) => !["part", "case", "list", "briefing", "activity"].includes(kindOf(place)));
  const texts = all.filter(
    (place) =>
      typeof find(doc.case, place)?.value === "string" &&
      !/\/(id|by|to|of|kind|language|scene|beat|ending|outcome|variable|promise|chose|visited|read|start|portrait|mood|phase|status|meaning|buyingRole|break|keep|room|choice|is|set)$/.test(
        place,
      ) &&
      !/\/(acts|practises|values)\/|\$schema|\$comment/.test(place),
  );
  const ofKind = (...kinds: string[]): Place[] => things.filter((place) => kinds.includes(kindOf(place)));
  const conditions = all.filter((place) => place.endsWith("/when")).map((place) => find(doc.case, place)?.value);
  const choices = ofKind("choice");
  const variables = ofKind("variable");
  const number = pick([-2000, -7, -1, 0, 1, 3, 40, 99, 100, 101, 5000]);
  const options: (() => Command)[] = [
    () => addTo(pick(lists)),
    () => addTo(pick(["/documents", "/facts", "/roles", "/promises", `${pick(ofKind("scene"))}/reactions`])),
    () => remove([pick(things)]),
    () => remove([pick(things), pick(things)]),
    () => move(pick(things), pick(lists), Math.abs(number) % 5),
    () => duplicate(pick(things)),
    () => paste(clip(doc, [pick(things)]), pick(lists)),
    () => rename(pick(things), pick(["talk", "you", "reactions", "x", "Not an id", "trust", "call", "opening"])),
    () => write(pick(texts), pick(WORDS)),
    () => set(pick([...ofKind("line").map((place) => `${place}/mood`)]), pick(["calm", "smile"])),
    () => set("/minutes", number),
    () =>
      setWhen(
        pick(ofKind("choice", "line", "points", "reaction", "document")),
        pick([undefined, ...conditions]) as never,
      ),
    () =>
      setEffects(
        pick(ofKind("choice", "reaction")),
        pick([[], [{ add: 5, to: "trust" }], [{ promise: "dates" }], [{ set: 1, to: "gone" }]]),
      ),
    () => setPoints(pick(ofKind("points")), pick(doc.case.competencies).id, number),
    () =>
      setNext(
        pick(ofKind("choice", "reaction", "outcome")),
        pick([
          undefined,
          [],
          [{ outcome: "later" }],
          [
            { chance: 30, outcome: "later" },
            { chance: 50, outcome: "later" },
          ],
          [{ beat: "opening" }, { outcome: "later" }],
          [{ ending: "lost" }],
        ]) as never,
      ),
    () => connect(pick(ofKind("choice", "outcome", "reaction")), pick(ofKind("beat", "ending", "scene", "outcome"))),
    () => continueIn(pick(choices)),
    () => addOutcome(pick(ofKind("scene")), pick(WORDS)),
    () => startAt(pick(ofKind("beat", "scene"))),
    () => setBand(parentOf(pick(ofKind("band"))), 1, number),
    () => setRange(pick(variables), pick([{ min: number }, { max: number }, { start: number }])),
    () => setValueName(pick(variables), Math.abs(number) % 4, pick(["open", "shut", undefined])),
    () => setSort(pick(variables), pick(["number", "names"])),
    () =>
      part(
        `${pick(ofKind("character"))}/private`,
        pick([undefined, { wants: "a", fears: "b", losesIf: "c", saysInstead: "d" }]),
      ),
    () => placeCards({ [pick(things)]: { x: number, y: 3.4 } }),
    () => setLanguage("zh-Hans", pick([true, false])),
    () => translate("zh-Hans", pick(textLines(doc.case)).id, pick(["", "话"]), "base"),
    () => editText({ ...structuredClone(doc.case), title: "Typed", minutes: 7 } as CaseDoc),
  ];
  try {
    return pick(options)();
  } catch {
    // Nothing of the kind is there to be picked.
    return undefined;
  }
}

const picker = (choices: readonly number[]) => {
  let at = 0;
  return <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError("nothing to pick");
    return list[(choices[at++ % choices.length] ?? 0) % list.length] as T;
  };
};

describe("whatever an author does", () => {
  const open = () => {
    const read = readCase(STARTER);
    if (!read.ok) throw new Error("the starter does not parse");
    // Every change at a time of its own, so that none merges with the one before.
    let clock = 0;
    const store = createStudioStore({ doc: read.doc, now: () => (clock += 5000) });
    store.run(setLanguage("zh-Hans", true));
    const writer = createWriter(read.sources);
    const file = () =>
      JSON.stringify([
        writer.case(store.getState().doc.case),
        store.getState().doc.translations,
        store.getState().doc.layout,
      ]);
    return { store, writer, file };
  };

  it("the file is a case after every step, undo gives the same bytes back, and redo too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 8 }), { minLength: 1, maxLength: 14 }),
        (script) => {
          const { store, writer, file } = open();
          const states = [file()];
          for (const choices of script) {
            const next = command(store, picker(choices));
            if (next === undefined) continue;
            const before = store.getState().log.done;
            const refused = store.run(next);
            const text = writer.case(store.getState().doc.case);
            const parsed = parseCase(text, activitySchemas);
            if (!parsed.ok) throw new Error(`${next.name} at ${next.place}: ${JSON.stringify(parsed.findings[0])}`);
            if (refused !== undefined) expect(store.getState().log.done).toBe(before);
            if (store.getState().log.done > before) states.push(file());
            const lost = references(store.getState().doc.case).filter(
              ({ target, form }) => form !== "slot" && find(store.getState().doc.case, target) === undefined,
            );
            expect(lost).toEqual([]);
          }
          for (let i = states.length - 1; i >= 0; i--) {
            expect(file()).toBe(states[i]);
            if (i > 0) store.undo();
          }
          for (const [i, state] of states.entries()) {
            if (i > 0) store.redo();
            expect(file()).toBe(state);
          }
        },
      ),
      { numRuns: 70, seed: 20261123 },
    );
  });
});
