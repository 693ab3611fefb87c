import { expect, it } from "vitest";
import { blocks, spans } from "./richtext.ts";

it("reads bold and emphasis", () => {
  expect(spans("all **by week 24**, *not* later")).toEqual([
    { kind: "text", text: "all " },
    { kind: "strong", text: "by week 24" },
    { kind: "text", text: ", " },
    { kind: "em", text: "not" },
    { kind: "text", text: " later" },
  ]);
});

it.each(["2 * 3 * 4", "* not emphasis *", "**open", "a ** b", "<b>5</b> & \\*", "****"])(
  "leaves %s as it is",
  (text) => {
    expect(spans(text)).toEqual([{ kind: "text", text }]);
  },
);

it("takes Chinese without spaces", () => {
  expect(spans("交期**第24周**前")).toEqual([
    { kind: "text", text: "交期" },
    { kind: "strong", text: "第24周" },
    { kind: "text", text: "前" },
  ]);
});

it("parts paragraphs by blank lines and keeps single breaks", () => {
  expect(blocks("one\ntwo\r\n\r\n\nthree")).toEqual([
    { kind: "paragraph", lines: [spans("one"), spans("two")] },
    { kind: "paragraph", lines: [spans("three")] },
  ]);
});

it("gathers a list, with text before and after it", () => {
  expect(blocks("Terms:\n- price\n- **delivery**\nSigned\n\n- alone")).toEqual([
    { kind: "paragraph", lines: [spans("Terms:")] },
    { kind: "list", items: [spans("price"), spans("**delivery**")] },
    { kind: "paragraph", lines: [spans("Signed")] },
    { kind: "list", items: [spans("alone")] },
  ]);
});

it("loses nothing of long runs of stars", () => {
  expect(JSON.stringify(spans("*".repeat(4000))).match(/\*/g)?.length).toBe(4000);
  expect(JSON.stringify(spans("**a".repeat(1300))).match(/a/g)?.length).toBeGreaterThanOrEqual(1300);
});
