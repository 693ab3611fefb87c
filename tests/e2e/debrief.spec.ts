import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { goldenRun, seed } from "./seed.ts";
import { expect, test } from "./support.ts";

const CASE = "the-price-is-not-the-problem";
const RUNS = [goldenRun(CASE, "poor", 0), goldenRun(CASE, "novice", 1)];
const measured = (page: Page) => page.getByRole("button", { name: /Deal-risk|危及成交/ }).first();

const open = async (page: Page, id = "poor-run"): Promise<void> => {
  await seed(page, RUNS);
  await page.goto(`/attempt/${id}`);
  await expect(measured(page)).toBeVisible({ timeout: 30_000 });
};
/** Opens everything that is folded, so that it is looked at too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
const prefer = (page: Page, preferences: object) =>
  page.addInitScript((value) => localStorage.setItem("parley.preferences", value), JSON.stringify(preferences));

test.describe("the debrief", () => {
  test("explains a bad run and lets a mistake be retried until it passes", async ({ page }) => {
    await open(page);
    await expect(page.getByText(/What mattered most: at decision 7/)).toBeVisible();
    await expect(page.getByText(/^0 of \d+ retried$/)).toBeVisible();
    // Certain, and wrong: that one is opened first.
    await expect(page.getByRole("heading", { level: 3, name: /Decision 5 of 7/ })).toBeVisible();
    await page.getByRole("button", { name: "Show a better answer" }).click();
    const best = await page
      .locator("section", { hasText: /^The best there was/ })
      .last()
      .locator("li")
      .first()
      .innerText();
    await page.getByRole("button", { name: "Retry decision 5" }).click();
    await page.getByRole("radio", { name: best.split("\n")[0] ?? "" }).check();
    await page.getByRole("button", { name: "Say it" }).click();
    await expect(page.getByText("That is the best there was.")).toBeVisible();
    await expect(page.getByText(/^1 of \d+ retried$/)).toBeVisible();
    // It was stored as a run of its own: a reload still knows it, and the run itself is as it was.
    await page.reload();
    await expect(page.getByText(/^1 of \d+ retried$/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("Retried and passed")).toBeVisible();
  });

  test("plays on from a retry at the table", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Retry decision 5" }).click();
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Say it" }).click();
    await page.getByRole("button", { name: "Play on from here" }).click();
    await expect(page).toHaveURL(/\/play\/.+/);
  });

  test("walks the decision line by keyboard alone", async ({ page }) => {
    await open(page);
    await page
      .getByRole("button", { name: /^Decision 5, / })
      .first()
      .focus();
    await page.keyboard.press("Home");
    await expect(page.getByRole("heading", { level: 3, name: /Decision 1 of 7/ })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("button", { name: /^Decision 2, / }).first()).toBeFocused();
    await expect(page.getByRole("heading", { level: 3, name: /Decision 2 of 7/ })).toBeVisible();
  });

  test("walks the map by arrow keys and opens a decision from it", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: /You were here at decision 1$/ }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("button", { name: /You were here at decision 1$/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 3, name: /Decision 1 of 7/ })).toBeVisible();
  });

  test("hands out a table that is safe to open, and the whole run", async ({ page }) => {
    await open(page);
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Spreadsheet (CSV)" }).click(),
    ]);
    const text = readFileSync(await csv.path(), "utf8");
    expect(text.startsWith("\uFEFFDecision,Scene,Said")).toBe(true);
    expect(text.trimEnd().split("\r\n").length).toBeGreaterThan(7);
    const [json] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Everything (JSON)" }).click(),
    ]);
    const file = JSON.parse(readFileSync(await json.path(), "utf8"));
    expect(file.log.entries).toHaveLength(7);
    expect(file.result.ending).toBe("lost");
  });

  test("compares two runs", async ({ page }) => {
    await open(page, "poor-run");
    await page.getByRole("link", { name: "Compare with another run" }).click();
    await expect(page.getByText("The runs part at decision 1 of this one.")).toBeVisible();
  });

  test("goes on paper with the whole run and without the screen's buttons", async ({ page }) => {
    await prefer(page, { language: "zh-Hant", theme: "dark" });
    await open(page);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(100_000); // The fonts of the Chinese text are in it.
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const sheet = page.locator("article");
    await expect(sheet.getByRole("row")).toHaveCount(8);
    await expect(sheet).toContainText("第 1 次");
    await expect(page.getByRole("button", { name: "匯出" })).toBeHidden();
    await expect(page.getByRole("navigation").first()).toBeHidden();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  });

  for (const [language, theme] of [
    ["en", "light"],
    ["zh-Hans", "light"],
    ["zh-Hant", "dark"],
  ] as const) {
    test(`has no accessibility violation in ${language}, ${theme}`, async ({ page, expectAccessible, picture }) => {
      test.slow(); // Axe looks at every colour of a very long page.
      await prefer(page, { language, theme });
      await open(page);
      await unfold(page);
      await expectAccessible();
      await picture(`debrief-${language}-${theme}`, { fullPage: true });
    });
  }

  test("fits a phone", async ({ page, expectAccessible }) => {
    test.slow(); // As above.
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);
    await unfold(page);
    expect(await fits()).toBe(true);
    await expectAccessible();
    await page.getByRole("button", { name: "Retry decision 5" }).click();
    expect(await fits()).toBe(true);
  });
});

test.describe("progress", () => {
  test("shows first, latest and best, and leads to each debrief", async ({ page, expectAccessible }) => {
    await seed(page, RUNS);
    await page.goto("/progress");
    await expect(page.getByRole("heading", { level: 2, name: "The price is not the problem" })).toBeVisible();
    await expect(page.getByText("2 runs of 1 case")).toBeVisible();
    await expectAccessible();
    await page.getByRole("link", { name: "Run 1" }).click();
    await expect(page).toHaveURL(/\/attempt\/poor-run$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("says what to do where nothing was played", async ({ page, expectAccessible }) => {
    await page.goto("/progress");
    await expect(page.getByText("No run yet")).toBeVisible();
    await expectAccessible();
    await page.getByRole("main").getByRole("link", { name: "To the cases" }).click();
    await expect(page).toHaveURL(/\/$/);
  });
});
