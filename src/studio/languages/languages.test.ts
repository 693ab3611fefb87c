import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activitySchemas } from "../../activities/schemas.ts";
import { textHash } from "../../core/case/hash.ts";
import { parseCaseValue } from "../../core/case/parse.ts";
import { write } from "../document/commands/fields.ts";
import { setLanguage, translate } from "../document/commands/other.ts";
import { createStudioStore } from "../document/store.ts";
import type { CaseDoc, StudioDocument } from "../document/types.ts";
import { fromCsv, toCsv } from "./csv.ts";
import { type Format, readFile, written } from "./files.ts";
import { type Sent, Unusable } from "./keyed.ts";
import { pseudo, pseudoCase } from "./pseudo.ts";
import { baseRows, counts, filtered, overStage } from "./rows.ts";
import { slotFault } from "./slots.ts";
import { judged, takeLines } from "./take.ts";
import { fromXliff, toXliff } from "./xliff.ts";

const read = (name: string) => JSON.parse(readFileSync(`scenarios/eight-doors/${name}.json`, "utf8"));
const opened = (): StudioDocument => ({
  case: read("case") as CaseDoc,
  translations: { "zh-Hans": read("zh-Hans"), "zh-Hant": read("zh-Hant") },
  layout: {},
});
const store = () => createStudioStore({ doc: opened() });
const blob = (text: string) => new Blob([text]);
const FORMATS: readonly Format[] = ["csv", "xliff"];
const first = (doc: StudioDocument) => baseRows(doc.case)[0] as ReturnType<typeof baseRows>[number];

describe("the texts of a case", () => {
  it("are missing, stale or done as the stamp of their base says", () => {
    const { run, getState } = store();
    const before = counts(getState().doc, "zh-Hans");
    run(write("/title", "Another title"));
    const row = first(getState().doc);
    expect(row).toMatchObject({ id: "title", base: "Another title", place: "/title", group: "", scene: "" });
    expect(counts(getState().doc, "zh-Hans")).toEqual({ ...before, stale: before.stale + 1, done: before.done - 1 });
    run(translate("zh-Hans", "title", "", row.base));
    expect(counts(getState().doc, "zh-Hans").missing).toBe(before.missing + 1);
    const filter = { state: "open", scene: "", search: "another" } as const;
    expect(filtered(getState().doc, "zh-Hans", filter).map(({ id }) => id)).toEqual(["title"]);
  });

  it("warn of options that a projector has no room for", () => {
    const option = baseRows(opened().case).find(({ staged }) => staged);
    if (option === undefined) throw new Error("no option");
    expect(overStage(option, "字".repeat(30))).toBeUndefined();
    expect(overStage(option, "字".repeat(36))).toBe(120);
    expect(overStage(first(opened()), "字".repeat(90))).toBeUndefined();
  });
});

describe.each(FORMATS)("a translator's file as %s", (format) => {
  it("comes back with the very translations, into a case that has lost them", async () => {
    const doc = opened();
    const file = await readFile(blob(await written(doc, "zh-Hans", format)), doc);
    const bare = { ...doc, translations: {} };
    const { report, lines } = judged(bare, file.language, file.rows);
    expect(report).toMatchObject({ language: "zh-Hans", stale: [], both: [], unknown: [], tooLong: [] });
    const own = doc.translations["zh-Hans"]?.lines ?? {};
    expect(Object.keys(lines).length).toBeGreaterThan(20);
    for (const [id, { text, of }] of Object.entries(lines))
      expect({ text, of }).toEqual({ text: own[id]?.text, of: own[id]?.of });
    expect(Object.keys(lines).length).toBe(counts(doc, "zh-Hans").done + counts(doc, "zh-Hans").stale);
  });

  it("survives edits made meanwhile, in one step", async () => {
    const { run, getState, undo } = store();
    const [a, b, c] = baseRows(getState().doc.case).filter(({ place }) => place.includes("/beats/"));
    if (a === undefined || b === undefined || c === undefined) throw new Error("too few texts");
    const file = await readFile(blob(await written(getState().doc, "zh-Hans", format)), getState().doc);
    run(write(a.place, "New base"));
    run(translate("zh-Hans", b.id, "這裡改了", b.base));
    run(translate("zh-Hans", c.id, "只有這裡改了", c.base));
    const back = file.rows.map((row) => (row.id === a.id || row.id === b.id ? { ...row, text: "{price} 譯者" } : row));
    const before = getState().doc;
    const { report, lines } = judged(before, "zh-Hans", [
      ...back,
      { ...back[0], id: "gone/beat.say", text: "x" } as never,
    ]);
    expect(report).toMatchObject({
      taken: [a.id, b.id],
      stale: [a.id],
      both: [b.id],
      slots: [a.id, b.id],
      unknown: ["gone/beat.say"],
    });
    expect(report.same).toContain(c.id);
    run(takeLines("zh-Hans", lines));
    expect(getState().doc.translations["zh-Hans"]?.lines[a.id]).toMatchObject({ of: textHash(a.base) });
    undo();
    expect(getState().doc).toEqual(before);
  });

  it("takes any text there and back", async () => {
    const word = fc
      .string({ unit: "binary", minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ""));
    const text = fc.oneof(
      word,
      fc.constantFrom("=1+1", "'=1+1", "''", "-2", "@x", "a\nb", '"q", r', "<b>&amp;</b>", "]]>", " 頭 ", "{price}"),
    );
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}\/[a-z]{1,5}\.say$/), {
      minLength: 1,
      maxLength: 8,
    });
    const rows = ids.chain((all) =>
      fc.tuple(
        ...all.map((id) =>
          fc.record({ id: fc.constant(id), base: text, text, key: fc.constant(""), state: fc.constant("done") }),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const all = list.filter(({ base, text: own }) => base.trim() !== "" && own.trim() !== "") as Sent[];
        fc.pre(all.length > 0);
        const file =
          format === "csv"
            ? fromCsv(toCsv(all, "en", "zh-Hant"), "en")
            : await fromXliff(await toXliff(all, "mine", "en", "zh-Hant"), "mine", "en");
        expect(file.language).toBe("zh-Hant");
        const came = file.rows.map(({ id, base, text: own }) => ({ id, base, text: own }));
        expect(came).toEqual(all.map(({ id, base, text: own }) => ({ id, base, text: own })));
      }),
      { seed: 6, numRuns: 150 },
    );
  });
});

it("runs no formula in a spreadsheet", () => {
  const row: Sent = { id: "a.say", base: "=HYPERLINK(1)", text: "+1", key: "", state: "done" };
  expect(toCsv([row], "en", "zh-Hans")).toContain("a.say,done,'=HYPERLINK(1),'+1,");
});

describe("files that are none", () => {
  const xliff = (inner: string, more = "") => `<xliff version="1.2"${more}>${inner}</xliff>`;
  const CASES: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["nothing", "", "empty"],
    ["a table without ids", "a,b\n1,2", "columns"],
    ["a table without a language", "id,fr\na,b", "language"],
    ["a table of the base language", "id,en\na,b", "language"],
    ["other letters", new Uint8Array([0xc3, 0x28]), "letters"],
    ["broken XML", "<xliff", "xliff"],
    ["other XML", "<html/>", "xliff"],
    ["entities", "<!DOCTYPE x [<!ENTITY a 'b'>]><xliff/>", "xliff"],
    [
      "XLIFF 2",
      `<xliff version="2.0" srcLang="en" trgLang="zh-Hans"><file id="f"><unit id="u"/></file></xliff>`,
      "xliff",
    ],
    ["another case", xliff('<file original="x" target-language="zh-Hans"><body/></file>'), "other-case"],
  ];
  it.each(CASES)("are refused: %s", async (_, text, code) => {
    const error = await readFile(new Blob([text as BlobPart]), opened()).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(Unusable);
    expect((error as Unusable).code).toBe(code);
  });
  it("too large", async () => {
    await expect(readFile(new Blob([new Uint8Array(7e6)]), opened())).rejects.toMatchObject({ code: "too-large" });
  });
  it("cannot name what objects have of themselves", () => {
    const { report } = judged(opened(), "zh-Hans", [{ id: "__proto__", text: "x", base: "y", key: undefined }]);
    expect(report.unknown).toEqual(["__proto__"]);
  });
});

it("slots are compared by what they are and how many", () => {
  expect(slotFault("{price} for {term}", "{term}: {price}")).toBeUndefined();
  expect(slotFault("{price}", "{prise}")).toEqual({ missing: ["{price}"], extra: ["{prise}"] });
});

describe("the pseudo-language", () => {
  it("is longer, in brackets, and keeps slots", () => {
    expect(pseudo("Say {price}")).toBe("[Šáý {price}~~~~]");
    expect(pseudo("价格太高")).toBe("[价格太高~~]");
  });
  it("is a case that parses, and leaves the case alone", () => {
    const { case: doc } = opened();
    const before = JSON.stringify(doc);
    const shown = pseudoCase(doc);
    expect(parseCaseValue(shown, activitySchemas).ok).toBe(true);
    expect(shown.title).toMatch(/^\[.*~\]$/);
    expect(JSON.stringify(doc)).toBe(before);
  });
});

it("a new language is added with what comes back", () => {
  const { run, getState } = store();
  run(setLanguage("zh-Hant", false));
  run(takeLines("zh-Hant", { title: { text: "題", of: "00000000" } }));
  expect(getState().doc.translations["zh-Hant"]?.lines).toEqual({ title: { text: "題", of: "00000000" } });
});
