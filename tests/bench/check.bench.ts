import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import type { Bench } from "./bench.ts";
import { median, times } from "./measure.mjs";

/** Everything: translations, golden plays and proofs. A process of its own each time: nothing is warm but the disk. */
function checkAll(): void {
  const cases = readdirSync("scenarios", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const args = ["src/cli/launch.mjs", "check", ...cases.map(({ name }) => `scenarios/${name}`), "--json"];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  const reports = JSON.parse(stdout) as { case: string; findings: { code: string }[] }[];
  if (status === 2 || reports.length !== cases.length) throw new Error("not every case was checked");
  const open = reports.filter(({ findings }) => findings.some(({ code }) => code === "not-decided"));
  if (open.length > 0) throw new Error(`not everything was decided: ${open.map((report) => report.case).join(", ")}`);
}

const bench: Bench = async () => [
  {
    what: "every bundled case checked, all languages, cold",
    measured: median(times(checkAll, { rounds: 3, warmUp: 1 })),
    unit: "ms",
    atMost: 5000,
  },
];

export default bench;
