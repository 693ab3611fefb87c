// `npm run bench:workshop`: a room of two thousand phones, measured. The server runs in a process of its own on one
// core, this process is the load.
import { importBundled, ROOT } from "../../../src/cli/bundle.mjs";
import { isKept, machine, table } from "../table.mjs";

process.chdir(ROOT);
const { default: workshop } = await importBundled("tests/bench/workshop/measure.ts", "bench-workshop");
const rows = await workshop();
console.log(`\n${machine()}\n\n${table(rows)}`);
process.exitCode = rows.every(isKept) ? 0 : 1;
