import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { decide, sit, storedLog } from "./seat.ts";
import { expect, test } from "./support.ts";

// A run has to be played before there is anything to look at, and machines that test are often busy.
test.describe.configure({ timeout: 90_000 });

const ROOT = join(import.meta.dirname, "../..");
const STARTER = join(ROOT, "src/cli/starter/case.json");

const open = async (page: Page): Promise<void> => {
  await page.goto("/data");
  await expect(page.getByRole("heading", { name: "Runs by case" })).toBeVisible();
};
const runs = (page: Page) => page.getByRole("button", { name: /^Delete the run/ });
const choose = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator("input[type=file]").setInputFiles(file);
const json = (text: string) => ({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(text) });

test("what is stored can be exported, deleted, brought back and restored", async ({ page }) => {
  const attempt = await sit(page);
  await decide(page);
  const before = await storedLog(page, attempt);
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a backup" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^parley-backup-\d{4}-\d\d-\d\d-\d{4}\.json$/);
  const backup = await download.path();

  await test.step("delete one, and undo", async () => {
    await runs(page).click();
    const dialog = page.getByRole("dialog", { name: "Delete this run?" });
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await expect(runs(page)).toHaveCount(1);
    await runs(page).click();
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await expect(runs(page)).toHaveCount(0);
    expect((await storedLog(page, attempt)).revision).toBe(-1);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(runs(page)).toHaveCount(1);
    expect(await storedLog(page, attempt)).toEqual(before);
  });

  await test.step("delete everything, and restore it from the file", async () => {
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await expect(page.getByText("Nothing is stored in this browser yet.")).toBeVisible();
    await page.reload();
    await choose(page, backup);
    await expect(page.getByText("1 run was added.")).toBeVisible();
    await expect(runs(page)).toHaveCount(1);
    expect(await storedLog(page, attempt)).toEqual(before);
    await choose(page, backup);
    await expect(page.getByText("Everything in this file was here already.")).toBeVisible();
  });

  await test.step("and play on", async () => {
    await page.getByRole("link", { name: "Go on" }).click();
    await decide(page);
    expect((await storedLog(page, attempt)).revision).toBe(before.revision + 1);
  });
});

test("a case file is taken in, listed in the library, and can be removed", async ({ page }) => {
  await open(page);
  await choose(page, STARTER);
  const { title } = JSON.parse(readFileSync(STARTER, "utf8"));
  await expect(page.getByText(`“${title}” is in the library now.`)).toBeVisible();
  await page.getByRole("link", { name: "Read the briefing" }).click();
  await expect(page).toHaveTitle(new RegExp(title));
  await page.goto("/");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await open(page);
  await page.getByRole("button", { name: "Remove this case" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByRole("heading", { name: title })).toHaveCount(0);
});

/** The longest time that the page could not answer, in milliseconds. */
async function watchFreezes(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const note = (entries: PerformanceEntryList) => {
      const durations = entries.map(({ duration }) => duration);
      Object.assign(globalThis, { frozen: Math.max((globalThis as { frozen?: number }).frozen ?? 0, ...durations) });
    };
    new PerformanceObserver((list) => note(list.getEntries())).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => (globalThis as { frozen?: number }).frozen ?? 0);
}

test("a file of no use is refused with place and reason, and nothing is lost", async ({ page }) => {
  const frozen = await watchFreezes(page);
  const attempt = await sit(page);
  await decide(page);
  await open(page);
  const broken = JSON.parse(readFileSync(STARTER, "utf8"));
  broken.scenes[0].title = 7;
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  const files: [string, RegExp][] = [
    [JSON.stringify(broken), /\/scenes\/0\/title/],
    [deep, /nested deeper/],
    ['{"id":"a","id":"b"}', /stands twice/],
    ['{"__proto__":{"polluted":true}}', /missing/],
    ['{"format":"parley-backup","version":99}', /format 99/],
    ["\ud800", /not JSON/],
    [`"${"x".repeat(2_200_000)}"`, /bytes/],
  ];
  for (const [text, why] of files) {
    await choose(page, json(text));
    const alert = page.getByRole("alert").filter({ hasText: "This file was not taken in" });
    await expect(alert).toContainText(why);
    await alert.getByRole("button").click();
    await expect(alert).toBeHidden();
  }
  expect(await frozen()).toBeLessThan(2000);
  await expect(runs(page)).toHaveCount(1);
  expect((await storedLog(page, attempt)).revision).toBe(1);
});

test("a run that does not replay is shown as far as it is sound, and goes on as a new one", async ({ page }) => {
  const attempt = await sit(page);
  await decide(page);
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Export the run/ }).click(),
  ]);
  const backup = JSON.parse(readFileSync(await download.path(), "utf8"));
  const { header, entries } = backup.attempts[0];
  header.attemptId = "torn";
  entries.push({ ...entries[0], seq: 2, event: { type: "choose", choice: "no-such-choice" } });
  await choose(page, json(JSON.stringify(backup)));
  await expect(page.getByText("1 run can only be looked at")).toBeVisible();
  await page.goto("/play/torn");
  await expect(page.getByText("Entry 2 of its record is not accepted")).toBeVisible();
  await page.getByRole("button", { name: "Go on from there as a new run" }).click();
  await expect(page).toHaveURL(/\/play\/(?!torn)/);
  await decide(page);
  expect((await storedLog(page, "torn")).revision).toBe(2);
  expect((await storedLog(page, attempt)).revision).toBe(1);
});

for (const [language, name] of [
  ["en", "English"],
  ["zh-Hans", "简体中文"],
  ["zh-Hant", "繁體中文"],
] as const) {
  test(`what is stored has no accessibility violation, ${language}`, async ({ page, expectAccessible, picture }) => {
    await sit(page);
    await decide(page);
    await open(page);
    await choose(page, STARTER);
    await choose(page, json("{}"));
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByRole("button", { name }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible();
    await picture(`data-${language}`, { fullPage: true });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(`data-${language}-320`, { fullPage: true });
    await page.locator("main li button").last().click();
    await expectAccessible("dialog");
  });
}
