import { readFileSync } from "node:fs";
import { dropProfile, launchKillable, newProfile } from "./killable.ts";
import { chance, choose, countAcknowledged, decide, say, sit, storedLog, toChoices } from "./seat.ts";
import { expect, test } from "./support.ts";

// Every test plays, and machines that test are often busy.
test.describe.configure({ timeout: 120_000 });

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test.describe("no acknowledged decision is lost", () => {
  test("when the browser is killed at random points", async ({ baseURL }) => {
    test.setTimeout(180_000);
    const random = chance(20_260_717);
    const profile = newProfile();
    let attempt = "";
    let before = 0;
    try {
      for (let round = 0; round < 6; round++) {
        const { page, kill } = await launchKillable(profile);
        try {
          const acknowledged = await countAcknowledged(page);
          if (attempt === "") {
            attempt = await sit(page, baseURL);
          } else {
            await page.goto(`${baseURL}/play/${attempt}`);
            await toChoices(page);
            const log = await storedLog(page, attempt);
            expect(log.revision, `round ${round}`).toBeGreaterThanOrEqual(before);
            expect(log.entries.map(({ seq }) => seq)).toEqual(numbers(log.revision));
            before = log.revision;
          }
          if ((await toChoices(page)) === "end") break;
          if (round % 2) await decide(page, Math.floor(random() * 4));
          if ((await toChoices(page)) === "end") break;
          await choose(page, Math.floor(random() * 4));
          await say(page);
          // From before the write to well after the answer is shown.
          await page.waitForTimeout(random() * 120);
          await kill();
          before += acknowledged();
        } finally {
          await kill().catch(() => undefined);
        }
      }
    } finally {
      dropProfile(profile);
    }
    expect(before).toBeGreaterThan(3);
  });

  test("when the tab is closed at random points", async ({ context, baseURL }) => {
    const random = chance(7);
    let page = await context.newPage();
    let acknowledged = await countAcknowledged(page);
    const attempt = await sit(page, baseURL);
    let before = 0;
    for (let round = 0; round < 6; round++) {
      if ((await toChoices(page)) === "end") break;
      await choose(page, Math.floor(random() * 4));
      await say(page);
      await page.waitForTimeout(random() * 60);
      await page.close();
      before += acknowledged();
      page = await context.newPage();
      acknowledged = await countAcknowledged(page);
      await page.goto(`${baseURL}/play/${attempt}`);
      await toChoices(page);
      const log = await storedLog(page, attempt);
      expect(log.revision, `round ${round}`).toBeGreaterThanOrEqual(before);
      expect(log.entries.map(({ seq }) => seq)).toEqual(numbers(log.revision));
      before = log.revision;
    }
    expect(before).toBeGreaterThan(3);
  });

  test("when the page is reloaded: one sits where one sat, with what one had begun", async ({ page }) => {
    const attempt = await sit(page);
    await decide(page);
    const conversation = await page.getByRole("log").innerText();
    await choose(page, 1);
    // A draft is saved behind the scenes; it may take a moment.
    await page.waitForTimeout(300);
    await page.reload();
    await toChoices(page);
    expect(await page.getByRole("log").innerText()).toContain(conversation.split("\n").at(-1));
    await expect(page.getByRole("group", { name: "What do you say?" }).getByRole("radio").nth(1)).toBeChecked();
    expect((await storedLog(page, attempt)).revision).toBe(1);
  });
});

test.describe("two tabs", () => {
  test("the second reads, takes over, and the first reads from then on", async ({ page, context, baseURL }) => {
    const attempt = await sit(page);
    await decide(page);
    const second = await context.newPage();
    await second.goto(`${baseURL}/play/${attempt}`);
    await expect(second.getByText("This attempt is open in another tab.")).toBeVisible();
    // Who only reads sees what the other tab does as it happens.
    const heard = await second.getByRole("log").innerText();
    await decide(page);
    await expect.poll(() => second.getByRole("log").innerText()).not.toBe(heard);
    await second.getByRole("button", { name: "Go on here" }).click();
    await toChoices(second);
    await expect(page.getByText("This attempt is open in another tab.")).toBeVisible();
    await decide(second);
    await page.getByRole("button", { name: "Go on here" }).click();
    await expect(page.getByText("This attempt is open in another tab.")).toBeHidden();
    await toChoices(page);
    await decide(page);
    const log = await storedLog(page, attempt);
    expect(log.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test("without locks, as on plain http: who comes too late is told and goes on from there", async ({
    page,
    context,
    baseURL,
  }) => {
    const withoutLocks = () => Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
    await context.addInitScript(withoutLocks);
    const attempt = await sit(page);
    const second = await context.newPage();
    await second.goto(`${baseURL}/play/${attempt}`);
    await toChoices(second);
    await decide(second);
    await choose(page, 1);
    await say(page);
    await expect(page.getByText("This attempt went on in another tab")).toBeVisible();
    expect((await storedLog(page, attempt)).revision).toBe(1);
    await page.getByRole("button", { name: "Go on here" }).click();
    await expect(page.getByText("This attempt went on in another tab")).toBeHidden();
    await toChoices(page);
    await decide(page);
    expect((await storedLog(page, attempt)).entries.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

test("where the browser refuses a database, one plays in memory, is told so, and can export", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  const attempt = await sit(page);
  await decide(page);
  await page.getByRole("button", { name: /^Leave/ }).click();
  await page.getByRole("link", { name: "My data" }).click();
  await expect(page.getByText("gone when this tab is closed")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a backup" }).click(),
  ]);
  const backup = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(backup.attempts.map((one: { header: { attemptId: string } }) => one.header.attemptId)).toEqual([attempt]);
});
