import { describe, expect, it } from "vitest";
import { parseCaseValue } from "../../core/case/parse.ts";
import { findingsOf } from "./findings.ts";
import { negotiationSchema } from "./references.ts";
import type { NegotiationConfig } from "./schema.ts";
import { configOf, example, exampleJson } from "./testing/driver.ts";

const found = (change: (activity: NegotiationConfig) => void) => {
  const kase = example(change);
  const scene = kase.scenes.get("table");
  if (scene === undefined) throw new Error("no table");
  return findingsOf(configOf(kase), scene.context, "/activity").map(({ code, pointer }) => `${code} ${pointer}`);
};

const faults = (change: (activity: NegotiationConfig) => void): string[] => {
  const json = exampleJson();
  change(json.scenes[0].activity);
  const parsed = parseCaseValue(json, [negotiationSchema]);
  return parsed.ok ? [] : parsed.findings.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("what the checker says of a table", () => {
  it("is nothing of the example", () => {
    expect(found(() => {})).toEqual([]);
    expect(faults(() => {})).toEqual([]);
  });

  it("names a band into which no deal falls", () => {
    // No sum of the example's values is 69 points.
    const codes = found(({ ends }) => {
      const band = (from: number) => ({ outcome: "strong", from, effects: [] });
      ends.agreed = [band(70), band(69), ...ends.agreed.slice(1)];
    });
    expect(codes).toEqual(["outcome-never-produced /activity/ends/agreed/1/outcome"]);
  });

  it("names an escalation that nobody can ask for", () => {
    const codes = found(({ ends }) => {
      ends.escalated = { outcome: "strong", effects: [] };
    });
    expect(codes).toEqual(["outcome-never-produced /activity/ends/escalated/outcome"]);
  });

  it("finds a slot that names an issue the table does not have, wherever it stands", () => {
    const said = { id: "odd", on: "concedes", text: "{offer.price}, {yours.colour}." } as const;
    const codes = faults((activity) => {
      activity.counterpart.says = [said];
      activity.counterpart.tactics = [
        { id: "late", kind: "deadline", real: false, say: "{offer.weight}?", answers: [] },
      ] as NegotiationConfig["counterpart"]["tactics"];
    });
    expect(codes).toEqual([
      expect.stringMatching(/^unknown-name .*\/counterpart\/says\/0\/text$/),
      expect.stringMatching(/^unknown-name .*\/counterpart\/tactics\/0\/say$/),
    ]);
  });

  it("asks for an answer that defuses and can always be given", () => {
    const codes = faults((activity) => {
      const when = { not: { visited: "table/middle" } };
      activity.counterpart.tactics = [
        { id: "late", kind: "deadline", answers: [{ id: "a", say: "x", defuses: true, when }] },
      ] as unknown as NegotiationConfig["counterpart"]["tactics"];
    });
    expect(codes).toEqual([expect.stringContaining("tactic-without-answer")]);
  });
});
