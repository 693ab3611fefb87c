import { expect, it } from "vitest";
import { asClock, isUp, secondsLeft, spokenCode } from "./clock.ts";

it("counts down by the server's clock, stands still while stopped and never goes below zero", () => {
  expect(secondsLeft({ endsAt: 10_000, left: null, seconds: 60 }, 5500)).toBe(5);
  expect(secondsLeft({ endsAt: 10_000, left: null, seconds: 60 }, 12_000)).toBe(0);
  expect(secondsLeft({ endsAt: null, left: 42, seconds: 60 }, 99_000)).toBe(42);
});

it("is up once nothing is left, also where it was stopped at the last second", () => {
  expect(isUp({ endsAt: 10_000, left: null, seconds: 60 }, 9999)).toBe(false);
  expect(isUp({ endsAt: 10_000, left: null, seconds: 60 }, 10_000)).toBe(true);
  expect(isUp({ endsAt: null, left: 0, seconds: 60 }, 0)).toBe(true);
});

it("writes minutes and seconds", () =>
  expect([asClock(5), asClock(65), asClock(600)]).toEqual(["0:05", "1:05", "10:00"]));
it("reads a code in two halves", () => expect(spokenCode("7K429Q")).toBe("7K4 29Q"));
