import { expect, it } from "vitest";
import { compiled, engine, headerOf } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { presetFrame } from "./preset.ts";

const { case: frame } = compiled(starter);
const begun = (from: string | undefined, preset: Record<string, number | string>) => {
  const kase = engine.compile(presetFrame(frame, from, preset));
  return engine.start(kase, headerOf(kase));
};

it("begins at a beat with the values that were asked for", () => {
  const state = begun("/scenes/call/activity/beats/answer", { trust: 75, "knows-root": 1 });
  expect(state.activity?.value).toBe("answer");
  expect(state.world.variables).toEqual({ trust: 75, "knows-root": 1 });
  expect(state.world.chose).toEqual([]);
});

it("takes a choice for its beat, and what holds no beat for its scene", () => {
  expect(begun("/scenes/call/activity/beats/answer/choices/plan", {}).activity?.value).toBe("answer");
  expect(begun("/scenes/call/reactions/hangs-up", {}).activity?.value).toBe("opening");
});

it("keeps a variable within what it can be, and passes over what is gone", () => {
  expect(begun(undefined, { trust: 900, gone: 1 }).world.variables).toEqual({ trust: 100, "knows-root": 0 });
  expect(begun("/scenes/gone/activity/beats/x", { trust: 1.5 }).world.variables).toMatchObject({ trust: 40 });
});

it("leaves the case itself as it is", () => {
  const before = JSON.stringify(frame);
  presetFrame(frame, "/scenes/call/activity/beats/answer", { trust: 1 });
  expect(JSON.stringify(frame)).toBe(before);
});
