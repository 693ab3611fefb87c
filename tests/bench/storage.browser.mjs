// How long a decision takes until it is on the disk, and what sixty of them weigh.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureChromium, LAUNCH_ARGUMENTS } from "../run/chromium.mjs";
import { serveBuilt } from "./browser.mjs";
import { median, percentile } from "./measure.mjs";

export default async function storage() {
  const site = await serveBuilt("tests/bench/storage", "storage");
  // A profile on the disk: what a private window stores stays in memory and would measure nothing.
  const profile = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: LAUNCH_ARGUMENTS,
  });
  try {
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.waitForFunction(() => globalThis.takeDecisions !== undefined);
    const sixty = await page.evaluate(() => globalThis.takeDecisions(60));
    const { times } = await page.evaluate(() => globalThis.takeDecisions(400));
    return [
      { what: "a decision stored on the disk, p95", measured: percentile(times, 95), unit: "ms", atMost: 50 },
      { what: "  its median", measured: median(times), unit: "ms" },
      { what: "persisted attempt of 60 decisions", measured: sixty.size / 1000, unit: "kB", atMost: 12 },
    ];
  } finally {
    await context.close();
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
