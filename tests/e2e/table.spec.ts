import type { Page } from "@playwright/test";
import { expect, test } from "./support.ts";

const CASE = "src/activities/negotiation/testing/four-issues.json";
const LANGUAGES = { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" } as const;

/** Takes the example in as a file and sits down before its preparation sheet. */
async function sit(page: Page, language: keyof typeof LANGUAGES = "en"): Promise<void> {
  await page.goto("/");
  if (language !== "en") await page.getByRole("button", { name: LANGUAGES[language] }).first().click();
  await page.locator('input[type="file"]').first().setInputFiles(CASE);
  await expect(page).toHaveURL(/\/case\//);
  await page.locator('main [class*="primary"]').first().click();
  await expect(page).toHaveURL(/\/play\//);
  // The scene's card, with the one way on.
  await page.locator('main [class*="primary"]').first().click();
  await expect(page.locator('main [class*="_sheet_"]')).toBeVisible();
}

/** With nothing but the Tab key to a control, as somebody without a mouse gets there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const wanted = page
    .getByRole("button", { name })
    .or(page.getByRole("slider", { name }))
    .or(page.getByRole("radio", { name }));
  for (let presses = 0; presses < 140; presses += 1) {
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not get to ${name}`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

/** Reads what is said, until there is something to do again. */
async function hear(page: Page): Promise<void> {
  const onward = page.getByRole("button", { name: /^(Continue|Go on)/ });
  const ready = page
    .getByRole("button", { name: /^(Make this offer|Leave the table|See your score)/ })
    .and(page.locator(':not([aria-disabled="true"])'));
  await expect(async () => {
    if ((await ready.first().isVisible()) && !(await onward.first().isVisible())) return;
    if (await onward.first().isVisible()) await onward.first().press("Enter", { timeout: 500 });
    throw new Error("still listening");
  }).toPass({ intervals: [50, 100], timeout: 15_000 });
}

test.describe("a negotiation table", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("is played from the sheet to the debrief by keyboard alone", async ({ page, expectAccessible }) => {
    test.setTimeout(150_000);
    await sit(page);
    await expectAccessible();
    await tabTo(page, /^Your target$/);
    for (let i = 0; i < 20; i += 1) await page.keyboard.press("ArrowRight");
    await press(page, /^To the table/);
    await hear(page);
    await expectAccessible();

    // A question first: it costs no round, and the answer stays beside the term it was about.
    await press(page, /^Ask how much it matters/);
    await tabTo(page, /^Price per lamp$/);
    await page.getByRole("radio", { name: "Delivery" }).press("Space");
    await expect(page.getByRole("radio", { name: "Delivery" })).toBeChecked();
    await press(page, /^Say it/);
    await hear(page);
    await expect(page.getByText("Matters much to Lin Yuehua").first()).toBeVisible();

    for (let round = 0; round < 8; round += 1) {
      if (await page.getByRole("button", { name: /^Leave the table/ }).isVisible()) break;
      const term = /^(Delivery|Price per lamp|Warranty|Payment)$/;
      await tabTo(page, round % 2 === 0 ? /^Delivery$/ : term);
      await page.keyboard.press("ArrowLeft");
      await press(page, /^Make this offer/);
      await hear(page);
      await expect(page.getByRole("log").first()).toBeVisible();
    }
    if (!(await page.getByRole("button", { name: /^Leave the table/ }).isVisible())) {
      await press(page, /^Walk away from the table/);
      await expectAccessible("dialog[open]");
      await press(page, /^Walk away$/);
      await hear(page);
    }
    await expectAccessible();
    await press(page, /^This is my guess/);
    await hear(page);
    const answer = page.getByRole("button", { name: "Answer so" });
    if (await answer.isVisible()) {
      const first = page.locator("fieldset:has(legend) input[type=radio]").first();
      // The guess may still be on its way to the disk, and until then nothing else is taken.
      await expect(first).toBeEnabled();
      await first.press("Space");
      await expect(first).toBeChecked();
      await press(page, /^Answer so/);
      await hear(page);
    }
    await press(page, /^Leave the table/);
    await hear(page);
    await press(page, /^See your score/);
    await expect(page).toHaveURL(/\/attempt\//);
    await expect(page.getByRole("img", { name: /^Deal map/ })).toBeVisible();
    await expectAccessible();
    for (const language of ["zh-Hans", "zh-Hant"] as const) {
      await page.getByRole("button", { name: LANGUAGES[language] }).first().click();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expectAccessible();
    }
  });

  for (const language of ["zh-Hans", "zh-Hant"] as const) {
    test(`has nothing against it in ${language}, on a phone too`, async ({ page, expectAccessible }) => {
      await sit(page, language);
      await expectAccessible();
      await page.locator('[class*="_commit_"] button').nth(1).click();
      const make = page.locator('[class*="_commit_"] [class*="primary"]');
      await expect(page.getByRole("slider").first()).toBeEnabled();
      await expect(make).toBeVisible();
      await expectAccessible();
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
      await expectAccessible();
    });
  }

  test("goes back to a fault from the debrief and on from there", async ({ page }) => {
    await sit(page);
    await page.getByRole("button", { name: "Without a sheet" }).click();
    await hear(page);
    await page.getByRole("button", { name: "Make this offer" }).click();
    await hear(page);
    await page.getByRole("button", { name: "Walk away from the table" }).click();
    await page.getByRole("button", { name: "Walk away", exact: true }).click();
    await hear(page);
    await page.getByRole("button", { name: "Leave the table" }).click();
    await hear(page);
    await page.getByRole("button", { name: /^See your score/ }).click();
    await page.getByRole("button", { name: "Try it yourself from here" }).first().click();
    await expect(page).toHaveURL(/\/play\//);
    await expect(page.locator('[class*="_commit_"] [class*="primary"]')).toBeVisible();
  });

  test("lies under a cover while the device changes hands", async ({ page }) => {
    await sit(page);
    await page.getByRole("button", { name: "Two people on this device" }).click();
    await page.getByRole("button", { name: "Without a sheet" }).click();
    await expect(page.getByRole("heading", { name: "Hand the device to: Buyer" })).toBeVisible();
    await expect(page.getByText("every week of delay costs you a house")).toBeHidden();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Hand the device to: Buyer" })).toBeVisible();
    await page.getByRole("button", { name: /^I am Buyer/ }).click();
    await expect(page.getByText("every week of delay costs you a house")).toBeVisible();
  });
});
