// What `npm test` does, in order. Each step is one child process; those that count tests leave a JSON report.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/bundle.mjs";
import { ensureChromium } from "./chromium.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";
import { runNode } from "./process.mjs";

const RESULTS = join(ROOT, "test-results");
// Biome's ci command colours its output even where nothing shows colours.
const COLORS = `--colors=${process.stdout.isTTY ? "force" : "off"}`;
const tool = (path) => join(ROOT, "node_modules", path);

/** @type {{ name: string, run: () => Promise<{ ok: boolean, passed?: number, failed?: number }> }[]} */
export const STEPS = [
  { name: "format and lint", run: () => runNode([tool("@biomejs/biome/bin/biome"), "ci", COLORS]) },
  {
    name: "types",
    run: async () => {
      const projects = [".", "src/core"];
      const checked = await Promise.all(projects.map((each) => runNode([tool("typescript/bin/tsc"), "-p", each])));
      return { ok: checked.every(({ ok }) => ok) };
    },
  },
  {
    name: "unit, architecture and scenario tests",
    run: () => {
      const report = join(RESULTS, "vitest.json");
      const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      return counted([tool("vitest/vitest.mjs"), ...args], {}, report, vitestCounts);
    },
  },
  { name: "build", run: () => runNode([tool("vite/bin/vite.js"), "build", "--logLevel", "warn"]) },
  {
    name: "browser tests",
    run: async () => {
      const report = join(RESULTS, "playwright.json");
      const env = { CHROMIUM_PATH: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
      const args = ["test", "-c", "tests/e2e/playwright.config.ts", "--reporter=list,json"];
      return counted([tool("@playwright/test/cli.js"), ...args], env, report, playwrightCounts);
    },
  },
];

/** Runs a test runner and reads what it counted; a report of an earlier run must not pass for this one's. */
async function counted(args, env, report, read) {
  rmSync(report, { force: true });
  const { ok } = await runNode(args, env);
  return { ok, ...read(report) };
}
