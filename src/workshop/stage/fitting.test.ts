import { describe, expect, it } from "vitest";
import type { SaidView } from "../../core/room/view.ts";
import { fitting } from "./fitting.ts";

const line = (letters: number, text = "a"): SaidView =>
  ({ id: `${letters}`, words: { text: text.repeat(letters), lang: "en" } }) as SaidView;

describe("what is said on the stage", () => {
  it("is large where it is short", () => expect(fitting([line(80)]).size).toBe("large"));
  it("is smaller where it is long, and whole", () => {
    expect(fitting([line(80), line(60)])).toEqual({ shown: [line(80), line(60)], size: "normal" });
  });
  it("loses its beginning before it becomes too small to read", () => {
    expect(fitting([line(200), line(200)])).toEqual({ shown: [line(200)], size: "normal" });
    expect(fitting([line(300)]).size).toBe("small");
  });
  it("counts a Hanzi as two letters", () => expect(fitting([line(60, "价")]).size).toBe("normal"));
  it("may be nothing", () => expect(fitting([]).shown).toEqual([]));
});
