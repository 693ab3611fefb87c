import { join } from "node:path";
import { expect, test } from "./support.ts";

const STARTER = join(import.meta.dirname, "../../src/cli/starter/case.json");

test("the map by keyboard alone: a beat added, connected, undone and done again, copied and pasted; a box by mouse", async ({
  page,
  expectAccessible,
  picture,
}) => {
  await page.goto("/studio");
  await page.locator("input[type=file]").setInputFiles(STARTER);
  const map = page.getByRole("application", { name: "Map" });
  const cards = page.locator("[data-map-card]");
  const selected = page.locator('[data-map-card][data-selected="true"]');
  const beats = page.locator('[data-map-card*="/beats/"]');
  const form = page.getByRole("complementary", { name: "Form" });
  await expect(cards.first()).toBeVisible();
  const before = await beats.count();
  await map.focus();

  await test.step("walk into the first choice, add a beat after it", async () => {
    await page.keyboard.press("ArrowRight");
    await expect(selected).toContainText("Twelve per cent");
    await page.keyboard.press("ArrowRight");
    await expect(form.getByRole("heading", { level: 2 })).toContainText("Which part of the twelve");
    await page.keyboard.press("n");
    await expect(beats).toHaveCount(before + 1);
    await expect(selected).toHaveCount(1);
  });

  await test.step("connect its way out to an ending, from a list", async () => {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("searchbox")).toBeFocused();
    await expectAccessible("dialog[open]");
    await dialog.getByRole("searchbox").fill("ending");
    await expect(dialog.getByRole("option").first()).toContainText("Ending");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("ArrowRight");
    await expect(selected).toHaveAttribute("data-map-card", /^\/endings\//);
  });

  await test.step("undo and redo", async () => {
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(beats).toHaveCount(before);
    await page.keyboard.press("Control+Shift+z");
    await expect(beats).toHaveCount(before + 1);
  });

  await test.step("copy and paste", async () => {
    await map.focus();
    await page.keyboard.press("Escape");
    await cards.first().click({ position: { x: 60, y: 40 } });
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+v");
    await expect(beats).toHaveCount(before + 2);
  });

  await test.step("the menu and the list of keys", async () => {
    await page.keyboard.press("m");
    await expect(page.getByRole("menuitem", { name: "Add a choice" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys of the map" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("a box, in the overview too", async () => {
    await page.keyboard.press("0");
    const area = await map.boundingBox();
    if (area === null) throw new Error("no map");
    await page.keyboard.down("Shift");
    await page.mouse.move(area.x + 4, area.y + 4);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width - 4, area.y + area.height - 4, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect(
      page
        .locator("main")
        .getByRole("status")
        .filter({ hasText: /\d+ cards selected/ }),
    ).toHaveCount(1);
    await picture("studio-map");
    await expectAccessible("main");
  });
});
