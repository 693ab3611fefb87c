import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { caseHash } from "../../core/case/hash.ts";
import { collect, FEATURED } from "./collect.ts";
import type { BundledCase } from "./entry.ts";
import { describe as describeBroken } from "./plugin.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "catalogue-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const kase = (id: string): object => ({
  format: 1,
  id,
  language: "en",
  title: "A title",
  tagline: "At stake",
  hook: "A sentence.",
  practises: ["4.1c"],
  minutes: 15,
  briefing: { you: "You", account: "They", known: [], goal: "Goal", walkAway: "Stop" },
  cast: [{ id: "lin", name: "Lin", title: "Director", organisation: "Grid", portrait: "lin" }],
  competencies: [
    {
      id: "objections",
      label: "Objections",
      weight: 1,
      bands: [
        { from: 0, text: "low" },
        { from: 50, text: "high" },
      ],
    },
  ],
  start: { scene: "call" },
  scenes: [
    {
      id: "call",
      phase: "opening",
      title: "Monday",
      activity: {
        kind: "dialogue",
        start: { beat: "one" },
        beats: [
          {
            id: "one",
            lines: [{ id: "l1", by: "lin", text: "Well?" }],
            choices: [{ id: "yes", say: "Yes.", acts: ["close"], next: { outcome: "done" } }],
          },
        ],
      },
      outcomes: { done: { ending: "end" } },
    },
  ],
  endings: [{ id: "end", meaning: "deal", title: "Done", text: "Done." }],
});

function write(id: string, files: Record<string, unknown>): void {
  mkdirSync(join(root, id, "plays"), { recursive: true });
  for (const [name, value] of Object.entries(files)) writeFileSync(join(root, id, name), JSON.stringify(value));
}

it("ships the parsed case under a name of its content, and names it by its hash", () => {
  write("a-case", { "case.json": kase("a-case") });
  const { catalogue, broken } = collect(root);
  expect(broken).toEqual([]);
  const [entry] = catalogue.entries;
  const bundled: BundledCase = JSON.parse(catalogue.assets.get(entry?.url.slice(1) ?? "") ?? "");
  expect(bundled.frame.passMark).toBe(60);
  expect(bundled.frame.scenes[0]?.reactions).toEqual([]);
  expect(entry?.hash).toBe(caseHash(bundled.frame));
  expect(bundled.hash).toBe(entry?.hash);
  expect(entry?.url).toMatch(/^\/assets\/cases\/a-case-[0-9a-f]{10}\.json$/);
});

it("lists texts in every language that a case has, its base first", () => {
  const lines = { title: { text: "标题" }, "cast/lin.name": { text: "林" } };
  write("a-case", {
    "case.json": kase("a-case"),
    "zh-Hans.json": { format: 1, case: "a-case", language: "zh-Hans", lines },
    "plays/expert.json": { events: [{ type: "choose" }, { type: "read" }, { type: "choose" }] },
  });
  const [entry] = collect(root).catalogue.entries;
  expect(entry?.languages).toEqual(["en", "zh-Hans"]);
  expect(entry?.texts["zh-Hans"]).toMatchObject({ title: "标题", hook: "A sentence.", lead: { name: "林" } });
  expect(entry?.decisions).toBe(2);
  expect(Object.keys(entry?.translations ?? {})).toEqual(["zh-Hans"]);
});

it("puts the featured case first", () => {
  write("a-case", { "case.json": kase("a-case") });
  write(FEATURED, { "case.json": kase(FEATURED) });
  expect(collect(root).catalogue.entries.map(({ id }) => id)).toEqual([FEATURED, "a-case"]);
});

it("names file and place of what is wrong, and keeps the sound cases", () => {
  write("sound", { "case.json": kase("sound") });
  write("broken", { "case.json": { ...kase("broken"), minutes: 0 } });
  const { catalogue, broken } = collect(root);
  expect(catalogue.entries.map(({ id }) => id)).toEqual(["sound"]);
  expect(broken).toHaveLength(1);
  const [first] = broken;
  expect(first && describeBroken(first, root)).toContain("broken/case.json /minutes:");
});

it("refuses a broken translation as well", () => {
  write("a-case", { "case.json": kase("a-case"), "zh-Hans.json": { format: 1, lines: {} } });
  expect(collect(root).broken[0]?.file).toBe(join(root, "a-case", "zh-Hans.json"));
});

it("is empty where there are no scenarios, and passes over folders without a case", () => {
  mkdirSync(join(root, "empty"));
  expect(collect(root).catalogue.entries).toEqual([]);
  expect(collect(join(root, "nowhere")).catalogue.entries).toEqual([]);
});
