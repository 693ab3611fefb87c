import { zipSync } from "fflate";
import { expect, test } from "./support.ts";

/** The smallest document that a word processor would open. */
const docx = (...paragraphs: readonly (readonly [style: string, text: string])[]): Buffer => {
  const part = (xml: string) => new TextEncoder().encode(`<?xml version="1.0"?>${xml}`);
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const body = paragraphs
    .map(([style, text]) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join("");
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const zip = zipSync({
    "[Content_Types].xml": part(`<Types xmlns="${packages}/content-types"/>`),
    "_rels/.rels": part(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": part(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
  });
  return Buffer.from(zip);
};

const SCRIPT = `Case: The second quotation
= 第二份报价
Language: English + 简体中文
Person: Lin Yuehua, Procurement director, Harbour Grid
= 林月华，采购总监，海港电网

Scene: Monday, on the phone
= 周一，电话
Beat: Objection
Lin (suspicious): Twelve per cent above last year.
= 比去年贵一成二。
A. What did the delay cost you?
= 晚到给您添了什么麻烦？
points: Listening +3
whyy: You asked first.
-> A date
B. I can talk about the price.
= 价格可以谈。
-> Nowhere
Ending: A date (advance)
= 定了日子
She names the day.
= 她定了日子。
`;

test("a pasted script in two languages becomes a case that plays", async ({ page, expectAccessible, picture }) => {
  await page.goto("/studio");
  await page.getByRole("button", { name: /From a script, a spreadsheet or a story/ }).click();
  const script = page.getByRole("textbox", { name: "Script" });
  await script.fill(SCRIPT);
  const report = page.getByRole("region", { name: "What was understood" });
  await expect(report).toContainText("English + Simplified Chinese");
  await expect(report).toContainText("“whyy” is neither a keyword");
  await expect(report).toContainText("Nothing in the script is called “Nowhere”");
  await expectAccessible();
  await picture("studio-import");
  await report.getByRole("button", { name: "Line 15" }).click();
  await expect(script).toBeFocused();
  await script.fill(SCRIPT.replace("whyy:", "why:").replace("-> Nowhere", "-> A date"));
  await expect(report).not.toContainText("whyy");
  await report.getByRole("button", { name: "Begin the case" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The second quotation");
  await page.getByRole("button", { name: /^Play/ }).first().click();
  const play = page.getByRole("complementary", { name: /Play/ });
  await expect(play.getByText("Twelve per cent above last year.").first()).toBeVisible();
});

test("files that are no scripts are told apart, and what was written stays", async ({ page }) => {
  await page.goto("/studio");
  await page.getByRole("button", { name: /From a script, a spreadsheet or a story/ }).click();
  const script = page.getByRole("textbox", { name: "Script" });
  await script.fill("Scene: mine");
  const choose = (name: string, buffer: Buffer) =>
    page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await choose("broken.txt", Buffer.from([0xc3, 0x28, 0x41]));
  await expect(page.getByRole("alert")).toContainText("its letters cannot be read");
  await choose(
    "good.docx",
    docx(["Title", "A talk"], ["Heading1", "Monday"], ["Normal", "Lin: Hello."], ["Normal", "A. Hello."]),
  );
  await expect(script).toHaveValue("Case: A talk\n# Monday\nLin: Hello.\nA. Hello.");
  await script.fill("Scene: mine");
  await choose("bomb.docx", Buffer.from(zipSync({ "word/document.xml": new Uint8Array(60 * 1024 * 1024) })));
  await expect(page.getByRole("alert")).toContainText("larger than any script");
  await choose("broken.docx", Buffer.from("PK\u0003\u0004 nothing of the kind"));
  await expect(page.getByRole("alert")).toContainText("broken.docx");
  await expect(script).toHaveValue("Scene: mine");
  await choose("rows.csv", Buffer.from("Scene,Beat,Line,Choice,Goes to\nCall,Open,Lin: Hello,Good morning,End\n"));
  await expect(script).toHaveValue("Scene: Call\nBeat: Open\nLin: Hello\nA. Good morning\n-> End");
});

test("a story made for Twine, and one in ink, become cases, and what cannot be carried is named", async ({
  page,
  expectAccessible,
  picture,
}) => {
  const twee = [
    ":: StoryTitle\nThe crossing\n",
    ':: StoryData\n{"ifid":"D674C58C-DEFA-4F70-B7A2-27742230C0FC","start":"Quay"}\n',
    ":: Quay\n(set: $coins to 3)The boat is late.\n[[Wait|Night]]\n[[Walk|Bridge]]\n",
    ":: Night\nIt never comes.\n",
    ":: Bridge\nYou are across.\n",
  ].join("\n");
  await page.goto("/studio");
  await page.getByRole("button", { name: /From a script, a spreadsheet or a story/ }).click();
  const open = page.getByLabel("Open a file");
  await open.setInputFiles({ name: "crossing.twee", mimeType: "text/plain", buffer: Buffer.from(twee) });
  const report = page.getByRole("region", { name: "What was understood" });
  await expect(report.getByText("The crossing")).toBeVisible();
  await expect(report.getByText("$coins", { exact: false }).first()).toBeVisible();
  await expectAccessible();
  await picture("studio-story");
  await open.setInputFiles({ name: "no.json", mimeType: "application/json", buffer: Buffer.from('{"a":1}') });
  await expect(page.getByText(/no\.json: it is no story/)).toBeVisible();
  const ink = { inkVersion: 21, root: [["^Hello.", "\n", "done", null], "done", null], listDefs: {} };
  await open.setInputFiles({
    name: "hello.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(ink)),
  });
  await expect(report.getByText("hello")).toBeVisible();
  await report.getByRole("button", { name: "Begin the case" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("hello");
});
