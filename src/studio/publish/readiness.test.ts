import { expect, test } from "vitest";
import type { Problem } from "../problems/problems.ts";
import { readiness } from "./readiness.ts";

const problem = (code: string, severity: "error" | "warning" | "note"): Problem => ({
  key: code,
  place: "",
  sure: true,
  finding: { code, severity, pointer: "", params: {} },
});

test("errors, warnings and texts are counted apart, and notes not at all", () => {
  const list = [
    problem("dead-end", "error"),
    problem("best-is-longest", "warning"),
    problem("translation-missing", "warning"),
    problem("translation-stale", "warning"),
    problem("reading-minutes", "note"),
  ];
  expect(readiness({ list, state: "proving" })).toEqual({ errors: 1, warnings: 1, texts: 2, proved: false });
  expect(readiness({ list: [], state: "proved" })).toEqual({ errors: 0, warnings: 0, texts: 0, proved: true });
});
