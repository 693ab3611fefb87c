// `npm test`: every check there is, in the order in which their faults are cheapest to mend. All steps run even when
// one fails, so that one run shows everything.
import { STEPS } from "./run/steps.mjs";

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error.message);
    return { ok: false };
  }
}

const results = [];
for (const { name, run } of STEPS) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const result = await attempt(run);
  results.push({ name, seconds: (performance.now() - started) / 1000, ...result });
}

console.log("");
for (const { name, ok, seconds, passed, failed, repeated } of results) {
  const again = repeated ? `, of them ${repeated} only when repeated: see above which, and find out why` : "";
  const tests = passed === undefined ? "" : `${passed} passed, ${failed} failed${again}`;
  console.log(`${ok ? "ok    " : "FAILED"} ${name.padEnd(40)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`.trimEnd());
}

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
const passed = sum(results.map((result) => result.passed ?? 0));
// A step that fails without a failing test (format, types, build, a crash of the runner) is one failure.
const failed = sum(results.map((result) => result.failed || (result.ok ? 0 : 1)));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
