import { expect, it } from "vitest";
import { compiled } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import type { Draft } from "../../player/port.ts";
import { createTrial } from "./trial.ts";

const { case: frame } = compiled(starter);
const choose = (choice: string) => ({ type: "choose", choice });
const draft: Draft = { moment: 1, step: 2, words: "Half a", said: false, choice: null, certainty: null };

it("goes on in an edited case with the same decisions, the same place and the half-typed words", () => {
  const before = createTrial(frame, [], { events: [choose("ask")], seed: 1 });
  before.port.saveDraft(draft);
  const after = createTrial({ ...frame, title: "Edited" }, [], before.state());
  expect(after.place()).toBe("/scenes/call/activity/beats/answer");
  expect(after.place()).toBe(before.place());
  expect(after.port.log.entries).toHaveLength(1);
  expect(after.port.draft).toEqual(draft);
});

it("goes on from the last decision that still stands, without words of a moment that is gone", () => {
  const before = createTrial(frame, [], { events: [choose("ask"), choose("plan")], seed: 1, draft });
  const edited = compiled(JSON.parse(JSON.stringify(starter).replace('"id":"plan"', '"id":"scheme"'))).case;
  const after = createTrial(edited, [], before.state());
  expect(before.place()).toBe("/endings/advance");
  expect(after.place()).toBe("/scenes/call/activity/beats/answer");
  expect(after.state().events).toEqual([choose("ask")]);
  expect(after.port.draft).toBeNull();
});
