import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import starter from "../../../cli/starter/case.json" with { type: "json" };
import { write } from "../../../studio/document/commands/fields.ts";
import { addTo } from "../../../studio/document/commands/list.ts";
import { createStudioStore } from "../../../studio/document/store.ts";
import type { CaseDoc, StudioDocument } from "../../../studio/document/types.ts";
import { copyDraft, createDraft, eraseDraft, listDrafts, openDraft } from "./drafts.ts";
import { createSaver } from "./saver.ts";
import { versionsOf } from "./versions.ts";

const doc: StudioDocument = { case: starter as unknown as CaseDoc, translations: {}, layout: {} };
let names = 0;

async function opened(id = `draft-${++names}`) {
  if ((await listDrafts()).every((head) => head.id !== id))
    await createDraft(id, doc, { case: "text", translations: {} }, 1);
  const stored = await openDraft(id);
  // Every change at a time of its own, so that none merges with the one before.
  let clock = 0;
  const store = createStudioStore({ doc: stored.doc, log: stored.log, now: () => (clock += 5000) });
  let conflicts = 0;
  const saver = createSaver(stored, () => void conflicts++);
  store.onChange(saver.change);
  return { id, store, saver, conflicts: () => conflicts };
}

describe("a draft", () => {
  it("comes back as it was left, with everything that can be undone and redone", async () => {
    const { id, store, saver } = await opened();
    for (let i = 0; i < 95; i++) store.run(write("/title", `Title ${i}`));
    store.run(addTo("/endings"));
    store.undo();
    store.undo();
    await saver.settled();
    const again = await openDraft(id);
    expect(again.doc).toEqual(store.getState().doc);
    expect(again.log).toEqual(store.getState().log);
    const other = createStudioStore({ doc: again.doc, log: again.log });
    other.redo();
    other.redo();
    expect(other.getState().doc.case.endings.length).toBe(doc.case.endings.length + 1);
    other.jump(0);
    expect(other.getState().doc.case.title).toBe(doc.case.title);
  });

  it("forgets what was undone once something else was done", async () => {
    const { id, store, saver } = await opened();
    store.run(write("/title", "One"));
    store.run(write("/tagline", "Two"));
    await saver.settled();
    store.jump(0);
    store.run(write("/hook", "Three"));
    await saver.settled();
    const { log, doc: now } = await openDraft(id);
    expect(log.steps.map(({ place }) => place)).toEqual(["/hook"]);
    expect(now.case.title).toBe(doc.case.title);
  });

  it("is refused to the tab that did not see the last change", async () => {
    const first = await opened();
    const second = await opened(first.id);
    first.store.run(write("/title", "First"));
    await first.saver.settled();
    second.store.run(write("/title", "Second"));
    await second.saver.settled();
    expect(second.conflicts()).toBe(1);
    expect(second.saver.saving.getState()).toEqual({ state: "failed", fault: "conflict" });
    expect((await openDraft(first.id)).doc.case.title).toBe("First");
  });

  it("can be copied, and erased with everything of it", async () => {
    const { id, store, saver } = await opened();
    store.run(write("/title", "Mine"));
    await saver.settled();
    await copyDraft(id, `${id}-copy`, 2);
    await eraseDraft(id);
    expect((await openDraft(`${id}-copy`)).doc.case.title).toBe("Mine");
    await expect(openDraft(id)).rejects.toMatchObject({ code: "missing" });
  });

  it("keeps versions by name, and gives them back whole", async () => {
    const { id, store } = await opened();
    const versions = versionsOf(id, store);
    const { id: kept } = await versions.keep("Before");
    store.run(write("/title", "After"));
    expect((await versions.list()).map(({ name }) => name)).toEqual(["Before"]);
    expect((await versions.read(kept)).case.title).toBe(doc.case.title);
  });
});
