import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { activitySchemas } from "../../src/activities/schemas.ts";
import { caseHash } from "../../src/core/case/hash.ts";
import { parseCaseValue } from "../../src/core/case/parse.ts";
import { expect, test } from "./support.ts";

test.describe.configure({ timeout: 90_000 });

const STARTER = join(import.meta.dirname, "../../src/cli/starter/case.json");

async function openStarter(page: Page): Promise<void> {
  await page.goto("/studio");
  await page.locator("input[type=file]").setInputFiles(STARTER);
  await expect(page.getByRole("tree")).toBeVisible();
}

const view = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check({ force: true });

/** Three attempts at the starter, as the app exports them: two ask and plan, one gives the discount and leaves. */
function attempts(): string {
  const parsed = parseCaseValue(JSON.parse(readFileSync(STARTER, "utf8")), activitySchemas);
  if (!parsed.ok) throw new Error("the starter must parse");
  const attempt = (attemptId: string, choices: readonly string[]) => ({
    header: {
      attemptId,
      caseId: "starter",
      caseHash: caseHash(parsed.case),
      engineVersion: 1,
      seed: 1,
      mode: "practice",
      language: "en",
    },
    startedAt: 0,
    entries: choices.map((choice, i) => ({
      seq: i + 1,
      at: (i + 1) * 7000,
      by: "trainee",
      event: { type: "choose", choice },
    })),
  });
  return JSON.stringify({
    format: "parley-backup",
    version: 1,
    written: "2026-01-01T00:00:00.000Z",
    preferences: null,
    seen: {},
    imported: [],
    cases: [],
    attempts: [attempt("a", ["ask", "plan"]), attempt("b", ["ask", "plan"]), attempt("c", ["discount"])],
  });
}

test("an author sees what a case gives, what trainees did, plays a moment and edits on", async ({
  page,
  expectAccessible,
}) => {
  await openStarter(page);

  await test.step("balance", async () => {
    await view(page, "Balance");
    const total = page.getByRole("row", { name: /Total, weighted/ });
    await expect(total).toContainText("−6");
    await expect(total).toContainText("12");
    await expect(total).toContainText("proved");
    await expectAccessible("main");
  });

  await test.step("what trainees did", async () => {
    await view(page, "Trainees");
    const buffer = Buffer.from(attempts());
    await page.locator("main input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
    await expect(page.getByText("3 attempts, 2 of them finished, 0 votes")).toBeVisible();
    const rows = page.getByRole("row");
    await expect(rows.filter({ hasText: "Which part of the twelve" })).toContainText("67%");
    await page.getByRole("columnheader", { name: "Share" }).click();
    await expect(rows.nth(1)).toContainText("Steel went up");
    await expectAccessible("main");
  });

  await test.step("a moment with values of one's own, edited while it is played", async () => {
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.getByRole("button", { name: "Set values …" }).click();
    await page.getByRole("spinbutton", { name: "Trust" }).fill("75");
    await page.getByRole("button", { name: "Play with these values" }).click();
    await expect(page.getByText("A moment set up by hand")).toBeVisible();
    await page.getByRole("radio", { name: "Form", exact: true }).check({ force: true });
    await page.getByRole("button", { name: "Set values …" }).click();
    await expect(page.getByRole("spinbutton", { name: "Trust" })).toHaveValue("75");
    await page.keyboard.press("Escape");
  });

  await test.step("the tour, by keyboard, and the guide", async () => {
    await page.getByRole("button", { name: "Help" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("1 of");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("2 of");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("button", { name: "Help" }).click();
    await page.getByRole("menuitem", { name: "Writing a case" }).click();
    await expect(page.getByRole("heading", { name: "A character worth meeting" })).toBeVisible();
    await expectAccessible("dialog[open]");
  });
});
