// `npm start`: builds the app, then serves it.
import { join } from "node:path";
import { importBundled, ROOT } from "../cli/bundle.mjs";

const { main } = await importBundled("src/server/main.ts", "server");

process.exitCode = await main(process.argv.slice(2), {
  dist: join(ROOT, "dist"),
  cases: join(ROOT, "scenarios"),
  build: async () => {
    const { build } = await import("vite");
    await build({ root: ROOT, logLevel: "warn" });
  },
});
