// How long the debrief of a long run takes to be on the screen of a slow device.
import { importBundled } from "../../src/cli/bundle.mjs";
import { serveBuilt } from "./browser.mjs";
import { median } from "./measure.mjs";

const ROUNDS = 5;
const PATIENCE = 60_000;

/** @param {{ browser: import("@playwright/test").Browser }} tools */
export default async function debrief({ browser }) {
  const { sixtyDecisions, seed } = await importBundled("tests/bench/debrief-run.ts", "bench-debrief-run");
  const app = await serveBuilt(".", "app");
  try {
    const cold = [];
    const again = [];
    const differences = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const context = await browser.newContext({ reducedMotion: "reduce", locale: "en-GB", baseURL: app.origin });
      const page = await context.newPage();
      await seed(page, [sixtyDecisions()]);
      const devtools = await context.newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      const first = await visit(page);
      const second = await visit(page);
      const before = await told(page);
      await page.reload();
      await page.waitForFunction(judged, undefined, { timeout: PATIENCE });
      const after = await told(page);
      differences.push(before.filter((each, i) => each !== after[i]).length + Math.abs(before.length - after.length));
      await context.close();
      // The first round only warms the server and the browser up.
      if (round > 0) {
        cold.push(first);
        again.push(second);
      }
    }
    const row = (what, visits, key, atMost) => ({
      what,
      measured: median(visits.map((v) => v[key])),
      unit: "ms",
      atMost,
    });
    return [
      row("debrief of 60 decisions on screen, slowed four times", cold, "story", 1000),
      row("  the same with every verdict, the case solved before", again, "verdicts", 1000),
      row("  the same with every verdict, the case never solved", cold, "verdicts"),
      {
        what: "  verdicts and figures that differ after a reload",
        measured: Math.max(...differences),
        unit: "",
        atMost: 0,
      },
    ];
  } finally {
    app.close();
  }
}

/** All that the page says about what was decided: its headline, its figures, every decision with its verdict and loss. */
const told = (page) =>
  page.evaluate(() => [
    ...[...document.querySelectorAll("main h1, main h1 ~ *, figure button")].map(
      (each) => each.ariaLabel ?? each.textContent,
    ),
    ...[...document.querySelectorAll("main dd, main td")].map((each) => each.textContent),
  ]);

/** Runs in the page: whether every decision has its verdict. */
function judged() {
  const names = [...document.querySelectorAll('figure button[aria-label^="Decision "]')].map((b) => b.ariaLabel);
  return names.length === 60 && names.every((name) => /, (Best|Excellent|Good|Slip|Mistake|Deal-risk)/.test(name));
}

/** From the click on a run to its debrief, with the app open already. */
async function visit(page) {
  await page.goto("/progress");
  await page.waitForSelector('a[href="/attempt/sixty"]', { timeout: PATIENCE });
  await page.waitForLoadState("networkidle");
  await page.evaluate(watch);
  await page.click('td a[href="/attempt/sixty"]');
  await page.waitForFunction(() => globalThis.seen?.verdicts !== undefined, undefined, { timeout: PATIENCE });
  return page.evaluate(() => globalThis.seen);
}

/** Runs in the page: notes when all decisions are there, and when all of them have a verdict. */
function watch() {
  const seen = {};
  globalThis.seen = seen;
  let clicked;
  addEventListener("click", () => (clicked = performance.now()), { capture: true, once: true });
  const look = () => {
    const names = [...document.querySelectorAll('figure button[aria-label^="Decision "]')].map((b) => b.ariaLabel);
    // The next frame's callback comes after this frame was painted.
    if (names.length === 60) {
      const at = performance.now() - clicked;
      if (seen.story === undefined) requestAnimationFrame(() => (seen.story ??= performance.now() - clicked));
      const judged = names.every((name) => /, (Best|Excellent|Good|Slip|Mistake|Deal-risk)/.test(name));
      if (judged && at > 0) {
        requestAnimationFrame(() => (seen.verdicts = performance.now() - clicked));
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
