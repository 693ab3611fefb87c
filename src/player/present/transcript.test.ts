import { describe, expect, it } from "vitest";
import type { AttemptEvent, Mode } from "../../core/attempt/log.ts";
import { compiled, engine, headerIn } from "../fixtures/crate.ts";
import { momentOf } from "./moment.ts";
import { progress } from "./progress.ts";
import { speechSize } from "./speech-size.ts";
import { said } from "./standing.ts";
import { momentEntries, seenAt, transcript } from "./transcript.ts";

const choose = (choice: string): AttemptEvent => ({ type: "choose", choice });

function played(mode: Mode, ...events: AttemptEvent[]) {
  const entries = events.map((event, i) => ({ seq: i + 1, at: i, by: "trainee" as const, event }));
  const { state } = engine.replay(compiled, { header: headerIn(mode), entries });
  const moment = momentOf(engine, compiled, state);
  return { state, moment, before: transcript(compiled, state), now: momentEntries(moment, state) };
}

describe("the transcript", () => {
  it("has every line once, in the order it was said, under its scene", () => {
    const { before, now } = played("exam", choose("own"), choose("noon"));
    const ids = [...before, ...now.map(({ entry }) => entry)].map((entry) =>
      entry.kind === "line" ? `${entry.by}: ${entry.text.split("/").slice(1).join("/")}` : entry.kind,
    );
    expect(ids).toEqual([
      "scene",
      "narrator: invoice/l1.text",
      "lin: invoice/l2.text",
      "you: invoice/own.say",
      "narrator: invoice/own/c1.text",
      "lin: invoice/own/c2.text",
      "lin: second/l1.text",
      "lin: second/l2.text",
      "you: second/noon.say",
      "lin: second/noon/c1.text",
      "scene",
      "berg: gate/l1.text",
    ]);
  });

  it("keeps a line's key when its moment passes, so that nothing is announced twice", () => {
    const during = played("exam", choose("own")).now.map(({ entry }) => entry.key);
    const later = played("exam", choose("own"), choose("noon")).before.map(({ key }) => key);
    expect(during.filter((key) => !later.includes(key))).toEqual([]);
  });

  it("says what a clock that ran out said", () => {
    const { before } = played("exam", choose("own"), { type: "clock.expired" });
    expect(before.at(-1)).toMatchObject({ by: "you", text: "call/second/wait.say" });
  });

  it("forgets what was taken back", () => {
    const { before } = played("practice", choose("border"), { type: "rewind", to: 0 }, choose("own"));
    expect(before.filter((entry) => entry.kind === "line" && entry.by === "you")).toMatchObject([
      { text: "call/invoice/own.say" },
    ]);
  });
});

describe("how lines stand", () => {
  it("shows one line, the few before it, and keeps the rest for the ear", () => {
    const { before, now } = played("exam", choose("own"));
    const standing = (position: number) =>
      said(before, now, position)
        .map((one) => one.standing[0])
        .join("");
    // scene narrator lin you | narrator lin lin lin
    expect(standing(0)).toBe("pbbbnaaa");
    expect(standing(3)).toBe("ppppbbbn");
  });

  it("begins a new scene and the ending on an empty page", () => {
    const scene = played("exam", choose("own"), choose("noon"));
    expect(said(scene.before, scene.now, 1).filter(({ standing }) => standing === "before")).toEqual([]);
    const end = played("exam", choose("leave"));
    expect(said(end.before, end.now, 1).filter(({ standing }) => standing === "before")).toEqual([]);
  });
});

describe("the face", () => {
  const face = (position: number, ...events: AttemptEvent[]) => {
    const { state, moment } = played("exam", ...events);
    return seenAt(compiled, state, moment, position);
  };

  it("is that of whoever speaks, and stays through a stage direction", () => {
    expect(face(0, choose("own"))).toMatchObject({ by: "lin", mood: "serious" });
    expect(face(1, choose("own"))).toMatchObject({ by: "lin", mood: "calm" });
  });

  it("is that of whoever speaks first once another scene is on", () => {
    expect(face(0, choose("own"), choose("noon"))).toMatchObject({ by: "lin", mood: "smile" });
    expect(face(1, choose("own"), choose("noon"))).toMatchObject({ by: "berg", mood: "calm" });
  });

  it("is the ending's own at the end", () => {
    expect(face(1, choose("leave"))).toEqual({ by: "lin", mood: "solemn" });
  });
});

it("fills a phase's mark step by step, and only a phase that is over to the full", () => {
  const shares = (...events: AttemptEvent[]) => progress(compiled, played("exam", ...events).state).map((p) => p.share);
  expect(shares()[0]).toBeGreaterThan(0);
  expect(shares(choose("own"))[0]).toBeGreaterThan(shares()[0] ?? 1);
  expect(shares(choose("own"), choose("noon")).slice(0, 2)).toEqual([1, 1]);
  expect(shares(choose("leave"))).toEqual([1, 1, 1]);
});

it("sets long lines smaller, Chinese by its own width", () => {
  expect(speechSize("a".repeat(120))).toBe("large");
  expect(speechSize("a".repeat(180))).toBe("medium");
  expect(speechSize("价".repeat(62))).toBe("large");
  expect(speechSize("价".repeat(100))).toBe("small");
});
