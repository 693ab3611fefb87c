// What the browser benches share: pages built and served as in production, and a slow device to load them on.
import { join } from "node:path";
import { build } from "vite";
import { importBundled, ROOT } from "../../src/cli/bundle.mjs";

/**
 * Builds a page into test-results/ (never into dist/, which `npm start` may be serving) and serves it.
 * @param {string} root the folder of its index.html, from the root of the repository
 * @param {string} name
 * @param {import("vite").InlineConfig} config
 */
export async function serveBuilt(root, name, config = {}) {
  const outDir = join(ROOT, "test-results/bench", name);
  await build({ root: join(ROOT, root), logLevel: "warn", ...config, build: { outDir, emptyOutDir: true } });
  const { serveFolder } = await importBundled("tests/bench/serve.ts", "bench-serve");
  return serveFolder(outDir);
}

// The "Fast 4G" of Chromium's developer tools: 9 Mbit/s down, 1.5 up, 60 ms, times their corrections.
const FAST_4G = {
  offline: false,
  latency: 60 * 2.75,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
};

/**
 * A page with an empty cache, on a processor four times slower and a phone's network.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} [baseURL]
 * @param {(page: import("@playwright/test").Page) => Promise<void>} [prepare] leaves behind what an earlier visit did
 */
export async function slowPage(browser, baseURL, prepare) {
  // Reduced motion: what is measured is the waiting, not how long a scene takes to be staged.
  const context = await browser.newContext({ reducedMotion: "reduce", locale: "en-GB", baseURL });
  if (prepare) {
    const before = await context.newPage();
    await prepare(before);
    await before.close();
  }
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", FAST_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return { page, close: () => context.close() };
}
