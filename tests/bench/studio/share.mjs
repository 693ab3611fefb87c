// How much of what a player's pages load is the studio's.
const STUDIO =
  /\/src\/(app\/)?studio\/|\/node_modules\/(@xyflow|@codemirror|@lezer|immer|react-aria|@react-aria|react-aria-components)\//;
const PAGES = ["/", "/case/the-second-network", "/progress", "/data"];

/** A plugin that notes which modules went into which script, and how long each is there. */
export function withModules() {
  const modules = new Map();
  const plugin = {
    name: "parley-bench-modules",
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk") modules.set(chunk.fileName, chunk.modules);
      }
    },
  };
  return { plugin, modulesOf: (file) => modules.get(file) ?? {} };
}

/** Kilobytes of the studio's modules in what the pages of a player load, from the home page to the first choice. */
export async function playersShare(browser, origin, modulesOf) {
  const context = await browser.newContext({ locale: "en-GB", baseURL: origin });
  const files = new Set();
  try {
    const page = await context.newPage();
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js")) files.add(pathname.slice(1));
    });
    for (const path of PAGES) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
    }
    await page.goto("/");
    await page.locator('main a[class*="primary"], main .primary').first().click();
    await page.locator('main button[class*="primary"]').first().click();
    await page.waitForSelector('label:has(input[type="radio"])');
    await page.waitForLoadState("networkidle");
  } finally {
    await context.close();
  }
  const known = [...files].filter((file) => Object.keys(modulesOf(file)).length > 0);
  if (known.length === 0) throw new Error("no script of the player's pages is known");
  const lengths = known.flatMap((file) =>
    Object.entries(modulesOf(file)).flatMap(([id, { renderedLength }]) => (STUDIO.test(id) ? renderedLength : [])),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / 1000;
}
