import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./support.ts";
import { watch } from "./watch.ts";

const CASE = "the-price-is-not-the-problem";

/** Somebody else's device: nothing is shared with the facilitator's browser. */
async function phone(browser: Browser, origin: string, code: string, name: string, problems: string[]) {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: "en-GB", hasTouch: true });
  const page = await context.newPage();
  await watch(page, origin, problems);
  await page.goto(`${origin}/join/${code.toLowerCase()}`);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText(`You are ${name}`)).toBeVisible();
  return page;
}

async function openRoom(page: Page): Promise<string> {
  await page.goto(`/workshop/${CASE}`);
  await page.getByRole("button", { name: "Open the room" }).click();
  await page.waitForURL(/\/room\/[A-Z0-9]{6}$/);
  return page.url().slice(-6);
}

const option = (page: Page, letter: string) =>
  page.getByRole("group").getByRole("button", { name: new RegExp(`^${letter}`) });
const counted = (page: Page, letter: string) => expect(page.getByText(`Your vote ${letter} is in`)).toBeVisible();

test("a small room: join, vote, discuss, vote again, reveal, decide, and a vote that survives a reload", async ({
  page: desk,
  browser,
  baseURL,
  context,
  problems,
  expectAccessible,
}) => {
  test.setTimeout(90_000);
  const origin = new URL(baseURL ?? "").origin;
  const code = await openRoom(desk);
  const [stage] = await Promise.all([
    context.waitForEvent("page"),
    desk.getByRole("button", { name: "Open stage" }).click(),
  ]);
  await watch(stage, origin, problems);
  await expect(stage.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();

  const phones = await Promise.all(["Ana", "Bo", "Chen"].map((name) => phone(browser, origin, code, name, problems)));
  const [ana, bo, chen] = phones as [Page, Page, Page];
  await expect(stage.getByText("3 people are here")).toBeVisible();
  await desk.getByRole("button", { name: "Show the briefing" }).click();
  await expect(ana.getByRole("heading", { name: "Before you sit down" })).toBeVisible();
  await desk.getByRole("button", { name: "Begin" }).click();

  await option(ana, "A").click();
  await counted(ana, "A");
  await option(ana, "B").click();
  await counted(ana, "B");
  await option(bo, "B").click();
  await counted(bo, "B");
  await expect(stage.getByText("2 of 3")).toBeVisible();
  await expect(desk.getByText("Chen").locator("..").getByText("no vote yet")).toBeVisible();

  // A phone that reloads is the same person with the same vote, and counts once.
  await ana.reload();
  await counted(ana, "B");
  await expect(stage.getByText("2 of 3")).toBeVisible();
  await expectAccessible();

  await desk.getByRole("button", { name: "Start the discussion" }).click();
  await bo.getByLabel("Your sentence").fill("Ask what a late week costs them.");
  await bo.getByRole("button", { name: "Send" }).click();
  await desk.getByRole("button", { name: "Put on stage" }).click();
  await expect(stage.getByText("Ask what a late week costs them.")).toBeVisible();
  await expect(stage.getByText("Bo", { exact: true })).toHaveCount(0);

  await desk.getByRole("button", { name: "Vote again" }).last().click();
  await option(ana, "B").click();
  await option(bo, "B").click();
  await option(chen, "C").click();
  await counted(chen, "C");
  // Until the reveal no phone sees a tally.
  await expect(ana.getByText(/\d votes?/)).toHaveCount(0);

  // The clicker in the stage's window leads through the console.
  await stage.bringToFront();
  await stage.keyboard.press("PageDown");
  await expect(ana.getByRole("heading", { name: "How the room voted" })).toBeVisible();
  await expect(ana.getByText("2 votes", { exact: false })).toBeVisible();
  await expect(stage.getByText("before the discussion: 2")).toBeVisible();

  await desk.bringToFront();
  await desk.getByRole("button", { name: "Decide" }).click();
  await desk.getByRole("button", { name: "Follow the majority" }).click();
  await expect(ana.getByText("That was your vote.")).toBeVisible();
  await expect(chen.getByText("You had voted C.")).toBeVisible();
  await stage.reload();
  await expect(stage.getByText("We said").first()).toBeVisible();
  await desk.getByRole("button", { name: "Go on" }).click();
  await expect(ana.getByRole("heading", { name: "What do you say?" })).toBeVisible();
});

test("removed and let back in, and a console on a second device", async ({
  page: desk,
  browser,
  baseURL,
  problems,
}) => {
  test.setTimeout(60_000);
  const origin = new URL(baseURL ?? "").origin;
  const code = await openRoom(desk);
  const ana = await phone(browser, origin, code, "Ana", problems);
  await desk.getByText("Ana", { exact: true }).click();
  await desk.getByRole("button", { name: "Remove" }).click();
  await expect(ana.getByRole("heading", { name: "You were removed from this room" })).toBeVisible();
  await desk.getByRole("button", { name: /^Removed/ }).click();
  await desk.getByText("Ana", { exact: true }).click();
  await desk.getByRole("button", { name: "Let back in" }).click();
  await expect(ana.getByText("You are Ana")).toBeVisible({ timeout: 15_000 });

  const token = await desk.evaluate(() => JSON.parse(localStorage.getItem("parley.rooms") ?? "[]")[0].facilitator);
  const second = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await watch(second, origin, problems);
  await second.goto(`${origin}/room/${code}#f=${token}`);
  await second.getByRole("button", { name: "Take over" }).click();
  await expect(desk.getByText("Another console leads this room.", { exact: false })).toBeVisible();
  await expect(second.getByRole("button", { name: "Show the briefing" })).toBeEnabled();
});

test("two options are played one after the other and compared, by a facilitator on two machines", async ({
  page: desk,
  browser,
  baseURL,
  problems,
}) => {
  test.setTimeout(60_000);
  const origin = new URL(baseURL ?? "").origin;
  const code = await openRoom(desk);
  await desk.getByRole("button", { name: `${code.slice(0, 3)} ${code.slice(3)}` }).click();
  const links: string[] = [];
  for (const what of ["Lead from another device", "Stage on another computer"]) {
    await desk.locator("summary", { hasText: what }).click();
    links.push(new URL(await desk.getByRole("textbox", { name: what }).inputValue()).pathname);
    links.push(new URL(await desk.getByRole("textbox", { name: what }).inputValue()).hash);
  }
  await desk.keyboard.press("Escape");
  const elsewhere = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const [second, stage] = [await elsewhere.newPage(), await elsewhere.newPage()];
  for (const page of [second, stage]) await watch(page, origin, problems);
  await second.goto(`${origin}${links[0]}${links[1]}`);
  await stage.goto(`${origin}${links[2]}${links[3]}`);
  await second.getByRole("button", { name: "Take over" }).click();
  await second.getByRole("button", { name: "Show the briefing" }).click();
  await second.getByRole("button", { name: "Begin", exact: true }).click();

  const toTheEnd = async () => {
    await second.locator("summary", { hasText: "Finish for this team" }).click();
    await second.getByRole("button", { name: "To the end" }).click();
  };
  await second.getByRole("button", { name: "Play two of them" }).click();
  for (const letter of ["A", "C"]) await second.getByRole("button", { name: letter, exact: true }).click();
  await toTheEnd();
  await second.getByRole("button", { name: "Play the other way" }).click();
  await second.getByRole("button", { name: "Go on" }).click();
  await toTheEnd();
  await second.getByRole("button", { name: "Debrief", exact: true }).click();
  await expect(stage.getByText("Two ways from the same place")).toBeVisible();
  await expect(stage.getByText("of what the case could give")).toHaveCount(2);
});

test("a code that does not exist is said, and typed again", async ({ page, tolerate }) => {
  tolerate(/404/);
  await page.goto("/join/ZZZZZZ");
  await expect(page.getByText("There is no room with this code.", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Find the room" })).toBeEnabled();
});
