import { expect, test } from "./support.ts";

test.describe("the studio", () => {
  test("keeps what is typed through a reload, undoes it, and publishes the case to the library", async ({
    page,
    expectAccessible,
    picture,
  }) => {
    await page.goto("/studio");
    await page.getByRole("button", { name: "Open a copy" }).first().click();
    const tree = page.getByRole("tree");
    await expect(tree).toBeVisible();
    await tree.getByRole("treeitem").first().click();

    const title = page.getByRole("textbox", { name: "Title" });
    const before = await title.inputValue();
    await title.fill(`${before}, ours`);
    await title.blur();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${before}, ours`);
    await expect(page.getByText(/^saved /)).toBeVisible();

    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${before}, ours`);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(before);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${before}, ours`);

    await page.getByRole("button", { name: "Publish" }).click();
    const dialog = page.getByRole("dialog", { name: "Publish" });
    await expect(dialog.getByText("No errors")).toBeVisible();
    await expectAccessible("dialog[open]");
    await picture("studio-publish");
    await dialog.getByRole("button", { name: "Put it into the library" }).click();
    await dialog.getByRole("link", { name: "Open its briefing" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${before}, ours`);

    await page.goto("/");
    await expect(page.getByRole("main").getByText(`${before}, ours`).first()).toBeVisible();
  });
});
