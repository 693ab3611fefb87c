// Reads how many tests passed and failed from the reports of the two test runners.
import { existsSync, readFileSync } from "node:fs";

const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** The counts of a vitest report. A file that could not even be loaded has no test to fail, and counts as one. */
export function vitestCounts(path) {
  const report = readReport(path);
  if (!report) return {};
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * The counts of a Playwright report. A test that passed only when repeated passed, and is told apart: on two shared
 * cores a machine that was busy with something else is its usual cause, twice in a row is not.
 */
export function playwrightCounts(path) {
  const report = readReport(path);
  if (!report) return {};
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, repeated: flaky };
}
