import type { Page } from "@playwright/test";
import { choose, decide, say, sit, storedLog, toChoices } from "./seat.ts";
import { expect, test } from "./support.ts";

const conversation = (page: Page) => page.getByRole("log").first();
/** What the eye sees of it: the line that is being said. */
const shown = (page: Page) => conversation(page).locator('[class*="_now_"]');
const answers = (page: Page) => page.locator('fieldset[data-ask="choice"]').getByRole("radio");

/** Plays on with nothing but keys until the score is asked for. */
async function playByKeyboard(page: Page): Promise<number> {
  let decisions = 0;
  for (let presses = 0; presses < 400; presses += 1) {
    if (page.url().includes("/attempt/")) return decisions;
    if (await page.locator("main textarea").isVisible()) {
      await page.keyboard.type("What would be safe to sign?");
      await page.keyboard.press("Control+Enter");
    } else if (await page.getByRole("button", { name: /^Say it/ }).isVisible()) {
      const before = await shown(page).textContent();
      await page.keyboard.press(String((decisions % 3) + 1));
      await page.keyboard.press("Enter");
      // Where certainty is asked, Enter has moved the focus there; Space chooses the first, an arrow the next.
      if (await page.getByText("Say how sure you are first.").isVisible()) {
        await page.keyboard.press("Space");
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Enter");
      }
      await expect(shown(page)).not.toHaveText(before ?? "");
      decisions += 1;
    } else await page.keyboard.press("Enter");
    await page.waitForTimeout(30);
  }
  throw new Error("the case has no end");
}

test.describe("a case", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("is played to its end by keyboard alone", async ({ page }) => {
    test.setTimeout(90_000);
    await sit(page);
    // From here on no pointer: what has the focus is nobody's doing.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await playByKeyboard(page)).toBeGreaterThanOrEqual(5);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("changes its language in the middle, at once and in place", async ({ page }) => {
    const attempt = await sit(page);
    await decide(page);
    const english = await shown(page).textContent();
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "简体中文" }).click();
    await page.keyboard.press("Escape");
    await expect(shown(page)).toHaveAttribute("lang", "zh-Hans");
    expect(await shown(page).textContent()).not.toBe(english);
    await expect(page.getByRole("heading", { name: "你怎么接？" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect
      .poll(async () => (await storedLog(page, attempt)).entries.at(-1)?.event)
      .toEqual({ type: "language", language: "zh-Hans" });
  });

  test("is found again at the very line after a reload, with what was begun", async ({ page }) => {
    await sit(page);
    await choose(page, 1);
    await page.reload();
    await expect(answers(page).nth(1)).toBeChecked();
    await say(page);
    // A first visit is guided: the coach comes after the answer, of a line or two, and before the next line.
    const coach = page.getByRole("heading", { name: "What a coach would say" });
    const onward = page.getByRole("button", { name: /^Continue/ });
    await expect(async () => {
      if (!(await coach.isVisible())) await onward.click({ timeout: 1000 });
      await expect(coach).toBeVisible({ timeout: 300 });
    }).toPass();
    const first = await shown(page).textContent();
    await page.reload();
    await expect(coach).toBeVisible();
    await page.getByRole("button", { name: /^Go on/ }).click();
    await expect(shown(page)).not.toHaveText(first ?? "");
    const second = await shown(page).textContent();
    await page.reload();
    await expect(shown(page)).toHaveText(second ?? "");
  });

  test("keeps to its promise of motion: none for those who want none", async ({ page }) => {
    await sit(page);
    await choose(page);
    await say(page);
    await expect(shown(page)).toHaveCSS("opacity", "1");
    const longest = await page.evaluate(() =>
      Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0))),
    );
    expect(longest).toBeLessThanOrEqual(1);
  });
});

test.describe("a case on a small phone", () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test("is played to its end by touch, and nothing is cut off or covered", async ({ page, expectAccessible }) => {
    test.setTimeout(180_000);
    await sit(page);
    for (let round = 0; round < 40; round += 1) {
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, "scrolls sideways").toBeLessThanOrEqual(0);
      await expectReachable(page);
      if ((await decide(page, round)) === "end") break;
    }
    await expectAccessible();
    await page.getByRole("button", { name: /^See your score/ }).tap();
    await expect(page).toHaveURL(/\/attempt\//);
  });
});

/** The last answer can be brought into view above the row that stays at the foot. */
async function expectReachable(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const card = await answers(page).last().boundingBox();
  const foot = await page.getByRole("button", { name: /^Say it/ }).boundingBox();
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
}

test.describe("every state of the screen", () => {
  for (const width of [1280, 320]) {
    test(`is accessible at ${width} pixels`, async ({ page, expectAccessible, picture }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height: 800 });
      await sit(page);
      const look = async (name: string): Promise<void> => {
        await expectAccessible();
        await picture(`play-${name}-${width}`);
      };
      await look("choosing");
      await choose(page);
      await look("chosen");
      await say(page);
      await expect(page.getByRole("button", { name: /^Continue/ })).toBeVisible();
      await look("answer");
      await toChoices(page);
      for (const sheet of ["History", /^On the table/, "Settings"]) {
        await page.locator("header").getByRole("button", { name: sheet }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await look(`sheet-${String(sheet).replace(/\W/g, "")}`);
        await page.keyboard.press("Escape");
      }
      await page.keyboard.press("?");
      await look("sheet-keys");
      await page.keyboard.press("Escape");
    });
  }
});
