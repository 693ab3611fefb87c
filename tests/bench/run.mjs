// `npm run bench`: runs every bench and prints one table. `npm run bench -- first` runs those with "first" in the name.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { importBundled, ROOT } from "../../src/cli/bundle.mjs";
import { ensureChromium, LAUNCH_ARGUMENTS } from "../run/chromium.mjs";
import { isKept, machine, table } from "./table.mjs";

process.chdir(ROOT);
const wanted = process.argv.slice(2);
const files = readdirSync("tests/bench")
  .filter((file) => /\.(bench\.ts|browser\.mjs)$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

const browser = files.some((file) => file.endsWith(".browser.mjs"))
  ? await chromium.launch({ executablePath: ensureChromium(), args: LAUNCH_ARGUMENTS })
  : undefined;

const rows = [];
let broken = 0;
for (const file of files) {
  console.error(`… ${file}`);
  try {
    rows.push(...(await run(file)));
  } catch (error) {
    // One bench that cannot run must not take the other numbers with it.
    broken += 1;
    console.error(`${file} could not be run: ${error.stack ?? error}`);
  }
}

console.log(`\n${machine(browser?.version())}\n\n${table(rows)}`);
await browser?.close();
process.exitCode = broken === 0 && rows.every(isKept) ? 0 : 1;

async function run(file) {
  const path = `tests/bench/${file}`;
  const bench = file.endsWith(".ts")
    ? await importBundled(path, `bench-${file.replace(".bench.ts", "")}`)
    : await import(pathToFileURL(join(ROOT, path)).href);
  return bench.default({ browser });
}
