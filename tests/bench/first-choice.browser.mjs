// How long one waits for the first choice, how much JavaScript that takes, and how long an answer takes to be painted.
// Two ways lead to a first choice, and both are measured:
//  - its page is opened, as after a reload: one page against one page, which is what the promise of 1.4 x is about
//    (a bare React page that shows one radio, loaded the same way in the same run);
//  - a first visit: the home page, and then two clicks the moment each can be made. The bare page makes the same two
//    clicks, but has nothing to lay out on the way, so this row informs and promises nothing.
import { gzipSync } from "node:zlib";
import { importBundled } from "../../src/cli/bundle.mjs";
import { serveBuilt, slowPage } from "./browser.mjs";
import { median, percentile } from "./measure.mjs";

const ROUNDS = 9;
const PATIENCE = 30_000;
/** How the page says that its first choice is painted, and when; see `walk`. */
const SEEN = "first choice at ";
const CHOICE = 'label:has(input[type="radio"])';

// The link of the home page, and the button of the briefing: not the same element, which may stand there a frame longer.
const VISIT = [
  { path: "/", selector: 'main a[class*="primary"], main .primary' },
  { path: "/case/", selector: 'main button[class*="primary"]' },
  { path: "/play/", selector: CHOICE },
];
const OPEN = [{ path: "/play/", selector: CHOICE }];

/** @param {{ browser: import("@playwright/test").Browser }} tools */
export default async function firstChoice({ browser }) {
  const { begun, seed } = await importBundled("tests/bench/begun-run.ts", "bench-begun-run");
  const app = await serveBuilt(".", "app");
  const bare = await serveBuilt("tests/bench/bare-react", "bare-react");
  const run = begun();
  const ways = {
    visit: { origin: app.origin, path: "/", steps: VISIT },
    bareVisit: { origin: bare.origin, path: "/", steps: VISIT },
    open: { origin: app.origin, path: `/play/${run.record.id}`, steps: OPEN, prepare: (page) => seed(page, [run]) },
    bareOpen: { origin: bare.origin, path: "/play/bare", steps: OPEN },
  };
  try {
    const seen = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    const answers = [];
    // In turns, and each first every other time, so that whatever else the machine does slows all alike. The first
    // round only warms the server and the browser up.
    for (let round = 0; round <= ROUNDS; round++) {
      const names = Object.keys(ways);
      for (const name of round % 2 ? names : names.reverse()) {
        const one = await visit(browser, ways[name], name === "open" && round > 0 ? answers : undefined);
        if (round > 0) seen[name].push(one);
      }
    }
    const time = (name) => median(seen[name].map((each) => each.time));
    const script = (name) => median(seen[name].map((each) => each.script)) / 1000;
    return [
      {
        what: "JavaScript transferred before the first choice can be made, gzip",
        measured: script("visit"),
        unit: "kB",
        atMost: 160,
      },
      { what: "  the same of a bare React page", measured: script("bareVisit"), unit: "kB" },
      { what: "first choice visible, its page opened, slowed four times, fast 4G", measured: time("open"), unit: "ms" },
      { what: "  the same of a bare React page", measured: time("bareOpen"), unit: "ms" },
      {
        what: "  the one against the other",
        measured: time("open") / time("bareOpen"),
        unit: "x",
        atMost: 1.4,
      },
      { what: "first choice visible, home page and two clicks, the same device", measured: time("visit"), unit: "ms" },
      { what: "  against two clicks on a bare React page", measured: time("visit") / time("bareVisit"), unit: "x" },
      {
        what: `commit to the painted answer, slowed four times, p95 of ${answers.length}`,
        measured: percentile(answers, 95),
        unit: "ms",
        atMost: 100,
      },
      { what: "  its median", measured: median(answers), unit: "ms" },
    ];
  } finally {
    app.close();
    bare.close();
  }
}

async function visit(browser, { origin, path, steps, prepare }, answers) {
  const { page, close } = await slowPage(browser, origin, prepare);
  try {
    const scripts = [];
    page.on("response", (response) => {
      if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.push(response);
    });
    await page.addInitScript(walk, steps);
    // The page says so itself: whatever this process evaluated in it meanwhile would be part of the wait.
    const seen = page.waitForEvent("console", { predicate: (said) => said.text().startsWith(SEEN), timeout: PATIENCE });
    const [said] = await Promise.all([
      seen.catch(async () => {
        throw new Error(`the way to the first choice ends at ${await page.evaluate(() => globalThis.lookingFor)}`);
      }),
      page.goto(origin + path, { waitUntil: "commit" }),
    ]);
    const time = Number(said.text().slice(SEEN.length));
    // The server sends brotli; the promise is in gzip, which every browser and every paper means by "compressed".
    const bodies = await Promise.all(scripts.map((response) => response.body()));
    if (answers !== undefined) answers.push(...(await page.evaluate(playOn, 6)));
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
        requestAnimationFrame(() => console.log(`first choice at ${performance.now()}`));
        return;
      }
      found.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: takes decisions, and notes how long after each commit its answer is on the screen. */
async function playOn(decisions) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const until = async (find) => {
    for (let frames = 0; frames < 900; frames++) {
      const found = find();
      if (found) return found;
      await frame();
    }
    throw new Error("nothing came");
  };
  const say = () => document.querySelector('main form button[type="submit"]:not(:disabled)');
  const onward = () =>
    [...document.querySelectorAll('main section button[class*="primary"]')].find((b) => b.type !== "submit");
  const latest = () => document.querySelector('[role="log"] > [class*="now"]')?.textContent;
  const times = [];
  while (times.length < decisions) {
    const next = await until(() => say() ?? onward());
    if (next !== say()) {
      next.click();
      await frame();
      continue;
    }
    for (const group of document.querySelectorAll("main fieldset")) group.querySelector("input")?.click();
    await frame();
    await frame();
    const before = latest();
    const started = performance.now();
    say().click();
    await until(() => latest() !== before);
    await frame();
    times.push(performance.now() - started);
  }
  return times;
}
