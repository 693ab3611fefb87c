import { describe, expect, it } from "vitest";
import { readDomain } from "./domain-file.ts";

const read = (value: unknown) =>
  readDomain(new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)));
const codes = (value: unknown) => {
  const result = read(value);
  return result.ok ? [] : result.findings.map((f) => f.code);
};
const issues = [
  { name: "price", values: ["low", "high"] },
  { name: "days", values: ["30", "60"] },
];
const party = (more: object = {}) => ({
  weights: { price: 0.6, days: 0.4 },
  evaluations: { price: { low: 5, high: 10 }, days: { "30": 4, "60": 1 } },
  ...more,
});

describe("a domain file", () => {
  it("normalises weights and evaluations the GENIUS way, and says so", () => {
    const result = read({ issues, parties: [party(), party({ reservationValue: 0.3 })] });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expect(result.readings).toEqual(["weighted-evaluations", "weighted-evaluations"]);
    expect(result.domain.worth).toEqual([
      [
        [0.3, 0.3],
        [0.6, 0.6],
      ],
      [
        [0.4, 0.4],
        [0.1, 0.1],
      ],
    ]);
    expect(result.domain.reservation).toEqual([0, 0.3]);
  });

  it("takes values as they stand, where it has them", () => {
    const valueUtilities = { price: { low: -3, high: 8 }, days: { "30": 0, "60": 2 } };
    const result = read({ issues, parties: [{ valueUtilities }, { valueUtilities }] });
    expect(result.ok && result.readings).toEqual(["value-utilities", "value-utilities"]);
    expect(result.ok && result.domain.worth[0]?.[0]).toEqual([-3, -3]);
  });

  it("takes weights within a thousandth of one, and no further", () => {
    const nearly = party({ weights: { price: 0.6005, days: 0.4 } });
    const far = party({ weights: { price: 0.7, days: 0.4 } });
    expect(codes({ issues, parties: [nearly, party()] })).toEqual([]);
    expect(codes({ issues, parties: [far, party()] })).toEqual(["weights-sum"]);
  });

  it.each([
    ["an empty issue", { issues: [{ name: "price", values: [] }], parties: [party(), party()] }, "too-small"],
    ["no issues", { issues: [], parties: [party(), party()] }, "too-small"],
    ["one party", { issues, parties: [party()] }, "too-small"],
    [
      "duplicate values",
      { issues: [{ name: "price", values: ["low", "low"] }], parties: [party(), party()] },
      "duplicate-id",
    ],
    ["a value without worth", { issues, parties: [party({ evaluations: { price: { low: 1 } } }), party()] }, "missing"],
    ["no values at all", { issues, parties: [{}, party()] }, "missing"],
    ["NaN", '{"issues":[{"name":"a","values":["x"]}],"parties":[{"weights":{"a":NaN}}]}', "not-json"],
    [
      "an infinite number",
      JSON.stringify({ issues, parties: [party(), party()] }).replace("0.6", "1e999"),
      "wrong-type",
    ],
    ["a text for a number", { issues, parties: [party({ reservationValue: "0.4" }), party()] }, "wrong-type"],
  ])("refuses %s at once", (_, value, code) => expect(codes(value)).toContain(code));
});
