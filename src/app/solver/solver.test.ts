import { describe, expect, it, vi } from "vitest";
import { compiled, play } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { debrief } from "../../core/scoring/debrief.ts";
import { standOf } from "../../core/solver/solution.ts";
import { solve } from "../../core/solver/solve.ts";
import { createCache, standKey } from "./cache.ts";
import { type Ask, createSolver } from "./client.ts";
import { measuredBy, standsOf, statesOf } from "./measure.ts";
import type { Answer, Question, Scale } from "./protocol.ts";
import { shippedScale } from "./shipped.ts";

const kase = compiled(starter);
const state = play(kase).choose("discount").choose("plan").state();
const states = statesOf(state);
const ask = (more: Partial<Ask> = {}): Ask => ({
  hash: "h",
  frame: kase.case,
  stands: standsOf(states),
  ...more,
});

/** A worker that says what a test tells it to. */
class FakeWorker {
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly asked: Question[] = [];
  readonly terminate = vi.fn();
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  say(answer: Answer): void {
    this.onmessage?.({ data: answer });
  }
}
const started = (worker: FakeWorker) => createSolver(() => worker as unknown as Worker);

const SCALE: Scale = {
  range: { total: { min: -6, max: 12 }, byCompetency: new Map() },
  expectedBest: 12,
  upTo: false,
  chance: false,
  complete: true,
};

describe("on the main thread", () => {
  const here = createSolver(() => undefined);

  it("finds what the solver finds, so that a debrief is the same wherever it was computed", async () => {
    const { scale, values } = await here(ask());
    const elsewhere = debrief(kase, state, measuredBy(scale, states, values));
    expect(JSON.stringify(elsewhere)).toBe(JSON.stringify(debrief(kase, state, solve(kase))));
  });

  it("stops when nobody waits any more", async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(here(ask({ signal: abort.signal }))).rejects.toThrow("cancelled");
  });
});

describe("in a worker", () => {
  it("passes progress and the answer on", async () => {
    const worker = new FakeWorker();
    const onProgress = vi.fn();
    const answer = started(worker)(ask({ onProgress }));
    worker.say({ type: "progress", id: 1, progress: { stage: "values", done: 0.5 } });
    worker.say({ type: "solved", id: 1, scale: SCALE, values: [null] });
    await expect(answer).resolves.toEqual({ scale: SCALE, values: [null] });
    expect(onProgress).toHaveBeenCalledWith({ stage: "values", done: 0.5 });
  });

  it("tells the worker that nobody waits any more", async () => {
    const worker = new FakeWorker();
    const abort = new AbortController();
    const answer = started(worker)(ask({ signal: abort.signal }));
    abort.abort();
    await expect(answer).rejects.toThrow("cancelled");
    expect(worker.asked.at(-1)).toEqual({ type: "cancel", id: 1 });
  });

  it("falls back to the main thread where the worker cannot be loaded", async () => {
    const worker = new FakeWorker();
    const answer = started(worker)(ask());
    worker.onerror?.();
    expect((await answer).scale.range.total).toEqual({ min: -6, max: 12 });
    expect(worker.terminate).toHaveBeenCalled();
  });

  it("hands on what went wrong", async () => {
    const worker = new FakeWorker();
    const answer = started(worker)(ask());
    worker.say({ type: "failed", id: 1, reason: "too deep" });
    await expect(answer).rejects.toThrow("too deep");
  });
});

describe("what is known already", () => {
  function store() {
    const meta = new Map<string, unknown>();
    return {
      meta: async (key: string) => meta.get(key),
      setMeta: async (key: string, value: unknown) => void meta.set(key, structuredClone(value)),
      all: meta,
    };
  }
  const values = states.map(() => null);

  it("is found again after a reload, by the hash of the case", async () => {
    const disk = store();
    createCache(async () => disk).keep("h", standsOf(states), { scale: SCALE, values });
    await vi.waitFor(() => expect(disk.all.size).toBe(1));
    const later = createCache(async () => disk);
    await expect(later.find("h", standsOf(states))).resolves.toEqual({ scale: SCALE, values });
    await expect(later.find("other", standsOf(states))).resolves.toBeUndefined();
  });

  it("is not enough where one state was never asked about", async () => {
    const disk = store();
    const cache = createCache(async () => disk);
    cache.keep("h", standsOf(states.slice(0, 1)), { scale: SCALE, values: [null] });
    await expect(cache.find("h", standsOf(states))).resolves.toBeUndefined();
    await expect(cache.scale("h")).resolves.toEqual(SCALE);
  });

  it("is not trusted from another version, nor kept where not everything was decided", async () => {
    const disk = store();
    disk.all.set("solver/h", { version: "0.0", scale: SCALE, values: new Map() });
    const cache = createCache(async () => disk);
    await expect(cache.scale("h")).resolves.toBeUndefined();
    cache.keep("h", [], { scale: { ...SCALE, complete: false }, values: [] });
    await expect(cache.scale("h")).resolves.toBeUndefined();
  });

  it("costs nothing where storage refuses", async () => {
    const cache = createCache(() => Promise.reject(new Error("private window")));
    cache.keep("h", [], { scale: SCALE, values: [] });
    await expect(cache.find("h", [])).resolves.toEqual({ scale: SCALE, values: [] });
  });

  it("names a state by what can still happen in it", () => {
    const stand = standOf(state);
    const other = { ...stand, world: { ...stand.world, variables: { ...stand.world.variables, trust: 99 } } };
    expect(standKey(stand)).toBe(standKey({ ...stand, world: { ...stand.world, rng: 5 } }));
    expect(standKey(stand)).not.toBe(standKey(other));
  });
});

it("ships with a bundled case what the solver says about it", () => {
  expect(shippedScale(kase.case)).toEqual({
    total: { min: -6, max: 12 },
    byCompetency: { objections: { min: -3, max: 6 } },
    upTo: false,
  });
});
