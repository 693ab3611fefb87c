import { expect, it } from "vitest";
import { fromLocalTime, toLocalTime } from "./local-time.ts";

it("comes back from a date field to the minute, in whatever zone", () => {
  for (const at of [Date.UTC(2026, 0, 5, 7, 30), Date.UTC(2026, 6, 5, 23, 59)]) {
    expect(fromLocalTime(toLocalTime(at))).toBe(at);
  }
});

it("is nothing while the field is empty", () => expect(fromLocalTime("")).toBeUndefined());
