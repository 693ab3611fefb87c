import { expect, type Page } from "@playwright/test";

/** From the library to the first choice of the featured case: the two clicks of a first visit. */
export async function sit(page: Page, origin = ""): Promise<string> {
  await page.goto(`${origin}/`);
  await page.locator('main a[class*="primary"]').first().click();
  await expect(page).toHaveURL(/\/case\//);
  // A button, not the link of before, which may still stand there for a frame.
  await page.locator('main button[class*="primary"]').first().click();
  await expect(page).toHaveURL(/\/play\//);
  await toChoices(page);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

const commit = (page: Page) => page.getByRole("button", { name: /^Say it/ });

/** Reads on until there is something to decide, or the end. */
export async function toChoices(page: Page): Promise<"choices" | "end"> {
  const onwards = page.getByRole("button", { name: /^(Continue|Go on|Skip and show the answers)/ });
  const end = page.getByRole("button", { name: /^See your score/ });
  await expect(page).toHaveURL(/\/play\//);
  await expect(async () => {
    if ((await commit(page).isVisible()) || (await end.isVisible())) return;
    if (await onwards.first().isVisible()) await onwards.first().click({ timeout: 500 });
    throw new Error("still reading");
  }).toPass({ intervals: [30, 60, 100], timeout: 15_000 });
  return (await end.isVisible()) ? "end" : "choices";
}

/** Chooses one of the answers and says how sure, where that is asked. Nothing is said yet. */
export async function choose(page: Page, index = 0): Promise<void> {
  const answers = page.getByRole("group", { name: "What do you say?" }).getByRole("radio");
  await answers.nth(index % (await answers.count())).check({ force: true });
  const guess = page.getByRole("radio", { name: "Guess", exact: true });
  if (await guess.isVisible()) await guess.check({ force: true });
}

/** Says it, and does not wait for what comes of it. */
export const say = (page: Page): Promise<void> => commit(page).click();

/** One whole decision, up to the next. */
export async function decide(page: Page, index = 0): Promise<"choices" | "end"> {
  if ((await toChoices(page)) === "end") return "end";
  await choose(page, index);
  await say(page);
  await expect(commit(page)).toBeHidden();
  return toChoices(page);
}

export interface StoredLog {
  readonly revision: number;
  readonly entries: readonly { readonly seq: number; readonly event: { readonly type: string } }[];
}

/** What lies in the browser's database, read past the app. */
export function storedLog(page: Page, attemptId: string): Promise<StoredLog> {
  return page.evaluate(async (id) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await result(indexedDB.open("parley"));
    const tx = db.transaction(["attempts", "entries"]);
    const record = await result(tx.objectStore("attempts").get(id));
    const entries = await result(tx.objectStore("entries").getAll(IDBKeyRange.bound([id, 0], [id, []])));
    db.close();
    return { revision: record?.revision ?? -1, entries };
  }, attemptId);
}

/** Counts the entries that the app has called stored, from outside the page, so that the count outlives it. */
export async function countAcknowledged(page: Page): Promise<() => number> {
  let count = 0;
  await page.exposeFunction("acknowledged", () => {
    count += 1;
  });
  await page.addInitScript(() => {
    // The app tells other tabs of every entry right after it was stored.
    const channel = new BroadcastChannel("parley");
    channel.onmessage = ({ data }) => {
      if (data.about === "attempt") (globalThis as unknown as { acknowledged(): void }).acknowledged();
    };
  });
  return () => count;
}

/** A small generator with a fixed seed: a test that kills at random must kill alike every time it is run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
