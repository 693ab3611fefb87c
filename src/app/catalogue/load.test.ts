import { afterEach, expect, it, vi } from "vitest";

vi.mock("virtual:catalogue", () => ({
  catalogue: [
    {
      id: "tea",
      hash: "h1",
      languages: ["en", "zh-Hans"],
      url: "/tea.json",
      translations: { "zh-Hans": "/tea.zh.json" },
    },
  ],
}));
const { CaseLoadError, loadCase } = await import("./load.ts");

const answers = (byUrl: Record<string, unknown>): ReturnType<typeof vi.fn> => {
  const fetched = vi.fn(async (url: string) => {
    if (!(url in byUrl)) return new Response("<!doctype html>", { status: 404 });
    const body = byUrl[url];
    if (body instanceof Error) throw body;
    return new Response(typeof body === "string" ? body : JSON.stringify(body));
  });
  vi.stubGlobal("fetch", fetched);
  return fetched;
};
afterEach(() => vi.unstubAllGlobals());

const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof CaseLoadError ? error.fault : error),
  );

it("says what kind of trouble it is, and tries again the next time", async () => {
  answers({ "/tea.json": new TypeError("offline") });
  expect(await faultOf(loadCase("tea"))).toBe("unreachable");
  answers({});
  expect(await faultOf(loadCase("tea"))).toBe("damaged");
  answers({ "/tea.json": "<!doctype html>" });
  expect(await faultOf(loadCase("tea"))).toBe("damaged");
  answers({ "/tea.json": { hash: "another", frame: {} } });
  expect(await faultOf(loadCase("tea"))).toBe("damaged");
  expect(await faultOf(loadCase("coffee"))).toBe("unknown-case");
});

it("fetches a case and each translation once", async () => {
  const fetched = answers({
    "/tea.json": { hash: "h1", frame: { id: "tea", scenes: [] } },
    "/tea.zh.json": { case: "tea", lines: {} },
  });
  const [one, two] = await Promise.all([loadCase("tea"), loadCase("tea")]);
  expect(one).toBe(two);
  expect(await one.translation("en")).toBeUndefined();
  expect(await one.translation("zh-Hant")).toBeUndefined();
  await Promise.all([one.translation("zh-Hans"), one.translation("zh-Hans")]);
  expect(fetched).toHaveBeenCalledTimes(2);
});
