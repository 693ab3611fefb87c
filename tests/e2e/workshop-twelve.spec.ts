import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./support.ts";
import { watch } from "./watch.ts";

const CASE = "the-price-is-not-the-problem";
const NAMES = ["Ana", "Bo", "陈静", "Dev", "Emre", "Fatou", "郭明", "Hana", "Ivo", "Jing", "Kim", "李娜"];

interface Texts {
  [key: string]: string & Texts;
}
/** The texts of a surface, so that one script plays the room in any language. */
const texts = (surface: string, language: string): Texts =>
  JSON.parse(readFileSync(new URL(`../../src/workshop/${surface}locales/${language}.json`, import.meta.url), "utf8"));
const fill = (text: string | undefined, values: Record<string, string | number>): string =>
  (text ?? "").replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key]));

const shot = (name: string): string => join("test-results/screenshots", `twelve-${name}.png`);

for (const [language, locale] of [
  ["en", "en-GB"],
  ["zh-Hans", "zh-CN"],
] as const) {
  test.describe(`twelve phones (${language})`, () => {
    test.use({ locale });

    test("one asleep, one late, one removed and let back", async ({
      page: desk,
      browser,
      baseURL,
      context,
      problems,
    }) => {
      test.setTimeout(90_000);
      const origin = new URL(baseURL ?? "").origin;
      const [t, p, s] = [texts("", language), texts("phone/", language), texts("stage/", language)];
      const press = (name: string | undefined) =>
        desk
          .getByRole("button", { name: name ?? "", exact: true })
          .last()
          .click();

      await desk.goto(`/workshop/${CASE}`);
      await press(t.setup?.go);
      await desk.waitForURL(/\/room\/[A-Z0-9]{6}$/);
      const code = desk.url().slice(-6);
      const [stage] = await Promise.all([context.waitForEvent("page"), press(t.bar?.stage)]);
      await watch(stage, origin, problems);
      const joined = (name: string) => joins(browser, { origin, code, name, locale, problems, p });

      const early: Page[] = [];
      for (const some of [NAMES.slice(0, 6), NAMES.slice(6, 11)]) early.push(...(await Promise.all(some.map(joined))));
      const [asleep, removed] = early as [Page, Page];
      await expect(stage.getByText(fill(s.join?.here_other, { count: 11 }))).toBeVisible();
      await stage.screenshot({ path: shot(`lobby-${language}`) });
      await press(t.next?.brief);
      await press(t.next?.begin);

      await Promise.all(early.map((page, i) => votes(page, "ABB"[i % 3] ?? "A", p)));
      const of = (voted: number, present: number) =>
        expect(stage.getByText(fill(`${voted} ${s.votes?.of}`, { present }))).toBeVisible();
      await of(11, 11);
      // A phone goes into a pocket: its page is put away, and its socket with it.
      await asleep.goto("about:blank");
      await of(11, 11);
      const late = await joined(NAMES[11] ?? "");
      await of(11, 12);
      await votes(late, "C", p);
      await of(12, 12);
      await desk.getByText("Bo", { exact: true }).click();
      await press(t.people?.kick);
      await expect(removed.getByRole("heading", { name: p.trouble?.kicked })).toBeVisible();
      await of(11, 11);
      await press(fill(t.people?.filter?.kicked, { count: 1 }));
      await desk.getByText("Bo", { exact: true }).click();
      await press(t.people?.letBack);
      await press(fill(t.people?.filter?.all, { count: 12 }));
      // The same person, who votes anew: a removed one's vote is taken out.
      await votes(removed, "D", p);
      await asleep.goBack();
      await expect(asleep.getByText(fill(p.vote?.stored, { letter: "A" }))).toBeVisible();
      await of(12, 12);
      await desk.screenshot({ path: shot(`console-${language}`) });

      await press(t.steps?.reveal);
      for (const page of [asleep, removed, late]) {
        await expect(page.getByRole("heading", { name: p.vote?.resultTitle })).toBeVisible();
      }
      await stage.screenshot({ path: shot(`stage-${language}`) });
      await late.screenshot({ path: shot(`phone-${language}`) });
      await press(t.next?.weigh);
      await press(t.next?.majority);
      await expect(early[1]?.getByText(fill(p.taken?.other, { letter: "D" })) ?? desk.locator("body")).toBeVisible();
    });
  });
}

interface Joining {
  readonly origin: string;
  readonly code: string;
  readonly name: string;
  readonly locale: string;
  readonly problems: string[];
  readonly p: Texts;
}

/** A phone of somebody's own: nothing is shared with any other. */
async function joins(browser: Browser, { origin, code, name, locale, problems, p }: Joining): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale, hasTouch: true });
  const page = await context.newPage();
  await watch(page, origin, problems);
  await page.goto(`${origin}/join/${code}`);
  await page.getByLabel(p.join?.name ?? "").fill(name);
  await page.getByRole("button", { name: p.join?.go ?? "", exact: true }).click();
  return page;
}

async function votes(page: Page, letter: string, p: Texts): Promise<void> {
  await page
    .getByRole("group")
    .getByRole("button", { name: new RegExp(`^${letter}`) })
    .click();
  await expect(page.getByText(fill(p.vote?.stored, { letter }))).toBeVisible();
}
