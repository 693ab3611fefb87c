import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type ResolvedConfig } from "vite";

/** Pages of their own beside the app, by the first part of their address: a phone's and a projector's. */
export const ROOM_PAGES = ["join", "stage"] as const;

/**
 * Builds the pages of a room apart from the app and puts them beside it. In one build they would share a chunk with the
 * app's one script, and a phone would load the whole player, or the player a second script for the sake of the phones.
 */
export function roomPages(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "parley-room-pages",
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      const built = await build({
        root: config.root,
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        plugins: [react()],
        build: {
          ...target(config),
          write: false,
          rolldownOptions: { input: ROOM_PAGES.map((page) => join(config.root, `${page}.html`)) },
        },
      });
      for (const { output } of [built].flat().filter((each) => "output" in each)) {
        for (const file of output) {
          const source = file.type === "chunk" ? file.code : file.source;
          this.emitFile({ type: "asset", fileName: file.fileName, source });
        }
      }
    },
    configureServer(server) {
      // As the server does: the rest of the address is the page's own business.
      server.middlewares.use((request, _response, next) => {
        const page = ROOM_PAGES.find((one) => new RegExp(`^/${one}(/[^.]*)?(\\?|$)`).test(request.url ?? ""));
        if (page !== undefined) request.url = `/${page}.html`;
        next();
      });
    },
  };
}

const target = ({ build: { target: to, assetsInlineLimit, modulePreload } }: ResolvedConfig) => ({
  target: to,
  assetsInlineLimit,
  modulePreload,
});
