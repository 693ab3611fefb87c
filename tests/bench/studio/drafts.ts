import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { described } from "../../../src/app/studio/storage/drafts.ts";
import type { StudioDocument } from "../../../src/studio/document/types.ts";
import { studioCase } from "./case.ts";

const FLAGSHIP = "scenarios/the-second-network/case.json";

/** Puts synthetic cases of 1,000 and 3,000 nodes and the flagship among a browser's drafts, as left by an earlier visit. */
export async function seed(page: Page): Promise<void> {
  const blank = '<!doctype html><title>seed</title><link rel="icon" href="data:,">';
  await page.route("**/seed", (route) => route.fulfill({ contentType: "text/html", body: blank }));
  await page.goto("/seed");
  const cases = {
    thousand: studioCase(1000),
    most: studioCase(3000),
    flagship: JSON.parse(readFileSync(FLAGSHIP, "utf8")),
  };
  for (const [id, one] of Object.entries(cases)) {
    const doc = { case: one, translations: {}, layout: {} } as unknown as StudioDocument;
    const head = { id, ...described(doc), updatedAt: 0, revision: 0, done: 0, next: 1 };
    await page.evaluate(store, { id, head, doc: JSON.stringify(doc) });
  }
}

/** Runs in the page. */
async function store({ id, head, doc }: { id: string; head: object; doc: string }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("parley-studio", 1);
    request.onupgradeneeded = () => {
      for (const name of ["heads", "checkpoints", "steps", "sources", "versions"])
        request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(["heads", "checkpoints"], "readwrite");
  transaction.objectStore("heads").put(head, id);
  transaction.objectStore("checkpoints").put({ done: 0, doc: JSON.parse(doc) }, id);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
