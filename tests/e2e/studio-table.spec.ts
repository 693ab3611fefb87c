import { expect, test } from "./support.ts";

test("an author builds a negotiation table from the template in forms, and plays it", async ({
  page,
  expectAccessible,
  picture,
}) => {
  test.setTimeout(40_000);
  await page.goto("/studio");
  await page.getByRole("button", { name: /negotiation table/i }).click();
  const tree = page.getByRole("tree");
  await expect(tree).toBeVisible();
  await tree.getByRole("treeitem", { name: /^The last round/ }).click();
  const form = page.getByRole("complementary", { name: "Form" });
  await expect(form.getByRole("heading", { name: "What is negotiated" })).toBeVisible();
  await expect(form.getByText(/possible deals/)).toBeVisible();
  await picture("studio-table");

  // A new value of an issue, and what it is worth to both sides.
  await form.getByText("Price", { exact: false }).first().click();
  await form.getByRole("button", { name: "Add a value" }).click();
  const worth = form.getByRole("spinbutton").nth(-2);
  await worth.fill("25");
  await worth.blur();
  await expect(worth).toHaveValue("25");

  // Something they try, with an answer that defuses it.
  await form.getByText("Tactics they try").click();
  await form.getByRole("button", { name: "Add a tactic" }).click();
  await form.getByRole("combobox", { name: "Tactic" }).first().selectOption("salami");
  await form.getByRole("button", { name: "Add an answer" }).click();
  await form
    .getByRole("textbox", { name: "The words" })
    .last()
    .fill("One slice at a time makes a whole ham. What is all of it?");
  for (const name of [
    "The two sides, and their way out",
    "Rounds, phases, money",
    "How the other side plays",
    "Where each end leads",
    "How it is judged",
  ]) {
    await form.getByText(name).click();
  }
  await picture("studio-table-open", { fullPage: true });
  await expectAccessible();

  // What was built is played beside it.
  await page.getByRole("button", { name: "Play from here" }).click();
  const played = page.getByRole("complementary", { name: "Play" });
  await played.locator('[class*="primary"]').first().click();
  await expect(played.locator('[class*="_sheet_"]')).toBeVisible();
  await expectAccessible();
  await picture("studio-table-played");
});
