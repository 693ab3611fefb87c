import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { catalogue } from "./src/app/catalogue/plugin.ts";
import { texts } from "./src/app/languages/plugin.ts";
import { roomPages } from "./src/app/workshop/pages-plugin.ts";

/** The entry, which brings with it everything of the way to the first choice. */
const FIRST_CHOICE = /src\/app\/main\.tsx$/;

/**
 * All of that one file runs on the first visit. Told so, V8 compiles it while it is still arriving, beside the main
 * thread, instead of function by function on it: an eighth of the wait on a slow phone. Must be the first line.
 */
const compileAhead: Plugin = {
  name: "parley-compile-ahead",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk" && chunk.name === "first-choice") {
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
        }
      }
    },
  },
};

export default defineConfig({
  plugins: [react(), catalogue(), texts(), roomPages(), compileAhead],
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
