import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  /** The name carries a hash of the content, so a browser never has to ask again. */
  readonly immutable: boolean;
  /** The body compressed, done once; undefined where that gains nothing. */
  compressed(encoding: Encoding): Promise<Buffer> | undefined;
}

/** Every file of the built app by its path in the address. What is not in the map does not exist for a client. */
export type Site = ReadonlyMap<string, Asset>;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

/**
 * Reads the built app into memory once. Requests are then looked up, never turned into a path on disk, so no address
 * can reach a file outside of it; and a build that runs beside the server cannot mix two versions.
 */
export function loadSite(folder: string): Site {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      // Names that start with a dot are the build's own notes (.vite/manifest.json).
      .filter(
        (path) =>
          !relative(folder, path)
            .split(sep)
            .some((part) => part.startsWith(".")),
      )
      .map((path) => {
        const address = `/${relative(folder, path).split(sep).join("/")}`;
        return [address, asset(address, readFileSync(path))] as const;
      }),
  );
}

/** An asset as served at `address`. */
export function asset(address: string, body: Buffer): Asset {
  const type = TYPES[extname(address).toLowerCase()] ?? "application/octet-stream";
  const worthwhile = COMPRESSIBLE.test(type) && body.length > 512;
  const done = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    body,
    // Weak, because the same tag stands for the plain and the compressed body.
    etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    immutable: address.startsWith("/assets/"),
    compressed(encoding) {
      if (!worthwhile) return undefined;
      const compressed = done.get(encoding) ?? compress(body, encoding);
      done.set(encoding, compressed);
      return compressed;
    },
  };
}

/** Level 9 of brotli is within 3 % of the best at a tenth of its time, so that the first visitor need not wait. */
export function compress(body: Buffer, encoding: Encoding, brotliLevel = 9): Promise<Buffer> {
  if (encoding === "gzip") return promisify(gzip)(body, { level: 9 });
  return promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliLevel,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
