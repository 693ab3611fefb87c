import { basename, join } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { collectTexts } from "./collect.ts";

const ID = "virtual:texts";
const RESOLVED = `\0${ID}`;

/**
 * The interface's texts, one JSON file a language: data, not script. Their addresses stand in the page's head, so that
 * public/early.js can ask for the right one before the first script has arrived.
 */
export function texts(): Plugin {
  let config: ResolvedConfig;
  const read = () => collectTexts(join(config.root, "src"));
  const addresses = (): Record<string, string> =>
    Object.fromEntries(Object.entries(read()).map(([language, { name }]) => [language, `/${name}`]));

  return {
    name: "parley-texts",
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export const addresses = ${JSON.stringify(addresses())};` : undefined),
    generateBundle() {
      for (const { name, text } of Object.values(read())) {
        this.emitFile({ type: "asset", fileName: name, source: text });
      }
    },
    transformIndexHtml: (_, { filename }) =>
      basename(filename) === "index.html"
        ? [
            {
              tag: "meta",
              attrs: { name: "parley-texts", content: JSON.stringify(addresses()) },
              injectTo: "head-prepend",
            },
          ]
        : [],
    configureServer(server) {
      server.watcher.on("all", (_, file) => {
        if (!/[\\/]locales[\\/][^\\/]+\.json$/.test(file)) return;
        const index = server.moduleGraph.getModuleById(RESOLVED);
        if (index !== undefined) server.moduleGraph.invalidateModule(index);
        server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use((request, response, next) => {
        // Whatever the hash says: in development the latest texts are the right ones.
        const [, language] = /^\/assets\/texts\/(.+)-[0-9a-f]{10}\.json/.exec(request.url ?? "") ?? [];
        const asset = Object.entries(read()).find(([one]) => one === language)?.[1];
        if (asset === undefined) return next();
        response.setHeader("Content-Type", "application/json");
        response.setHeader("Cache-Control", "no-store");
        response.end(asset.text);
      });
    },
  };
}
