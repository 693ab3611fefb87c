// The entry of the baseline's process.
import { importBundled } from "../../../src/cli/bundle.mjs";

const [port, file] = process.argv.slice(2);
const { run } = await importBundled("tests/bench/workshop/baseline.ts", "bench-baseline");
await run(Number(port), file);
