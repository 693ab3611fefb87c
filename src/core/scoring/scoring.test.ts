import { describe, expect, it } from "vitest";
import { attemptAccuracy, decisionAccuracy } from "./accuracy.ts";
import { labelFor } from "./labels.ts";
import { bandFor, share } from "./share.ts";

describe("share", () => {
  it("measures against the whole case, not against the path", () => {
    expect(share(-6, { min: -6, max: 18 })).toBe(0);
    expect(share(18, { min: -6, max: 18 })).toBe(100);
    // A short bad branch that gave 1 of 1 is no 100 %.
    expect(share(1, { min: 0, max: 20 })).toBe(5);
  });
  it("says nothing where nothing was to be had", () => expect(share(0, { min: 0, max: 0 })).toBeNull());
  it("finds the band of the number that is shown", () => {
    const bands = [{ from: 0 }, { from: 50 }, { from: 80 }];
    expect(bandFor(bands, 49.4)).toBe(bands[0]);
    expect(bandFor(bands, 79.6)).toBe(bands[2]);
  });
});

describe("labels", () => {
  it("stand at their thresholds", () => {
    const labels = [0, 1e-12, 0.1, 2, 2.1, 5, 10, 10.5, 20, 20.1].map(labelFor);
    expect(labels).toEqual([
      "best",
      "best",
      "excellent",
      "excellent",
      "good",
      "good",
      "slip",
      "mistake",
      "mistake",
      "deal-risk",
    ]);
  });
});

describe("accuracy", () => {
  it("of a decision falls from 100 to 0", () => {
    expect(decisionAccuracy(0)).toBeCloseTo(100, 3);
    expect(decisionAccuracy(10)).toBeCloseTo(63.5826, 3);
    expect(decisionAccuracy(100)).toBe(0);
  });
  it("of an attempt, worked by hand", () => {
    // Three decisions: lost 0, 20 and 0. Window 2; deviations 0, 10 and 0 held between 0.5 and 12.
    const accuracies = [0, 20, 0].map(decisionAccuracy);
    const [a, b] = [accuracies[0] ?? 0, accuracies[1] ?? 0];
    const weighted = (0.5 * a + 10 * b + 0.5 * a) / 11;
    const harmonic = 3 / (1 / a + 1 / b + 1 / a);
    expect(attemptAccuracy([100, 100, 80, 80])).toBeCloseTo((weighted + harmonic) / 2, 9);
    expect(attemptAccuracy([100, 100, 80, 80])).toBeCloseTo(56.08, 2);
  });
  it("of a perfect attempt is 100, and of none is nothing", () => {
    expect(attemptAccuracy([100, 100, 100])).toBeCloseTo(100, 3);
    expect(attemptAccuracy([100])).toBeNull();
  });
  it("survives a decision that lost everything", () => {
    const accuracy = attemptAccuracy([100, 0, 0, 0, 0]);
    expect(accuracy).toBeGreaterThan(0);
    expect(accuracy).toBeLessThan(30);
  });
});
