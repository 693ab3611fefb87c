import { describe, expect, it, vi } from "vitest";
import { createActor, fromPromise } from "xstate";
import type { Mode } from "../../core/attempt/log.ts";
import type { AttemptState } from "../../core/attempt/state.ts";
import { compiled, engine, headerIn } from "../fixtures/crate.ts";
import { momentOf } from "../present/moment.ts";
import { type Place, shellMachine } from "./machine.ts";
import { createWriter, type Move } from "./writer.ts";

const choose = (choice: string): Move => ({ event: { type: "choose", choice }, by: "trainee" });
const tick = () => new Promise((done) => setTimeout(done, 0));

function shell(mode: Mode, { place = null, readOnly = false }: { place?: Place | null; readOnly?: boolean } = {}) {
  const state = engine.start(compiled, headerIn(mode));
  const stored: unknown[] = [];
  let fail = 0;
  let hold: Promise<void> = Promise.resolve();
  const writer = createWriter({
    engine,
    compiled,
    state,
    now: () => 0,
    async commit(entry) {
      await hold;
      if (fail-- > 0) throw new Error("quota");
      stored.push(entry.event);
    },
  });
  const machine = shellMachine.provide({
    actors: {
      write: fromPromise<AttemptState, Move | null>(({ input }) =>
        input === null ? Promise.reject(new Error("nothing")) : writer.write(input),
      ),
    },
  });
  const actor = createActor(machine, {
    input: {
      state,
      place,
      readOnly,
      present: (at) => momentOf(engine, compiled, at),
      isRead: () => false,
      settle: () => 0,
    },
  });
  actor.start();
  return {
    actor,
    writer,
    stored,
    failNext: (times: number) => {
      fail = times;
    },
    holdWrites() {
      let release = (): void => undefined;
      hold = new Promise((done) => {
        release = done;
      });
      return release;
    },
    at: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    async commit(move: Move) {
      actor.send({ type: "commit", move });
      await vi.waitFor(() => expect(["committing", "reacting"]).not.toContain(actor.getSnapshot().value));
    },
  };
}

describe("the player's shell", () => {
  it("opens at the first decision without an advance", () => {
    const player = shell("practice");
    expect(player.at()).toBe("choosing");
  });

  it("shows nothing of the answer before the decision is stored", async () => {
    const player = shell("practice");
    await tick();
    const release = player.holdWrites();
    player.actor.send({ type: "commit", move: choose("own") });
    await tick();
    expect(player.at()).toBe("committing");
    expect(player.context().moment.seq).toBe(0);
    release();
    await vi.waitFor(() => expect(player.at()).toBe("revealing"));
    expect(player.context().moment.seq).toBe(1);
    expect(player.context().position).toBe(0);
  });

  it("goes line by line to the next decision, by way of one's own words where the beat asks for them", async () => {
    const player = shell("practice");
    await tick();
    await player.commit(choose("own"));
    for (let i = 0; i < 3; i += 1) player.actor.send({ type: "advance" });
    expect(player.at()).toBe("sayingFirst");
    player.actor.send({ type: "say" });
    expect(player.at()).toBe("choosing");
    player.actor.send({ type: "say.again" });
    expect(player.at()).toBe("sayingFirst");
  });

  it("stops at the coaching in guided mode, and skipping does not pass it", async () => {
    const player = shell("guided");
    await tick();
    await player.commit(choose("own"));
    player.actor.send({ type: "skip" });
    expect(player.at()).toBe("coached");
    player.actor.send({ type: "advance" });
    expect(player.at()).toBe("revealing");
  });

  it("ends", async () => {
    const player = shell("exam");
    await tick();
    await player.commit(choose("leave"));
    expect(player.at()).toBe("revealing");
    player.actor.send({ type: "advance" });
    expect(player.at()).toBe("ended");
  });

  it("keeps the decision when storing fails, and stores it on a second try", async () => {
    const player = shell("practice");
    await tick();
    player.failNext(1);
    await player.commit(choose("own"));
    expect(player.at()).toBe("failed");
    expect(player.context().pending).toEqual(choose("own"));
    expect(player.context().moment.seq).toBe(0);
    player.actor.send({ type: "retry" });
    await vi.waitFor(() => expect(player.at()).toBe("revealing"));
    expect(player.stored).toEqual([choose("own").event]);
  });

  it("lets the decision be made again after a failure", async () => {
    const player = shell("practice");
    await tick();
    player.failNext(1);
    await player.commit(choose("own"));
    player.actor.send({ type: "abandon" });
    expect(player.at()).toBe("choosing");
    expect(player.stored).toEqual([]);
  });

  it("does not take a second decision while one is being stored", async () => {
    const player = shell("practice");
    await tick();
    const release = player.holdWrites();
    player.actor.send({ type: "commit", move: choose("own") });
    player.actor.send({ type: "commit", move: choose("border") });
    release();
    await vi.waitFor(() => expect(player.at()).toBe("revealing"));
    expect(player.stored).toEqual([choose("own").event]);
  });

  it("steps back to where everything has been read", async () => {
    const player = shell("practice");
    await tick();
    await player.commit(choose("own"));
    await player.commit({ event: { type: "rewind", to: 0 }, by: "trainee" });
    expect(player.at()).toBe("choosing");
    expect(player.context().state.rewinds).toBe(1);
  });

  it("takes what was noted meanwhile without moving the reader", async () => {
    const player = shell("practice");
    await tick();
    await player.commit(choose("own"));
    player.actor.send({ type: "advance" });
    const state = await player.writer.write({ event: { type: "read", document: "waybill" }, by: "trainee" });
    player.actor.send({ type: "noted", state });
    expect(player.at()).toBe("revealing");
    expect(player.context().position).toBe(1);
    expect(player.context().state.world.read).toEqual(["waybill"]);
  });

  it("returns to the very line, and to the options where own words were given", async () => {
    const place = { moment: 0, step: 2, said: false };
    const player = shell("practice", { place });
    await tick();
    expect(player.at()).toBe("choosing");
  });

  it("ignores a place that belongs to another moment", async () => {
    const player = shell("practice", { place: { moment: 9, step: 0, said: true } });
    await tick();
    expect(player.context().position).toBe(2);
  });

  it("reads but does not decide while another tab holds the attempt", async () => {
    const player = shell("practice", { readOnly: true });
    await tick();
    expect(player.at()).toBe("readOnly");
    player.actor.send({ type: "commit", move: choose("own") });
    expect(player.at()).toBe("readOnly");
    player.actor.send({ type: "unlock" });
    await tick();
    expect(player.at()).toBe("choosing");
  });
});

describe("the writer", () => {
  it("numbers moves in the order they were asked for, a failed one leaving no gap", async () => {
    const player = shell("practice");
    player.failNext(1);
    const first = player.writer.write({ event: { type: "read", document: "waybill" }, by: "trainee" });
    const second = player.writer.write(choose("own"));
    await expect(first).rejects.toThrow("quota");
    expect((await second).cursor).toBe(1);
  });

  it("does not store what the rules refuse", async () => {
    const player = shell("exam");
    await expect(player.writer.write({ event: { type: "rewind", to: 0 }, by: "trainee" })).rejects.toThrow(
      "no-rewind-in-exam",
    );
    expect(player.stored).toEqual([]);
  });
});
