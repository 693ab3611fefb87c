import { expect, it } from "vitest";
import { choose, entry, newStore, starterCase } from "../../../tests/played.ts";
import { sitDown } from "./begin.ts";
import { takeFresh } from "./fresh.ts";
import { openAttempt } from "./open.ts";
import { attemptWriter } from "./writer.ts";

const beginning = { kase: starterCase, mode: "practice", language: "en", now: 5 } as const;

it("is handed over before it is stored, once, and as it will be read back", async () => {
  const store = newStore();
  const id = sitDown(Promise.resolve(store), beginning);
  const fresh = takeFresh(id);
  expect(takeFresh(id)).toBeUndefined();
  expect(await store.attempt(id)).toBeUndefined();
  await fresh?.created;
  const { log, record, state } = await openAttempt(store, id);
  expect(fresh?.opened).toMatchObject({ log, record });
  expect(fresh?.opened.state.sceneId).toBe(state.sceneId);
});

it("lets no decision past before the attempt itself is stored", async () => {
  const store = newStore();
  let ready: (value: typeof store) => void = () => {};
  const id = sitDown(new Promise<typeof store>((resolve) => (ready = resolve)), beginning);
  const fresh = takeFresh(id);
  if (fresh === undefined) throw new Error("nothing was handed over");
  const decision = attemptWriter(fresh.store, fresh.opened)(entry(1, choose("ask")));
  expect(await Promise.race([decision, new Promise((done) => setTimeout(done, 20, "waits"))])).toBe("waits");
  ready(store);
  await decision;
  expect((await openAttempt(store, id)).log.entries).toHaveLength(1);
});

it("fails a decision loudly where the attempt could not be stored", async () => {
  const store = { ...newStore(), create: () => Promise.reject(new Error("full")) };
  const fresh = takeFresh(sitDown(Promise.resolve(store), beginning));
  if (fresh === undefined) throw new Error("nothing was handed over");
  await expect(fresh.created).rejects.toThrow("full");
  await expect(attemptWriter(fresh.store, fresh.opened)(entry(1, choose("ask")))).rejects.toThrow("full");
});
