import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { watch } from "./watch.ts";

export { expect };

interface Fixtures {
  /** Expects no accessibility violation on the page as it is now, or on the part under `selector`. */
  expectAccessible(selector?: string): Promise<void>;
  /** Saves what the page shows to test-results/screenshots/<name>.png. */
  picture(name: string, options?: { fullPage?: boolean }): Promise<void>;
  /** Console errors that this test provokes on purpose: the first that matches each is forgiven. */
  tolerate(pattern: RegExp): void;
}

/**
 * The test of this folder. Its page fails the test for every error on the console, uncaught exception, violation of
 * the content security policy and request to another origin.
 */
export const test = base.extend<Fixtures & { problems: string[]; tolerated: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from this pattern.
  problems: async ({}, use) => use([]),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  tolerated: async ({}, use) => use([]),
  tolerate: async ({ tolerated }, use) => use((pattern) => void tolerated.push(pattern)),

  page: async ({ page, problems, tolerated, baseURL }, use) => {
    await watch(page, new URL(baseURL ?? page.url()).origin, problems);
    await use(page);
    const unexpected = problems.filter((problem) => !tolerated.some((pattern) => pattern.test(problem)));
    expect(unexpected, "what the page complained about").toEqual([]);
  },

  expectAccessible: async ({ page }, use) => use((selector) => expectAccessible(page, selector)),

  picture: async ({ page }, use, testInfo) =>
    use(async (name, options = {}) => {
      const folder = join(testInfo.project.outputDir, "..", "screenshots");
      await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", ...options });
    }),
});

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectAccessible(page: Page, selector?: string): Promise<void> {
  // Behind another tab nothing moves, and what never moves never ends.
  await page.bringToFront();
  // Colours half way through a transition have no contrast worth measuring.
  // Where the browser draws no frames for a page they never end, and nothing is half way on the screen either.
  await page.evaluate(() =>
    Promise.race([
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
      new Promise((resolve) => setTimeout(resolve, 2000)),
    ]),
  );
  const axe = new AxeBuilder({ page }).withTags(STANDARDS);
  const { violations } = await (selector ? axe.include(selector) : axe).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(" ")),
  }));
  expect(found, "axe").toEqual([]);
}
