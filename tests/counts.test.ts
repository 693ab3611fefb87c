import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { playwrightCounts, vitestCounts } from "./run/counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

// What `npm test` says at its end rests on these.
describe("the counts of a test run", () => {
  it("include a file of unit tests that could not be loaded", () => {
    const testResults = [
      { status: "passed", assertionResults: [{ status: "passed" }, { status: "passed" }] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "failed", assertionResults: [] },
    ];
    const path = report({ numPassedTests: 2, numFailedTests: 1, testResults });
    expect(vitestCounts(path)).toEqual({ passed: 2, failed: 2 });
  });

  it("include what kept the browser tests from starting", () => {
    const path = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: "no" }] });
    expect(playwrightCounts(path)).toEqual({ passed: 4, failed: 2, repeated: 1 });
  });

  it("are unknown where a runner left no report", () => {
    expect(vitestCounts(join(folder, "none.json"))).toEqual({});
  });
});
