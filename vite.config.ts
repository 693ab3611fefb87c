import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { catalogue } from "./src/app/catalogue/plugin.ts";
import { texts } from "./src/app/languages/plugin.ts";

/** The entry, which brings with it everything of the way to the first choice. */
const FIRST_CHOICE = /src\/app\/main\.tsx$/;

export default defineConfig({
  plugins: [react(), catalogue(), texts()],
  build: {
    target: "baseline-widely-available",
    manifest: true,
    // Inlined assets would be data: addresses, which the content security policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    // The polyfill is an extra script that no browser we support needs.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // All that stands between a first visit and its first choice is one file: a phone's network makes a visitor
          // wait for each request, and by routes it was thirty of them. What comes later stays apart.
          groups: [{ name: "first-choice", test: FIRST_CHOICE }],
        },
      },
    },
  },
  worker: { format: "es" },
  test: {
    // The continuous integration machine has two cores; more workers only queue.
    pool: "threads",
    maxWorkers: 2,
    // A fresh environment per file made the DOM tests fifteen times slower, so files share one per worker:
    // a test must leave nothing behind (tests/setup-dom.ts clears what is global).
    isolate: false,
    // A test that hangs must end; one on a slow machine must not.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: "node", environment: "node", include: ["src/**/*.test.ts", "tests/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["src/**/*.test.tsx"],
          setupFiles: ["tests/setup-dom.ts"],
        },
      },
    ],
  },
});
