import { describe, expect, it } from "vitest";
import type { AttemptRecord } from "../storage/records.ts";
import { comparable, isRetry, numberOf, retriesOf, runsOf } from "./runs.ts";

interface Given {
  readonly caseId?: string;
  readonly startedAt?: number;
  readonly ending?: string | null;
  readonly revision?: number;
  readonly from?: { attemptId: string; seq: number };
}

const record = (id: string, given: Given = {}): AttemptRecord => {
  const { caseId = "a-case", startedAt = 0, ending = "won", revision = 9, from } = given;
  return {
    id,
    revision,
    header: {
      attemptId: id,
      caseId,
      caseHash: "h",
      engineVersion: 1,
      seed: 1,
      mode: "practice",
      language: "en",
      ...(from === undefined ? {} : { from }),
    },
    summary: {
      startedAt,
      updatedAt: startedAt,
      title: { en: `Title of ${caseId}` },
      sceneId: "s",
      scene: {},
      decisions: 3,
      rewinds: 0,
      ending,
      points: 0,
    },
  };
};

const first = record("first", { startedAt: 1 });
const retry = record("retry", { startedAt: 2, ending: null, revision: 4, from: { attemptId: "first", seq: 3 } });
const playedOn = record("played-on", { startedAt: 3, revision: 7, from: { attemptId: "first", seq: 3 } });
const second = record("second", { startedAt: 4 });
const sibling = record("sibling", { startedAt: 5, caseId: "b-case" });
const open = record("open", { startedAt: 6, ending: null });
const all = [open, sibling, second, playedOn, retry, first];

describe("runs", () => {
  it("do not count a decision that was tried again, but what was played on from one", () => {
    expect(all.filter(isRetry)).toEqual([retry]);
    expect(runsOf(all, "a-case").map(({ id }) => id)).toEqual(["first", "played-on", "second", "open"]);
    expect(numberOf(all, second)).toBe(3);
  });

  it("know what was tried again from them", () => {
    expect(retriesOf(all, "first").map(({ id }) => id)).toEqual(["played-on", "retry"]);
    const untouched = record("untouched", { revision: 3, from: { attemptId: "first", seq: 3 } });
    expect(retriesOf([untouched], "first")).toEqual([]);
  });

  it("are compared with the finished ones of the same case first, then with its siblings", () => {
    const found = comparable(all, second, { caseIds: ["b-case"] }, "zh-Hant");
    expect(found.map(({ attemptId, sibling: other, number }) => [attemptId, other, number])).toEqual([
      ["played-on", false, 2],
      ["first", false, 1],
      ["sibling", true, 1],
    ]);
    // In the language there is, and marked as such.
    expect(found[2]).toMatchObject({ title: "Title of b-case", titleLang: "en" });
  });
});
