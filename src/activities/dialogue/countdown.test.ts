import { describe, expect, it } from "vitest";
import { extend, hold, newCountdown, remaining, run } from "./countdown.ts";

describe("the countdown of a timed decision", () => {
  it("counts only while it runs", () => {
    const running = run(newCountdown(20), 1000);
    expect(remaining(running, 6000)).toBe(15_000);
    const held = hold(running, 6000);
    expect(remaining(held, 90_000)).toBe(15_000);
    expect(remaining(run(held, 90_000), 91_000)).toBe(14_000);
  });

  it("gets half as much again, as often as one asks", () => {
    const more = extend(extend(run(newCountdown(20), 0), 20), 20);
    expect(remaining(more, 0)).toBe(40_000);
  });

  it("stops at nothing", () => {
    expect(remaining(run(newCountdown(20), 0), 60_000)).toBe(0);
  });
});
