import { expect, test } from "./support.ts";

test.describe("the app as it is served", () => {
  test("shows itself under a strict policy and asks nobody else for anything", async ({ page }) => {
    const response = await page.goto("/");
    expect(response?.headers()["content-security-policy"]).toContain("require-trusted-types-for 'script'");
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page).toHaveTitle(/Parley/);
    await page.waitForLoadState("networkidle");
  });

  test("has no accessibility violation on its first screen", async ({ page, expectAccessible, picture }) => {
    await page.goto("/");
    await expect(page.getByRole("main")).toBeVisible();
    await expectAccessible();
    await picture("first-screen", { fullPage: true });
  });

  test("answers an unknown address with a screen and not with a blank page", async ({ page }) => {
    await page.goto("/no/such/screen");
    await expect(page.getByRole("main")).toBeVisible();
  });
});

test.describe("the policy", () => {
  test("stops injected styles and markup, and a test sees it", async ({ page, problems, tolerate }) => {
    tolerate(/./);
    await page.goto("/");
    const thrown = await page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.head.append(style);
      try {
        document.body.innerHTML = "<img src='data:,' onerror='document.title = 1'>";
        return "";
      } catch (error) {
        return String(error);
      }
    });
    expect(thrown).toContain("TrustedHTML");
    await expect.poll(() => problems.join("\n")).toContain("policy: style-src-elem");
    await expect.poll(() => problems.join("\n")).toContain("policy: require-trusted-types-for");
    await expect(page.locator("body")).toBeVisible();
  });
});
