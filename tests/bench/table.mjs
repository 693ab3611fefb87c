import { arch, cpus, hostname, totalmem, type } from "node:os";

/** On what the numbers were taken: they mean nothing without it. */
export function machine(chromiumVersion) {
  const processors = cpus();
  return [
    `${hostname()}: ${processors.length} x ${processors[0]?.model.trim() ?? "unknown processor"},`,
    `${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${arch()}, Node ${process.versions.node},`,
    chromiumVersion ? `Chromium ${chromiumVersion}` : "no browser",
  ].join(" ");
}

/** @param {readonly import("./bench.ts").Row[]} rows */
export function table(rows) {
  const cells = [
    ["what", "measured", "at most", "ok?"],
    ...rows.map((row) => [
      row.what,
      amount(row.measured, row.unit),
      row.atMost === undefined ? "" : amount(row.atMost, row.unit),
      row.atMost === undefined ? "" : isKept(row) ? "yes" : "NO",
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const rule = widths.map((width) => "-".repeat(width));
  return [cells[0], rule, ...cells.slice(1)]
    .map((line) => line.map((cell, at) => (at === 1 || at === 2 ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))))
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
}

/** @param {import("./bench.ts").Row} row */
export const isKept = ({ measured, atMost }) => atMost === undefined || measured <= atMost;

function amount(number, unit) {
  if (unit === "") return String(number);
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 0.1 ? 2 : 4;
  return `${number.toFixed(digits)} ${unit}`;
}
