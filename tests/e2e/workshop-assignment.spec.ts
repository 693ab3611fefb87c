import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { decide, toChoices } from "./seat.ts";
import { expect, test } from "./support.ts";
import { watch } from "./watch.ts";

/** A trainer's own file, with an ending in two decisions: no trainee's app has it. */
const FILE = join(import.meta.dirname, "../../src/cli/starter/case.json");
const TITLE = JSON.parse(readFileSync(FILE, "utf8")).title;

async function trainee(browser: Browser, origin: string, problems: string[]) {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 780 }, locale: "en-GB" })).newPage();
  await watch(page, origin, problems);
  return page;
}

test("an assignment: a link, an attempt played and handed in, and a row in the trainer's table", async ({
  page: desk,
  browser,
  baseURL,
  problems,
  expectAccessible,
}) => {
  test.setTimeout(60_000);
  const origin = new URL(baseURL ?? "").origin;
  await desk.goto("/data");
  await desk.locator('input[type="file"]').first().setInputFiles(FILE);
  await expect(desk.getByText(TITLE).first()).toBeVisible();
  await desk.goto("/workshop");
  await desk.getByRole("listitem").filter({ hasText: TITLE }).getByRole("link").click();
  await desk.getByRole("radio", { name: "Assignment" }).check();
  await desk.getByRole("radio", { name: "at the end" }).check();
  await desk.getByRole("button", { name: "Create the assignment" }).click();
  await desk.waitForURL(/\/room\/[A-Z0-9]{6}$/);
  const link = await desk.getByRole("textbox", { name: "Send this link" }).inputValue();
  expect(link).toMatch(/\/join\/[A-Z0-9]{6}$/);

  const page = await trainee(browser, origin, problems);
  await page.goto(`${origin}${new URL(link).pathname}`);
  await page.waitForURL(/\/assignment\//);
  await page.getByLabel("Your name").fill('=Lin "Yuehua"');
  await page.getByRole("button", { name: "Take part" }).click();
  await expect(page.getByText("0 of 3 handed in")).toBeVisible();
  // Who has only opened the link is in the table already.
  await expect(desk.getByRole("row", { name: /^=Lin "Yuehua" 0/ })).toBeVisible();
  await expect(desk.getByRole("heading", { name: "1 person has handed in nothing" })).toBeVisible();
  await expect(desk.getByRole("textbox", { name: "Reminder" })).toHaveValue(new RegExp(link));
  // A date that is moved is seen by whoever has the link, without a reload.
  await desk.getByRole("button", { name: "Move the due date" }).click();
  await desk.getByRole("textbox", { name: "Due" }).fill("2099-12-24T18:00");
  await desk.getByRole("button", { name: "Move", exact: true }).click();
  await expect(desk.getByText(/^Due December 24, 2099/)).toBeVisible();
  await expect(page.getByText(/^December 24, 2099/)).toBeVisible();
  await page.getByRole("link", { name: "Play the case" }).click();
  await expect(page.getByRole("radio", { name: "Practice" }), "the feedback is the trainer's to choose").toHaveCount(0);
  await page.locator('main button[class*="primary"]').first().click();
  while ((await toChoices(page)) === "choices") await decide(page);
  await page.getByRole("button", { name: /^See your score/ }).click();
  await expect(page.getByText("Your attempt is handed in.")).toBeVisible();

  await expect(desk.getByRole("heading", { name: /handed in nothing/ })).toHaveCount(0);
  const row = desk.getByRole("row", { name: /^=Lin "Yuehua" 1 / });
  await expect(row).toContainText(/\d+ %/);
  await expectAccessible();
  const saving = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "Save as CSV" }).click();
  const csv = readFileSync(await (await saving).path(), "utf8");
  expect(csv).toContain(`"'=Lin ""Yuehua""",1,`);

  await page.getByRole("link", { name: "To the assignment" }).click();
  await expect(page.getByText("1 of 3 handed in")).toBeVisible();
  await expect(page.getByText("Handed in", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 of 3 handed in")).toBeVisible();
});
