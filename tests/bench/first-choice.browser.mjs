// How long a first visitor waits for the first choice, and how much JavaScript that takes.
import { gzipSync } from "node:zlib";
import { serveBuilt, slowPage } from "./browser.mjs";
import { median } from "./measure.mjs";

const ROUNDS = 9;
const PATIENCE = 30_000;

// The way there is two clicks: the one primary button of the library, and that of the briefing.
const PRIMARY = 'main [class*="primary"]';
const STEPS = [
  { path: "/", selector: PRIMARY },
  { path: "/case/", selector: PRIMARY },
  { path: "/play/", selector: 'label:has(input[type="radio"])' },
];

/** @param {{ browser: import("@playwright/test").Browser }} tools */
export default async function firstChoice({ browser }) {
  const app = await serveBuilt(".", "app");
  const bare = await serveBuilt("tests/bench/bare-react", "bare-react");
  try {
    const visits = { app: [], bare: [] };
    // In turns, and each first every other time, so that whatever else the machine does slows both alike. The first
    // round only warms the server and the browser up.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const name of round % 2 ? ["app", "bare"] : ["bare", "app"]) {
        const seen = await visit(browser, { app, bare }[name].origin);
        if (round > 0) visits[name].push(seen);
      }
    }
    const appTime = median(visits.app.map((each) => each.time));
    const bareTime = median(visits.bare.map((each) => each.time));
    return [
      {
        what: "JavaScript transferred before the first choice can be made, gzip",
        measured: median(visits.app.map((each) => each.script)) / 1000,
        unit: "kB",
        atMost: 160,
      },
      {
        what: "  the same of a bare React page",
        measured: median(visits.bare.map((each) => each.script)) / 1000,
        unit: "kB",
      },
      { what: "first choice visible, slowed four times, fast 4G", measured: appTime, unit: "ms" },
      { what: "  the same of a bare React page", measured: bareTime, unit: "ms" },
      {
        what: "first choice visible, against the bare React page",
        measured: appTime / bareTime,
        unit: "x",
        atMost: 1.4,
      },
    ];
  } finally {
    app.close();
    bare.close();
  }
}

async function visit(browser, origin) {
  const { page, close } = await slowPage(browser);
  try {
    const scripts = [];
    page.on("response", (response) => {
      if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.push(response);
    });
    await page.addInitScript(walk, STEPS);
    await page.goto(`${origin}/`);
    const there = page.waitForFunction(() => globalThis.firstChoiceAt !== undefined, undefined, { timeout: PATIENCE });
    await there.catch(async () => {
      throw new Error(`the way to the first choice ends at ${await page.evaluate(() => globalThis.lookingFor)}`);
    });
    const time = await page.evaluate(() => globalThis.firstChoiceAt);
    // The server sends brotli; the promise is in gzip, which every browser and every paper means by "compressed".
    const bodies = await Promise.all(scripts.map((response) => response.body()));
    return { time, script: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) };
  } finally {
    await close();
  }
}

/** Runs in the page: clicks what is to be clicked the moment it is there, and notes when the choice is. */
function walk(steps) {
  let step = 0;
  const look = () => {
    const { path, selector } = steps[step];
    globalThis.lookingFor = `${location.pathname}, which has no ${selector} or is not under ${path}`;
    const here = path === "/" ? location.pathname === "/" : location.pathname.startsWith(path);
    const found = here ? document.querySelector(selector) : null;
    if (found?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      step += 1;
      if (step === steps.length) {
        // The next frame's callback comes after this frame was painted.
        requestAnimationFrame(() => {
          globalThis.firstChoiceAt = performance.now();
        });
        return;
      }
      found.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
