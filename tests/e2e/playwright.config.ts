import { defineConfig } from "@playwright/test";
import { findChromium, LAUNCH_ARGUMENTS } from "../run/chromium.mjs";

// Not the port of `npm start`, so that tests run beside an open Parley and never see what is stored there.
const port = Number(process.env.PARLEY_TEST_PORT ?? 4791);
const executablePath = process.env.CHROMIUM_PATH ?? findChromium();

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/playwright",
  fullyParallel: true,
  workers: 2,
  // What passes only when repeated is named at the end of the run; look for its cause.
  // On a machine that is busy with something else a click can come too late; twice in a row it is a fault.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    trace: "retain-on-failure",
    video: "off",
    launchOptions: { args: LAUNCH_ARGUMENTS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node src/server/start.mjs --no-build --host localhost --port ${port}`,
    cwd: "../..",
    // Rooms of tests are nobody's to find later.
    env: { PARLEY_STORE: "memory" },
    url: `http://localhost:${port}/`,
    // Another server on this port would be another build.
    reuseExistingServer: false,
  },
});
