import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activitySchemas } from "../../activities/schemas.ts";
import { parseCase } from "../../core/case/parse.ts";
import type { Command } from "./command.ts";
import { part, set, write } from "./commands/fields.ts";
import { addTo, move, remove } from "./commands/list.ts";
import { createWriter, readCase } from "./files.ts";
import { find } from "./place.ts";
import { createStudioStore } from "./store.ts";
import type { Place, TableDoc } from "./types.ts";

const TEXT = readFileSync(new URL("../../../scenarios/last-winter/case.json", import.meta.url), "utf8");
const LISTS = ["issues", "talk", "counterpart/plays", "counterpart/tempers", "counterpart/learnt"];
const MORE = ["counterpart/tactics", "counterpart/says", "ends/agreed", "lines"];

function open() {
  const read = readCase(TEXT);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  // Every change at a time of its own, so that none merges with the one before.
  let clock = 0;
  const store = createStudioStore({ doc: read.doc, now: () => (clock += 5000) });
  const writer = createWriter(read.sources);
  const scene = read.doc.case.scenes.find(({ activity }) => activity.kind === "negotiation");
  const table = `/scenes/${scene?.id}/activity`;
  const text = () => writer.case(store.getState().doc.case);
  const at = <T>(place: Place) => find(store.getState().doc.case, `${table}/${place}`)?.value as T;
  return { store, text, table, at };
}

describe("the lists of a negotiation table", () => {
  it.each([...LISTS, ...MORE])("%s takes a new entry, and undo gives the same bytes back", (name) => {
    const { store, text, table, at } = open();
    const before = at<readonly unknown[] | undefined>(name)?.length ?? 0;
    expect(store.run(addTo(`${table}/${name}`))).toBeUndefined();
    expect(at<readonly unknown[]>(name)).toHaveLength(before + 1);
    expect(parseCase(text(), activitySchemas).ok).toBe(true);
    store.undo();
    expect(text()).toBe(TEXT);
  });

  it("takes values, ways out and answers", () => {
    const { store, text, table, at } = open();
    const [issue] = at<TableDoc["issues"]>("issues");
    const [seat] = at<TableDoc["seats"]>("seats");
    const [tactic] = at<NonNullable<TableDoc["counterpart"]["tactics"]>>("counterpart/tactics");
    for (const list of [
      `issues/${issue?.id}/values`,
      `seats/${seat?.id}/alternatives`,
      `counterpart/tactics/${tactic?.id}/answers`,
    ]) {
      const before = at<readonly unknown[] | undefined>(list)?.length ?? 0;
      store.run(addTo(`${table}/${list}`));
      expect(at<readonly unknown[]>(list)).toHaveLength(before + 1);
    }
    expect(parseCase(text(), activitySchemas).ok).toBe(true);
  });
});

it("whatever is done to a table, the file stays a case, and undo gives the same bytes back", () => {
  const step = fc.record({
    what: fc.nat(6),
    list: fc.nat(1000),
    entry: fc.nat(1000),
    number: fc.integer({ min: -900, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      const { store, text, table, at } = open();
      const states = [text()];
      for (const { what, list, entry, number } of steps) {
        const lists = [...LISTS, ...MORE].filter((name) => (at<readonly unknown[] | undefined>(name)?.length ?? 0) > 0);
        const name = lists[list % lists.length] ?? "issues";
        const entries = at<readonly { id?: string }[]>(name);
        const index = entry % entries.length;
        const place = `${table}/${name}/${entries[index]?.id ?? index}`;
        const issues = at<TableDoc["issues"]>("issues");
        const issue = issues[entry % issues.length];
        const value = issue?.values[list % issue.values.length];
        const command = [
          (): Command => addTo(`${table}/${name}`),
          () => remove([place]),
          () => move(place, `${table}/${name}`, list % 4),
          () => set(`${table}/issues/${issue?.id}/values/${value?.id}/worth/${list % 2}`, number),
          () => write(`${table}/issues/${issue?.id}/label`, `No. ${number}`),
          () => remove([`${table}/issues/${issue?.id}/values/${value?.id}`]),
          () =>
            part(`${table}/ends/leftByThem`, number < 0 ? undefined : { outcome: at<string>("ends/deadline/outcome") }),
        ][what]?.();
        if (command === undefined) continue;
        const refused = store.run(command);
        if (refused === undefined && text() !== states.at(-1)) states.push(text());
        const parsed = parseCase(text(), activitySchemas);
        if (!parsed.ok) throw new Error(`${command.name} ${command.place}: ${JSON.stringify(parsed.findings[0])}`);
      }
      while (store.getState().log.done > 0) store.undo();
      expect(text()).toBe(TEXT);
    }),
    { numRuns: 40 },
  );
}, 60_000);
