import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { casePath } from "./case-path.ts";

it("takes a file, a folder or the id of a bundled case, and leaves alone what is none of them", () => {
  const root = join(import.meta.dirname, "../..");
  const id = "the-price-is-not-the-problem";
  const file = join("scenarios", id, "case.json");
  expect(casePath(file, root)).toBe(file);
  expect(casePath(join("scenarios", id), root)).toBe(file);
  expect(casePath(id, root)).toBe(file);
  expect(casePath("-", root)).toBe("-");
  expect(casePath("nowhere", root)).toBe("nowhere");
  const folder = mkdtempSync(join(tmpdir(), "parley-"));
  writeFileSync(join(folder, id), "{}");
  // What lies in the folder at hand goes first.
  expect(casePath(id, folder)).toBe(id);
});
