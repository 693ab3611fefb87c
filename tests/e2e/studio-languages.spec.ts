import { readFile } from "node:fs/promises";
import { expect, test } from "./support.ts";

test("a case goes to a translator as a table and comes back", async ({ page, expectAccessible, picture }) => {
  // As in browsers that write no files themselves: what is saved is downloaded, and a test can read it.
  await page.addInitScript(() => {
    for (const name of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(globalThis, name);
  });
  await page.goto("/studio");
  await page.getByRole("button", { name: "Open a copy" }).first().click();
  await expect(page.getByRole("tree")).toBeVisible();
  await page.getByRole("radio", { name: "Languages" }).check();
  await expect(page.getByRole("heading", { name: "Languages", exact: true })).toBeVisible();
  const counts = page.getByRole("status").filter({ hasText: "missing" });
  const before = await counts.textContent();
  await expectAccessible();
  await picture("studio-languages");

  const title = page.getByRole("textbox", { name: /^title in / });
  const own = await title.inputValue();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as table (CSV)" }).click();
  const table = await readFile(await (await saved).path(), "utf8");
  expect(table).toContain(own);

  await title.fill("");
  await expect(counts).not.toHaveText(before ?? "");
  await title.press("ArrowDown");
  await expect(title).not.toBeFocused();
  const open = (text: string) =>
    page
      .locator("input[type=file][accept*=xlf]")
      .setInputFiles({ name: "back.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await open("a,b\n1,2\n");
  await expect(page.getByRole("alert")).toContainText("no column");
  await open(table.replace(own, `${own} 2`));
  await expect(page.getByText("Taken: 1", { exact: true })).toBeVisible();
  await expect(title).toHaveValue(`${own} 2`);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(title).toHaveValue("");
});
