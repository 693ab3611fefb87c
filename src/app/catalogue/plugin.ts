import { basename, join, relative } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { type Broken, type Catalogue, collect } from "./collect.ts";

const ID = "virtual:catalogue";
const RESOLVED = `\0${ID}`;

/**
 * The bundled cases: validated when the app is built and shipped as parsed JSON, so that a player
 * loads no schema. Each case and each translation is a file of its own, fetched when it is opened.
 */
export function catalogue(): Plugin {
  let config: ResolvedConfig;
  let current: Catalogue | undefined;

  const scenarios = (): string => join(config.root, "scenarios");
  const read = (): Catalogue => {
    if (current !== undefined) return current;
    const { catalogue: found, broken } = collect(scenarios());
    const report = broken.map((one) => describe(one, config.root)).join("\n");
    // Cases are written while the app is: with this set, one that does not parse yet is left out instead.
    if (broken.length > 0 && process.env.PARLEY_SKIP_BROKEN !== "1") throw new Error(report);
    if (broken.length > 0) config.logger.warn(report);
    current = found;
    return found;
  };

  return {
    name: "parley-catalogue",
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export const catalogue = ${JSON.stringify(read().entries)};` : undefined),
    generateBundle() {
      for (const [fileName, source] of read().assets) this.emitFile({ type: "asset", fileName, source });
    },
    // The featured case comes beside the script instead of after it.
    transformIndexHtml(_, { filename }) {
      if (basename(filename) !== "index.html") return [];
      const featured = read().entries[0];
      if (featured === undefined) return [];
      const attrs = { rel: "preload", as: "fetch", crossorigin: "", href: featured.url };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
    configureServer(server) {
      server.watcher.add(scenarios());
      server.watcher.on("all", (_, file) => {
        if (relative(scenarios(), file).startsWith("..")) return;
        current = undefined;
        // The index names the case by its hash: an old index would refuse the new case.
        const index = server.moduleGraph.getModuleById(RESOLVED);
        if (index !== undefined) server.moduleGraph.invalidateModule(index);
        server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use((request, response, next) => {
        const asset = request.url?.startsWith("/assets/cases/") ? read().assets.get(request.url.slice(1)) : undefined;
        if (asset === undefined) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(asset);
      });
    },
  };
}

/** `scenarios/x/case.json /scenes/0/title: too-long {"max":120}`, one line a finding. */
export function describe({ file, findings }: Broken, root: string): string {
  const name = relative(root, file);
  return findings.map((f) => `${name} ${f.pointer || "/"}: ${f.code} ${JSON.stringify(f.params)}`).join("\n");
}
