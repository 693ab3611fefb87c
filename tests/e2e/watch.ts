import type { Page } from "@playwright/test";

/** Writes down in `problems` whatever the page does that no page of ours may do. */
export async function watch(page: Page, origin: string, problems: string[]): Promise<void> {
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    // blob: and data: carry what the page itself made.
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) {
      problems.push(`request to another origin: ${request.url()}`);
    }
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) problems.push(`socket elsewhere: ${socket.url()}`);
  });
  // The console reports violations too, but in words that differ per browser and not in every case.
  await page.exposeFunction("reportViolation", (text: string) => problems.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
}
