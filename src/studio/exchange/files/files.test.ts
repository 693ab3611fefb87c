import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeSheet from "write-excel-file/universal";
import { documentText, scriptOf } from "./docx.ts";
import { decoded } from "./read.ts";
import { valuesText, workbookText } from "./sheet.ts";
import { repacked, unzipped } from "./unzip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const paragraph = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string) =>
  zipSync({
    "[Content_Types].xml": bytes(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": bytes(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });

describe("a document of a word processor", () => {
  it("is read as a script: title, headings, lines; its tables are counted", async () => {
    const table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    const body = [
      paragraph("Title", "The second quotation"),
      paragraph("Heading1", "Monday"),
      paragraph("Heading2", "Opening"),
      paragraph("Normal", "Lin: “Twelve” per cent."),
      table,
    ];
    expect(await documentText(docx(body.join("")))).toEqual({
      text: "Case: The second quotation\n# Monday\n## Opening\nLin: “Twelve” per cent.",
      tables: 1,
    });
  });

  it("has letters where the word processor numbers a list itself", () => {
    const item = (value: string) => ({
      type: "paragraph",
      numbering: { isOrdered: true, level: "0" },
      children: [{ type: "run", children: [{ type: "text", value }] }],
    });
    expect(scriptOf({ type: "document", children: [item("Yes."), item("No.")] }).text).toBe("A. Yes.\nB. No.");
  });

  it("is refused where it unpacks to more than any script has", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(() => unzipped(bomb, () => true)).toThrow("unpacks-too-large");
  });

  it.each([
    ["not-a-zip", bytes("Scene: plain text")],
    ["old-format", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ["not-a-document", zipSync({ "word/other.xml": bytes("<a/>") })],
    ["not-a-document", docx("<w:p")],
  ])("is refused as %s", async (fault, file) => {
    await expect(documentText(file)).rejects.toMatchObject({ fault });
  });

  it("goes on without what is not wanted of it", () => {
    const small = repacked(
      zipSync({ "a.xml": bytes("<a/>"), "media/p.png": new Uint8Array(9000) }),
      (n) => n === "a.xml",
    );
    expect(small.byteLength).toBeLessThan(300);
  });
});

describe("a spreadsheet", () => {
  const rows = [
    ["Scene", "Beat", "Line", "Choice", "Choice (Chinese)", "Points", "Why", "Goes to", "Colour"],
    ["Call", "Open", "Lin: Hello", "Good morning", "早上好", "Listening +1", "Polite.", "End", "red"],
    ["Call", "Open", "", "Well", "", "", "", "End", ""],
  ];
  const script =
    "Language: en + zh-Hans\nScene: Call\nBeat: Open\nLin: Hello\nA. Good morning\n= 早上好\npoints: Listening +1\nwhy: Polite.\n-> End\nB. Well\n-> End";

  it("is read from a workbook", async () => {
    const made = await writeSheet(rows.map((row) => row.map((value) => ({ value })))).toBlob();
    const read = await workbookText(new Uint8Array(await made.arrayBuffer()));
    expect(read).toEqual({ text: script, rows: 2, unknown: ["Colour"] });
  });

  it("is read from values with commas or semicolons", async () => {
    const quoted = (by: string) => rows.map((row) => row.map((cell) => `"${cell}"`).join(by)).join("\r\n");
    expect((await valuesText(quoted(","))).text).toBe(script);
    expect((await valuesText(`\uFEFF${quoted(";")}`)).text).toBe(script);
  });

  it("never takes a formula for a mark of the layout", async () => {
    const { text } = await valuesText('Line,Choice\n"=HYPERLINK(""x"")","=1+1"\n');
    expect(text).toBe('Narrator: =HYPERLINK("x")\nA. =1+1');
  });

  it("is refused without a column of choices", async () => {
    await expect(valuesText("a,b\n1,2\n")).rejects.toMatchObject({ fault: "no-rows" });
  });
});

describe("a text file", () => {
  it("may be UTF-8 or what Windows calls Unicode", () => {
    expect(decoded(bytes("林"))).toBe("林");
    expect(decoded(new Uint8Array([0xff, 0xfe, 0x97, 0x67]))).toBe("林");
  });

  it("is refused where its letters would be guessed, or where it is larger than any script", () => {
    expect(() => decoded(new Uint8Array([0xc3, 0x28]))).toThrow("not-utf8");
    expect(() => decoded(new Uint8Array(10 * 1024 * 1024))).toThrow("too-large");
  });
});
