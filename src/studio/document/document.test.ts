import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "../../core/case/primitives.ts";
import { duplicate } from "./commands/copy.ts";
import { write } from "./commands/fields.ts";
import { addTo, move, remove } from "./commands/list.ts";
import { rename } from "./commands/rename.ts";
import { connect, setWhen } from "./commands/rules.ts";
import { createWriter, isSound, readCase } from "./files.ts";
import { find, lastOf, valueAt } from "./place.ts";
import { references } from "./references.ts";
import { createStudioStore } from "./store.ts";
import { textLines } from "./texts.ts";

const SCENARIOS = new URL("../../../scenarios/", import.meta.url);
const names = readdirSync(SCENARIOS);

function open(name: string) {
  const folder = new URL(`${name}/`, SCENARIOS);
  const texts: Partial<Record<Language, string>> = {};
  for (const file of readdirSync(folder)) {
    const language = /^(en|zh-Hans|zh-Hant)\.json$/.exec(file)?.[1];
    if (language !== undefined) texts[language as Language] = readFileSync(new URL(file, folder), "utf8");
  }
  const text = readFileSync(new URL("case.json", folder), "utf8");
  const read = readCase(text, texts);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const writer = createWriter(read.sources);
  const store = createStudioStore({ doc: read.doc });
  return { text, texts, store, writer, doc: () => store.getState().doc };
}

describe.each(names)("the case %s", (name) => {
  const { text, texts, store, writer, doc } = open(name);

  it("is written as it was read, byte for byte, with its translations", () => {
    expect(writer.case(doc().case)).toBe(text);
    for (const [language, translation] of Object.entries(doc().translations)) {
      expect(writer.translation(language as Language, translation)).toBe(texts[language as Language]);
    }
  });

  it("is written the same from a copy that shares nothing with what was read", () => {
    expect(writer.case(structuredClone(doc().case))).toBe(text);
  });

  it("changes one line of the file where one line of text is changed", () => {
    store.run(write("/title", "Another title"));
    const before = text.split("\n");
    const after = writer.case(doc().case).split("\n");
    expect(after.filter((line, i) => line !== before[i])).toEqual(['  "title": "Another title",']);
    store.undo();
    expect(writer.case(doc().case)).toBe(text);
  });

  it("names nothing that is not there", () => {
    const lost = references(doc().case).filter(({ target }) => find(doc().case, target) === undefined);
    expect(lost).toEqual([]);
  });

  it("keeps every translation when a scene is renamed", () => {
    const scene = doc().case.scenes[0]?.id ?? "";
    const count = (language: Language) => Object.keys(doc().translations[language]?.lines ?? {}).length;
    const before = Object.keys(doc().translations).map((language) => count(language as Language));
    expect(store.run(rename(`/scenes/${scene}`, "renamed"))).toBeUndefined();
    expect(isSound(doc().case)).toBe(true);
    expect(Object.keys(doc().translations).map((language) => count(language as Language))).toEqual(before);
    const ids = new Set(textLines(doc().case).map(({ id }) => id));
    for (const translation of Object.values(doc().translations)) {
      expect(Object.keys(translation.lines).filter((id) => !ids.has(id))).toEqual([]);
    }
    store.undo();
    expect(writer.case(doc().case)).toBe(text);
  });

  it("stays a case whichever of its parts is removed, and comes back whole", () => {
    const places = [
      ...doc().case.scenes.flatMap((scene) => [
        `/scenes/${scene.id}`,
        ...Object.keys(scene.outcomes).map((id) => `/scenes/${scene.id}/outcomes/${id}`),
        ...((scene.activity.beats ?? []) as { id: string; choices: { id: string }[] }[]).flatMap((beat) => [
          `/scenes/${scene.id}/activity/beats/${beat.id}`,
          ...beat.choices
            .slice(0, 1)
            .map((choice) => `/scenes/${scene.id}/activity/beats/${beat.id}/choices/${choice.id}`),
        ]),
      ]),
      ...(["variables", "promises", "documents", "cast", "competencies", "endings"] as const).flatMap((list) =>
        (doc().case[list] ?? []).map(({ id }) => `/${list}/${id}`),
      ),
    ];
    // Every fifth: each removal is judged whole, and a big case has hundreds.
    for (const place of places.filter((_, i) => i % 5 === 0)) {
      const refused = store.run(remove([place]));
      if (refused !== undefined) {
        expect(["last-one", "in-use"]).toContain(refused);
        continue;
      }
      expect(isSound(doc().case), place).toBe(true);
      store.undo();
    }
    expect(writer.case(doc().case)).toBe(text);
  });
});

describe("a document", () => {
  const { store, doc } = open("the-price-is-not-the-problem");
  const scene = doc().case.scenes[0]?.id ?? "";
  const beats = `/scenes/${scene}/activity/beats`;

  it("takes new things everywhere, each with an id of its own, and stays a case", () => {
    const lists = [
      beats,
      "/scenes",
      "/endings",
      "/cast",
      "/variables",
      "/documents",
      "/facts",
      "/promises",
      "/roles",
      `/scenes/${scene}/reactions`,
      "/briefing/known",
    ];
    for (const list of lists) {
      expect(store.run(addTo(list)), list).toBeUndefined();
      expect(valueAt<{ id: string }>(doc().case, store.getState().selection.focus)?.id).toBe(
        lastOf(store.getState().selection.focus),
      );
      expect(isSound(doc().case), list).toBe(true);
    }
    store.jump(0);
  });

  it("merges what is typed without a pause, and undoes it as one step", () => {
    const before = doc().case.title;
    store.run(write("/title", "A"));
    store.run(write("/title", "Ab"));
    store.run(write("/title", "Abc"));
    expect(store.getState().log.done).toBe(1);
    store.undo();
    expect(doc().case.title).toBe(before);
    store.redo();
    expect(doc().case.title).toBe("Abc");
    store.undo();
  });

  it("copies a scene whose references stay inside the copy", () => {
    expect(store.run(duplicate(`/scenes/${scene}`))).toBeUndefined();
    const copy = store.getState().selection.focus;
    expect(isSound(doc().case)).toBe(true);
    expect(JSON.stringify(valueAt(doc().case, copy))).not.toContain(`"chose":"${scene}/`);
    store.undo();
  });

  it("moves a choice to another beat with its translations", () => {
    const [one, two] = valueAt<{ id: string; choices: { id: string }[] }[]>(doc().case, beats) ?? [];
    const lines = Object.keys(doc().translations["zh-Hans"]?.lines ?? {}).length;
    const from = `${beats}/${one?.id}/choices/${one?.choices[0]?.id}`;
    expect(store.run(move(from, `${beats}/${two?.id}/choices`, 0))).toBeUndefined();
    expect(isSound(doc().case)).toBe(true);
    expect(Object.keys(doc().translations["zh-Hans"]?.lines ?? {}).length).toBe(lines);
    store.undo();
  });

  it("makes the outcome that an arrow to an ending needs", () => {
    const beat = valueAt<{ id: string; choices: { id: string }[] }[]>(doc().case, beats)?.[0];
    store.run(addTo("/endings"));
    const ending = store.getState().selection.focus;
    expect(store.run(connect(`${beats}/${beat?.id}/choices/${beat?.choices[0]?.id}`, ending))).toBeUndefined();
    expect(isSound(doc().case)).toBe(true);
    store.undo();
    store.undo();
  });

  it("refuses a condition about what is not there", () => {
    const beat = valueAt<{ id: string; choices: { id: string }[] }[]>(doc().case, beats)?.[0];
    const choice = `${beats}/${beat?.id}/choices/${beat?.choices[0]?.id}`;
    expect(store.run(setWhen(choice, { variable: "nothing", atLeast: 1 }))).toBe("gone");
  });
});
