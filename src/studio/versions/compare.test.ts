import { describe, expect, it } from "vitest";
import starter from "../../cli/starter/case.json" with { type: "json" };
import type { CaseDoc } from "../document/types.ts";
import { compare } from "./compare.ts";

const before = starter as unknown as CaseDoc;

describe("the differences between two versions", () => {
  it("are none between equal ones", () => expect(compare(before, structuredClone(before))).toEqual([]));

  it("name things by their ids: one that is put in front changes none of those behind it", () => {
    const after = {
      ...before,
      endings: [{ ...before.endings[0], id: "other", title: "Other" }, ...before.endings],
    } as CaseDoc;
    expect(compare(before, after)).toEqual([{ kind: "added", place: "/endings/other", after: "Other" }]);
  });

  it("tell a changed text with what it was and what it is", () => {
    expect(compare(before, { ...before, title: "Another" })).toEqual([
      { kind: "changed", place: "/title", before: before.title, after: "Another" },
    ]);
  });

  it("tell an order that changed once, not entry by entry", () => {
    expect(compare(before, { ...before, endings: before.endings.toReversed() })).toEqual([
      { kind: "moved", place: "/endings" },
    ]);
  });
});
