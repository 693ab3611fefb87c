import { describe, expect, it } from "vitest";
import { casesOf, featured, resumable, search, standingOf } from "./programme.ts";
import type { AttemptSummary, LibraryCase } from "./types.ts";

const kase = (id: string, practises: string[], more: Partial<LibraryCase> = {}): LibraryCase => ({
  id,
  lang: "en",
  title: id,
  tagline: "",
  hook: "",
  competencies: [],
  lead: { name: "Lin Yuehua", title: "Procurement director", organisation: "Harbour Grid" },
  portrait: "lin",
  minutes: 15,
  practises,
  ...more,
});
const run = (caseId: string, at: number, more: Partial<AttemptSummary> = {}): AttemptSummary => ({
  attemptId: `${caseId}-${at}`,
  caseId,
  sceneTitle: { text: "", lang: "en" },
  decisions: 3,
  at,
  finished: false,
  mode: "guided",
  ...more,
});

const price = kase("price", ["4.1c", "4.1b"]);
const tea = kase("tea", ["2.2b", "3.1a", "4.2"], { title: "第一杯茶" });
const network = kase("network", ["7.1", "4.2"]);
const cases = [price, tea, network];

describe("the hero", () => {
  it("is the featured case on a first visit", () => {
    expect(featured(cases, [])).toBe(price);
  });
  it("goes on to what was never opened", () => {
    expect(featured(cases, [run("price", 1)])).toBe(tea);
  });
  it("comes back to what was left open before it repeats anything", () => {
    const attempts = [run("price", 1, { finished: true }), run("tea", 2), run("network", 3, { finished: true })];
    expect(featured(cases, attempts)).toBe(tea);
  });
  it("is never a case that somebody opened from a file", () => {
    expect(featured([kase("own", [], { imported: true }), price], [])).toBe(price);
    expect(featured([], [])).toBeUndefined();
  });
});

describe("where you were", () => {
  it("is the latest run that is open and whose case is here", () => {
    const attempts = [run("tea", 5), run("price", 9, { finished: true }), run("gone", 10), run("price", 3)];
    expect(resumable(attempts, cases)?.attempt.attemptId).toBe("tea-5");
  });
  it("is nothing when everything has ended", () => {
    expect(resumable([run("tea", 5, { finished: true })], cases)).toBeUndefined();
  });
});

describe("how one stands with a case", () => {
  it("tells a finished run before an open one, and the best share of all", () => {
    const attempts = [
      run("tea", 1, { finished: true, percent: 71 }),
      run("tea", 2, { finished: true, percent: 64 }),
      run("tea", 3),
    ];
    expect(standingOf("tea", attempts)).toEqual({ kind: "finished", times: 2, best: 71 });
  });
  it("knows no best while shares cannot be computed", () => {
    expect(standingOf("tea", [run("tea", 1, { finished: true })])).toEqual({
      kind: "finished",
      times: 1,
      best: undefined,
    });
  });
  it("counts the decisions of the latest open run", () => {
    expect(standingOf("tea", [run("tea", 1, { decisions: 9 }), run("tea", 2, { decisions: 4 })])).toEqual({
      kind: "open",
      decisions: 4,
    });
  });
});

it("lists the cases of a module, those at home there first", () => {
  expect(casesOf("4", [tea, network, price])).toEqual([price, tea, network]);
  expect(casesOf("7", cases)).toEqual([network]);
  expect(casesOf("8", cases)).toEqual([]);
});

it("finds cases by any of their words, in Chinese too", () => {
  expect(search("PROCUREMENT price", cases)).toEqual([price]);
  expect(search("杯茶", cases)).toEqual([tea]);
  expect(search("4.1c", cases)).toEqual([price]);
  expect(search("nothing like it", cases)).toEqual([]);
});
