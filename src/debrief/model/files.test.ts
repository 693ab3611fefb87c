import { describe, expect, it } from "vitest";
import { compiled, engine, play } from "../../../tests/driver.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { createWording } from "../../core/case/wording.ts";
import { debrief } from "../../core/scoring/debrief.ts";
import { solve } from "../../core/solver/solve.ts";
import { textsIn } from "../useTexts.ts";
import { csvCell, csvFile } from "./csv.ts";
import { debriefCsv, debriefJson } from "./export.ts";
import { cut } from "./say.ts";
import { statesBySeq } from "./situations.ts";

describe("a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+41 44", "'+41 44"],
    ["-3 points", "'-3 points"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    [" =x", "' =x"],
    ["＝1", "'＝1"],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ])("%s is no formula", (text, cell) => expect(csvCell(text)).toBe(cell));

  it("keeps numbers as numbers, negative ones too", () => {
    expect([csvCell(-2), csvCell(3.25), csvCell(null)]).toEqual(["-2", "3.25", ""]);
    // A text that looks like one came from somewhere else.
    expect(csvCell("-2")).toBe("'-2");
  });

  it("quotes what would break the row", () => {
    expect(csvCell("a,b")).toBe('"a,b"');
    expect(csvCell('say "no"')).toBe('"say ""no"""');
    expect(csvCell("two\nlines")).toBe('"two\nlines"');
  });
});

it("a file begins with a byte order mark and ends every line", () => {
  expect(
    csvFile([
      ["決定", 1],
      ["=x", null],
    ]),
  ).toBe("\uFEFF決定,1\r\n'=x,\r\n");
});

describe("a run as a file", () => {
  const kase = compiled(starter);
  const driver = play(kase).choose("discount", { certainty: "certain", words: "=cmd|' /C calc'!A0" }).choose("plan");
  const source = {
    compiled: kase,
    log: driver.log(),
    result: debrief(kase, driver.state(), solve(kase)),
    states: statesBySeq(driver.state()),
    texts: textsIn(kase.case, createWording(engine.texts(kase), undefined), "en"),
  };

  it("has a row for each point, safe to open in a spreadsheet", () => {
    const rows = debriefCsv(source, (column) => column)
      .slice(1)
      .trimEnd()
      .split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^decision,scene,said,words,certainty,label,loss/);
    expect(rows[1]).toContain("'=cmd|' /C calc'!A0,certain,deal-risk,77.78,100,22.22");
    expect(rows[1]).toContain("Handling objections,-2,");
    expect(rows[2]).toContain("Handling objections,1,");
  });

  it("holds the log and what follows from it", () => {
    const file = JSON.parse(debriefJson(source));
    expect(file.log.entries).toHaveLength(2);
    expect(file.result).toMatchObject({ ending: "advance", rewinds: 0 });
    expect(file.decisions[0]).toMatchObject({ label: "deal-risk", evidence: [{ points: -2, seq: 1 }] });
  });
});

describe("a long sentence", () => {
  it("is cut where a word ends, without a loose comma", () => expect(cut("one two, three", 9)).toBe("one two…"));
  it("is cut anywhere in Chinese", () => expect(cut("一二三四五六", 4)).toBe("一二三四…"));
  it("is left alone where it is short", () => expect(cut("short", 9)).toBe("short"));
});
