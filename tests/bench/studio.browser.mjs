// How long an author waits: for the map of a large case, for its frames, for a letter, for problems and for the layout.
import { importBundled } from "../../src/cli/bundle.mjs";
import { serveBuilt } from "./browser.mjs";
import { median, percentile } from "./measure.mjs";
import * as inPage from "./studio/in-page.mjs";
import { playersShare, withModules } from "./studio/share.mjs";

const ROUNDS = 5;
const PATIENCE = 60_000;
const WINDOW = { width: 1280, height: 800 };
/** Fields of all kinds, of what is selected by the words in the outline. */
const LETTERS = "She has two offers on the table.";

/** @param {{ browser: import("@playwright/test").Browser }} tools */
export default async function studio({ browser }) {
  const { seed } = await importBundled("tests/bench/studio/drafts.ts", "bench-studio-drafts");
  const { plugin, modulesOf } = withModules();
  const app = await serveBuilt(".", "app", { plugins: [plugin] });
  const context = await browser.newContext({ viewport: WINDOW, locale: "en-GB", baseURL: app.origin });
  try {
    const page = await context.newPage();
    await page.addInitScript(inPage.watchLayout);
    await seed(page);
    const opened = [];
    const thousand = [];
    // The first round only warms the server and the browser up.
    for (let round = 0; round <= ROUNDS; round++) {
      const one = await open(page, "thousand");
      if (round > 0) opened.push(one.interactive);
      thousand.push(...(await page.evaluate(() => globalThis.layouts)).slice(0, 1));
    }
    const pan1000 = await frames(page, "pan");
    const letters = await typed(page);
    const problems = await problemsTold(page);
    await open(page, "flagship");
    const flagship = (await page.evaluate(() => globalThis.layouts)).slice(0, 1);
    await open(page, "most");
    const pan3000 = await frames(page, "pan");
    await page.getByRole("button", { name: "Show all" }).click();
    await page.waitForTimeout(300);
    const all = [...(await frames(page, "pan")), ...(await frames(page, "zoom"))];
    const share = await playersShare(browser, app.origin, modulesOf);
    const row = (what, measured, unit, atMost) => ({
      what,
      measured,
      unit,
      ...(atMost === undefined ? {} : { atMost }),
    });
    return [
      row("a case of 1,000 nodes opened to a map that answers a click", median(opened), "ms", 800),
      row("pan at reading zoom, 1,000 nodes, p95 frame", percentile(pan1000, 95), "ms", 20),
      row("  3,000 nodes", percentile(pan3000, 95), "ms", 34),
      row("pan and zoom with 3,000 nodes all on screen, p95 frame", percentile(all, 95), "ms", 34),
      row(`keystroke to paint in a field, 1,000 nodes, p95 of ${letters.length}`, percentile(letters, 95), "ms", 50),
      row("  its median", median(letters), "ms"),
      row("structural problems refreshed after an edit, 1,000 nodes", median(problems), "ms", 500),
      row("layout of the flagship, in its worker", median(flagship), "ms", 200),
      row("  of 1,000 nodes", median(thousand), "ms", 2000),
      row("JavaScript that the studio adds to a player's pages", share, "kB", 0),
    ];
  } finally {
    await context.close();
    app.close();
  }
}

/** From the list of drafts to a draft's map. */
async function open(page, draft) {
  await page.goto("/studio");
  await page.waitForSelector(`a[href="/studio/${draft}"]`, { timeout: PATIENCE });
  await page.waitForLoadState("networkidle");
  const times = await page.evaluate(inPage.open, `/studio/${draft}`);
  await page.waitForTimeout(1500);
  return times;
}

async function frames(page, how) {
  await page.evaluate(inPage.move, { how, frames: 40 });
  return page.evaluate(inPage.move, { how, frames: 240 });
}

/** Milliseconds of each letter typed into the fields of a beat, a choice, a scene and the case. */
async function typed(page) {
  await page.evaluate(inPage.watchKeys);
  const rows = page.getByRole("tree");
  const fields = page.locator("aside").locator("textarea:visible, input[type=text]:visible");
  for (const place of ["/scenes/s0/activity/beats/b0", "/scenes/s0/activity/beats/b0/choices/c0", "/scenes/s0", ""]) {
    await rows.locator(`[data-row="${place}"]`).click();
    // A beat's choices are rows of the tree once it is open.
    await page.keyboard.press("ArrowRight");
    await rows.locator(`[data-row="${place}"]`).click();
    const count = Math.min(3, await fields.count());
    for (let i = 0; i < count; i++) {
      await fields.nth(i).click({ timeout: 5000 });
      await page.keyboard.press("End");
      for (const letter of LETTERS) {
        await page.keyboard.press(letter === " " ? "Space" : letter);
        // As fast as a quick typist.
        await page.waitForTimeout(60);
      }
    }
  }
  return page.evaluate(() => globalThis.keys);
}

async function problemsTold(page) {
  const took = [];
  for (const choice of ["c0", "c1", "c2"]) {
    await page.getByRole("tree").locator(`[data-row="/scenes/s0/activity/beats/b1"]`).click();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tree").locator(`[data-row="/scenes/s0/activity/beats/b1/choices/${choice}"]`).click();
    await page.locator("aside textarea").first().focus();
    // Nothing else is being checked.
    await page.waitForTimeout(2000);
    took.push(await page.evaluate(inPage.emptied));
  }
  return took;
}
