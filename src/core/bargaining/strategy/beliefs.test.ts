import { describe, expect, it } from "vitest";
import type { Pair } from "../domain.ts";
import { profileOf } from "../profile.ts";
import { domainOf, viewWith } from "../testing/tables.ts";
import { accepts } from "./acceptance.ts";
import { anl, frequency } from "./models.ts";

// One issue, own utility 0 to 100: an offer of [v] is worth v.
const line = profileOf(domainOf([Array.from({ length: 101 }, (_, v): Pair => [v, 100 - v])]), 0);
const view = (round: number, theirs: readonly number[], mine: readonly number[] = []) =>
  viewWith(line, { round, theirs: theirs.map((v) => [v]), mine: mine.map((v) => [v]) });

describe("acceptance conditions", () => {
  it("accept nothing before anything is offered", () => {
    expect(accepts({ rule: "constant", atLeast: 0 }, view(1, []), 0)).toBe(false);
  });
  it("AC_next(a, b): a u + b >= next", () => {
    expect(accepts({ rule: "next" }, view(2, [60]), 60)).toBe(true);
    expect(accepts({ rule: "next" }, view(2, [60]), 60.001)).toBe(false);
    expect(accepts({ rule: "next", a: 1.1, b: 4 }, view(2, [60]), 70)).toBe(true);
  });
  it("AC_prev(a, b): a u + b >= one's last", () => {
    expect(accepts({ rule: "previous" }, view(3, [60], [90, 60]), 10)).toBe(true);
    expect(accepts({ rule: "previous" }, view(3, [60], [90, 61]), 10)).toBe(false);
    expect(accepts({ rule: "previous" }, view(1, [60]), 10)).toBe(false);
  });
  it("AC_const(c): u >= c", () => {
    expect(accepts({ rule: "constant", atLeast: 60 }, view(2, [60]), 99)).toBe(true);
    expect(accepts({ rule: "constant", atLeast: 61 }, view(2, [60]), 0)).toBe(false);
  });
  it("AC_time(T): t >= T", () => {
    expect(accepts({ rule: "time", from: 0.9 }, view(10, [1]), 99)).toBe(true);
    expect(accepts({ rule: "time", from: 0.9 }, view(9, [1]), 0)).toBe(false);
  });
  it("AC_combi(T, MAX): once late, the best of the window [2t - 1, t]", () => {
    const rule = { rule: "combined", from: 0.8, alpha: "max" } as const;
    // t = 0.8: the window starts at 0.6; the 70 of t = 0.5 is out of it, the 55 of 0.6 is in.
    const offers = [10, 20, 30, 40, 50, 70, 55, 50];
    expect(accepts(rule, view(9, [...offers, 55]), 90)).toBe(true);
    expect(accepts(rule, view(9, [...offers, 54]), 90)).toBe(false);
    expect(accepts(rule, view(8, [...offers.slice(0, 7), 60]), 90)).toBe(false);
    expect(accepts(rule, view(8, [...offers.slice(0, 7), 60]), 60)).toBe(true);
  });
  it("AC_combi(T, AVG): once late, the mean of the window", () => {
    const rule = { rule: "combined", from: 0.8, alpha: "average" } as const;
    const offers = [0, 0, 0, 0, 0, 0, 60, 40];
    expect(accepts(rule, view(9, [...offers, 50]), 90)).toBe(true);
    expect(accepts(rule, view(9, [...offers, 49]), 90)).toBe(false);
  });
});

describe("opponent models", () => {
  const profile = profileOf(
    domainOf([
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ]),
    0,
  );

  it("frequency: an issue left alone gains weight, a value offered often is liked", () => {
    const { weights, worth } = frequency(profile, [
      [0, 0],
      [0, 1],
    ]);
    // n = 2, g = 0.1: 0.5 + 0.1 and 0.5, both by 1.1.
    expect(weights[0]).toBeCloseTo(0.6 / 1.1, 12);
    expect(weights[1]).toBeCloseTo(0.5 / 1.1, 12);
    expect(worth[0]?.[0]).toBeCloseTo(0.6 / 1.1, 12);
    expect(worth[0]?.[1]).toBeCloseTo(0.6 / 1.1 / 3, 12);
    expect(worth[1]?.[2]).toBeCloseTo(0.5 / 1.1 / 2, 12);
  });

  it("anl: weights from how uneven the counts are", () => {
    const offers = [
      [0, 0],
      [0, 1],
      [0, 0],
      [1, 2],
    ];
    const { weights } = anl(profile, offers);
    // Issue 0: (3 - 2) / (4 - 2); issue 1: (2 - 4/3) / (4 - 4/3).
    expect(weights[0]).toBeCloseTo(0.5 / 0.75, 12);
    expect(weights[1]).toBeCloseTo(0.25 / 0.75, 12);
  });

  it("anl: where one value was all there was, its worth is the limit of the formula", () => {
    const { worth, weights } = anl(profile, [
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(weights).toEqual([1, 0]);
    expect(worth[0]).toEqual([1, 0]);
  });

  it("know nothing before the first offer", () => {
    expect(frequency(profile, []).weights).toEqual([0.5, 0.5]);
    expect(anl(profile, []).weights).toEqual([0.5, 0.5]);
  });
});
