import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./support.ts";
import { watch } from "./watch.ts";

const CASE = "the-weighbridge";
const NAMES = ["Ana", "Bo", "Chen", "Dev", "Emre", "Fatou"];
const shot = (name: string): string => join("test-results/screenshots", `pairs-${name}.png`);

async function sit(browser: Browser, origin: string, code: string, name: string, problems: string[]): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    locale: "en-GB",
    hasTouch: true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await watch(page, origin, problems);
  await page.goto(`${origin}/join/${code}`);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  return page;
}

const offer = (page: Page) =>
  page
    .getByRole("button", { name: "Make this offer" })
    .and(page.locator(':not([aria-disabled="true"]):not(:disabled)'));
/** Parts without a deal: beside the words one can say, and asked again before it is done. */
async function walkOut(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Talk" }).check({ force: true });
  await page.getByRole("button", { name: "Walk away from the table" }).click();
  await page.locator("dialog[open]").getByRole("button", { name: "Walk away", exact: true }).click();
}
const accept = (page: Page) => page.getByRole("button", { name: /^Accept theirs/ });

/** Whichever of the two has been asked. */
async function asked(pair: readonly Page[], what: (page: Page) => ReturnType<Page["locator"]>): Promise<[Page, Page]> {
  let found: Page | undefined;
  await expect(async () => {
    for (const page of pair) if (await what(page).first().isVisible()) found = page;
    expect(found).toBeDefined();
  }).toPass({ timeout: 10_000 });
  return [found as Page, pair.find((page) => page !== found) as Page];
}

test("three pairs negotiate to one deal map", async ({
  page: desk,
  browser,
  baseURL,
  context,
  problems,
  expectAccessible,
}) => {
  test.setTimeout(50_000);
  const origin = new URL(baseURL ?? "").origin;
  await desk.goto(`/workshop/${CASE}`);
  await desk.getByRole("radio", { name: "Pairs negotiate" }).check();
  await desk.getByLabel("Number of tables").fill("3");
  await desk.getByRole("button", { name: "Open the room" }).click();
  await desk.waitForURL(/\/room\/[A-Z0-9]{6}$/);
  const code = desk.url().slice(-6);
  const [stage] = await Promise.all([
    context.waitForEvent("page"),
    desk.getByRole("button", { name: "Open stage" }).click(),
  ]);
  await watch(stage, origin, problems);
  const phones: Page[] = [];
  // One after the other, so that everybody knows where they sit: 1 opposite 4, 2 opposite 5, 3 opposite 6.
  for (const name of NAMES) phones.push(await sit(browser, origin, code, name, problems));
  await desk.getByRole("button", { name: "Show the briefing" }).click();
  await desk.getByRole("button", { name: "Begin", exact: true }).click();
  const pairs = [0, 1, 2].map((i) => [phones[i] as Page, phones[i + 3] as Page] as const);

  await Promise.all(phones.map((page) => page.getByRole("button", { name: "Without a sheet" }).click()));
  await stage.screenshot({ path: shot("stage-table") });
  const [first, second, third] = pairs;
  for (const pair of [first, second] as const) {
    if (pair === undefined) continue;
    const [opener, other] = await asked(pair, offer);
    await opener.screenshot({ path: shot("phone-offer"), fullPage: true });
    await offer(opener).click();
    await expect(accept(other)).toBeVisible();
    await other.screenshot({ path: shot("phone-accept"), fullPage: true });
    await accept(other).click();
    await other.locator("dialog[open] button").filter({ hasText: "Agree" }).click();
    await expect(accept(other)).toBeHidden();
  }
  const [leaver] = await asked(third ?? [], offer);
  await walkOut(leaver);
  await expect(offer(leaver)).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "Deal map" })).toBeVisible();
  await desk.getByRole("button", { name: "Deal map" }).click();
  await expect(stage.getByText("Every agreement of the room")).toBeVisible();
  await expect(stage.getByText("2 agreements")).toBeVisible();
  await expect(stage.getByText("1 table without a deal")).toBeVisible();
  // The console opens a dot on the stage; the stage opens one by itself.
  await desk.getByRole("button", { name: "Table 3" }).click();
  await expect(stage.getByText("They parted without a deal.")).toBeVisible();
  await stage.getByRole("button", { name: "Table 1" }).click();
  await expect(stage.getByRole("heading", { name: "Table 1" })).toBeVisible();
  await stage.screenshot({ path: shot("stage-map") });
  await desk.screenshot({ path: shot("console") });
  await phones[0]?.screenshot({ path: shot("phone-agreed"), fullPage: true });
  await expectAccessible();
});
