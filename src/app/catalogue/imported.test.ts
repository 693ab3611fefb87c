import { beforeEach, expect, it, vi } from "vitest";
import { newStore, starterCase } from "../../../tests/played.ts";

let store = newStore();
vi.mock("../storage/provide.ts", () => ({ storage: async () => store }));
const { importedCases } = await import("./imported.ts");

beforeEach(() => {
  store = newStore();
});

const take = (hash: string, title: string, importedAt: number) =>
  store.addImported(
    { ...starterCase, hash, frame: { ...starterCase.frame, title } },
    { hash, caseId: starterCase.frame.id, importedAt },
  );

it("lists two files of one id and two titles as two cases: neither hides the other", async () => {
  await take("a".repeat(32), "First", 1);
  await take("b".repeat(32), "Second", 2);
  expect((await importedCases()).map(({ record }) => record.frame.title)).toEqual(["Second", "First"]);
});

it("lists a newer version of a case in place of the older, whose address leads to it", async () => {
  await take("a".repeat(32), "First", 1);
  await take("b".repeat(32), "First", 2);
  const [only, ...others] = await importedCases();
  expect(others).toEqual([]);
  expect(only?.record.hash).toBe("b".repeat(32));
  expect(only?.keys).toEqual([`@${starterCase.frame.id}~bbbbbbbb`, `@${starterCase.frame.id}~aaaaaaaa`]);
});
