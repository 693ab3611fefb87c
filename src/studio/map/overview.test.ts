import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { paste } from "../document/commands/copy.ts";
import { createStudioStore } from "../document/store.ts";
import type { CaseDoc, StudioDocument } from "../document/types.ts";
import { arrange } from "./arrange.ts";
import { clipOf, copied, homeOf, textOf } from "./clipboard.ts";
import { broughtIn, fitOf } from "./fit.ts";
import { type Geometry, geometryOf, holds, overlap } from "./geometry.ts";
import { graphOf } from "./graph.ts";
import { actionOf } from "./keymap.ts";
import { cardAt, cardsIn, sceneAt } from "./pick.ts";
import { matching, targetsOf } from "./targets.ts";
import { seen, shownIn } from "./view.ts";
import { walk } from "./walk.ts";

const doc: CaseDoc = JSON.parse(readFileSync("scenarios/the-second-network/case.json", "utf8"));
const mapOf = (of: CaseDoc): Geometry => geometryOf(graphOf(of), arrange(graphOf(of)));
const map = mapOf(doc);
const [first] = map.boxes;
if (first === undefined) throw new Error("the case has a card");
const start = first.card.place;

describe("picking", () => {
  test("finds every card at its middle and none between cards", () => {
    for (const box of map.boxes) {
      expect(cardAt(map, box.x + box.width / 2, box.y + box.height / 2)?.card.place).toBe(box.card.place);
      expect(cardAt(map, box.x - 1, box.y + 1)?.card.place).not.toBe(box.card.place);
    }
  });

  test("finds a scene at its name, not on its ground", () => {
    for (const { place, x, y, height } of map.frames) {
      expect(sceneAt(map, x + 5, y + 5)).toBe(place);
      expect(sceneAt(map, x + 5, y + height - 2)).toBeUndefined();
    }
  });

  test("a box holds the cards that it touches, and frames hold their own", () => {
    expect(cardsIn(map, first)).toContain(first);
    expect(map.bounds && cardsIn(map, map.bounds)).toHaveLength(map.boxes.length);
    for (const frame of map.frames) {
      const own = map.boxes.filter(({ card }) => card.scene === frame.place);
      expect(own.every((box) => holds(frame, box))).toBe(true);
      expect(map.frames.filter((other) => other !== frame && overlap(other, frame))).toEqual([]);
    }
  });
});

describe("what the screen shows", () => {
  test("cards as elements where they can be read and are few, otherwise one drawing", () => {
    const near = seen({ x: 0, y: 0, zoom: 0.62 }, 680, 500);
    const shown = shownIn(map, near, 0.62, undefined);
    expect(shown.overview).toBe(false);
    expect(shownIn(map, { ...near, x: near.x + 100 }, 0.62, shown)).toBe(shown);
    expect(shownIn(map, { ...near, x: near.x + 1000 }, 0.62, shown)).not.toBe(shown);
    expect(shownIn(map, near, 0.34, shown).overview).toBe(true);
    const many = { ...map, boxes: Array.from({ length: 301 }, () => first) };
    expect(shownIn(many, first, 0.62, undefined).overview).toBe(true);
  });

  test("fitting shows every card; what is in view stays where it is, what is not comes to the middle", () => {
    const view = fitOf(map, 680, 500);
    expect(map.bounds && holds(seen(view, 680, 500), map.bounds)).toBe(true);
    expect(broughtIn(view, first, 680, 500)).toEqual(view);
    const away = { x: -100_000, y: 0, zoom: 1 };
    expect(holds(seen(broughtIn(away, first, 680, 500), 680, 500), first)).toBe(true);
  });
});

describe("keys", () => {
  test("right goes into a card's ways out and along them, left comes back the way one came", () => {
    const way = walk(map, start, "right") ?? "";
    expect(way).toBe(first.card.ports[0]?.place);
    const next = walk(map, way, "right") ?? "";
    expect(map.lines.some(({ edge }) => edge.port === way && edge.to === next)).toBe(true);
    expect(walk(map, next, "left", [start, way])).toBe(way);
    expect(walk(map, way, "left")).toBe(start);
    expect(walk(map, way, "up")).toBeUndefined();
    expect(walk(map, way, "down")).toBe(first.card.ports[1]?.place);
  });

  test("every card is reached by arrows from the first", () => {
    const reached = new Set([start]);
    for (const place of reached) {
      for (const way of ["right", "down", "up"] as const) {
        const to = walk(map, place, way);
        if (to !== undefined) reached.add(to);
      }
    }
    expect(map.boxes.filter(({ card }) => !reached.has(card.place))).toEqual([]);
  });

  test("letters act alone, not with Ctrl or Alt", () => {
    const key = { key: "c", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(actionOf(key)).toBe("connect");
    expect(actionOf({ ...key, ctrlKey: true })).toBeUndefined();
    expect(actionOf({ ...key, altKey: true })).toBeUndefined();
    expect(actionOf({ ...key, key: "F10", shiftKey: true })).toBe("menu");
  });
});

describe("connecting", () => {
  test("offers beats of the same scene, other scenes and endings; from an outcome no beats", () => {
    const port = first.card.ports[0]?.place ?? "";
    const kinds = new Set(targetsOf(doc, map, port).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["beat", "scene", "ending"]));
    expect(
      targetsOf(doc, map, port).every(({ kind, place }) => kind !== "beat" || place.startsWith(`${first.card.scene}/`)),
    ).toBe(true);
    expect(targetsOf(doc, map, "/scenes/return/outcomes/on").some(({ kind }) => kind === "beat")).toBe(false);
    const [one] = targetsOf(doc, map, port);
    expect(matching(targetsOf(doc, map, port), one?.name ?? "?")).toContainEqual(one);
    expect(matching(targetsOf(doc, map, port), "no such words anywhere")).toEqual([]);
  });
});

describe("the clipboard", () => {
  const whole: StudioDocument = { case: doc, translations: {}, layout: {} };

  test("takes cards through text into another case", () => {
    const clip = copied(whole, [start]);
    const read = clipOf(textOf(clip ?? { parley: "clip", kind: "", items: [] }));
    expect(read).toEqual(clip);
    const store = createStudioStore({ doc: whole });
    const home = homeOf(whole, "beat", start);
    expect(read && home && store.run(paste(read, home.list, home.after))).toBeUndefined();
    expect(graphOf(store.getState().doc.case).cards).toHaveLength(map.boxes.length + 1);
  });

  test("refuses what was never copied here", () => {
    for (const text of [
      "",
      "hello",
      "{}",
      "[]",
      '{"parley":"clip"}',
      '{"parley":"clip","kind":"beat","items":[]}',
      '{"parley":"clip","kind":"beat","items":[{"from":"/x","value":[],"lines":{}}]}',
      "{".repeat(1000),
    ]) {
      expect(clipOf(text)).toBeUndefined();
    }
  });

  test("knows where each kind goes", () => {
    expect(homeOf(whole, "ending", start)).toEqual({ list: "/endings" });
    expect(homeOf(whole, "choice", start)?.list).toBe(`${start}/choices`);
    expect(homeOf(whole, "beat", "/endings/x")?.list).toMatch(/^\/scenes\/[^/]+\/activity\/beats$/);
    expect(homeOf(whole, "character", start)).toBeUndefined();
  });
});
