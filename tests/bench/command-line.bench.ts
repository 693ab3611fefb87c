import { spawnSync } from "node:child_process";
import type { Bench } from "./bench.ts";
import { median, times } from "./measure.mjs";

const start = () => spawnSync(process.execPath, ["src/cli/launch.mjs", "version"], { stdio: "ignore" });

const commandLine: Bench = async () => [
  {
    what: "the command line starts, warm",
    measured: median(times(start, { rounds: 9, warmUp: 1 })),
    unit: "ms",
    atMost: 500,
  },
];

export default commandLine;
