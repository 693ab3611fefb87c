import { once } from "node:events";
import { request as httpRequest, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { siteHandler } from "./handler.ts";
import { createServer, listen } from "./http.ts";
import { asset } from "./site.ts";

const PAGE = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__">';
const SCRIPT = "console.log('hello');".repeat(100);
const files = {
  "/index.html": PAGE,
  "/join.html": `${PAGE}<title>join</title>`,
  "/assets/app-1a2b.js": SCRIPT,
  "/icon.svg": "<svg/>",
};
const site = new Map(Object.entries(files).map(([path, text]) => [path, asset(path, Buffer.from(text))]));

let server: Server;

beforeAll(async () => {
  server = createServer(siteHandler(site));
  await listen(server, 0, "127.0.0.1");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the path exactly as written: fetch() would tidy it up first. */
async function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const sent = httpRequest({ host: "127.0.0.1", port, path, method, headers }).end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

describe("a page", () => {
  it("is its own where the first part of the address has one", async () => {
    expect((await get("/join/7K429Q")).body.toString()).toContain("<title>join</title>");
    expect((await get("/joined/7K429Q")).body.toString()).not.toContain("<title>join</title>");
    expect((await get("/assets/join")).status).toBe(404);
  });

  it("carries the nonce of the policy it comes with, another each time", async () => {
    const nonces = [];
    for (const path of ["/", "/"]) {
      const { headers, body } = await get(path);
      const nonce = /nonce="([^"]+)"/.exec(body.toString())?.[1];
      expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it("is never kept, because its nonce would be old", async () => {
    const { headers } = await get("/");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers.etag).toBeUndefined();
  });

  it.each(["/cases/late-delivery", "/deep/er/?x=1.js", "/index.html"])("answers the route %s", async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  });
});

describe("a file", () => {
  it("is kept for good where its name carries a hash, and asked for again where not", async () => {
    expect((await get("/assets/app-1a2b.js")).headers["cache-control"]).toContain("immutable");
    expect((await get("/icon.svg")).headers["cache-control"]).toBe("no-cache");
  });

  it("is not sent again to who has it", async () => {
    const { headers } = await get("/icon.svg");
    const again = await get("/icon.svg", { "if-none-match": `"other", ${headers.etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("is compressed as the browser asks", async () => {
    const brotli = await get("/assets/app-1a2b.js", { "accept-encoding": "gzip, deflate, br" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    const gzip = await get("/assets/app-1a2b.js", { "accept-encoding": "gzip, br;q=0" });
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    const plain = await get("/assets/app-1a2b.js");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.vary).toBe("accept-encoding");
  });

  it("has a head without a body", async () => {
    const { status, headers, body } = await get("/assets/app-1a2b.js", {}, "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([200, String(SCRIPT.length), 0]);
  });
});

describe("what there is not", () => {
  it.each([
    "/assets/gone-9z.js",
    "/assets/gone",
    "/missing.png",
    "/../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/%2e%2e/package.json",
    "/..\\package.json",
    "/icon.svg%00.html",
  ])("is not found: %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each(["/%", "/%ff", "http://elsewhere.example/"])("cannot be read: %s", async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it("is any other method", async () => {
    const { status, headers } = await get("/", {}, "POST");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

it("guards every response", async () => {
  for (const path of ["/", "/icon.svg", "/missing.png", "/%"]) {
    expect((await get(path)).headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  }
});

it("answers a fault of the handler with 500 and goes on", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const faulty = createServer(async () => {
    throw new Error("a bug");
  });
  await listen(faulty, 0, "127.0.0.1");
  const { port } = faulty.address() as AddressInfo;
  for (let round = 0; round < 2; round++) expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(500);
  expect(logged).toHaveBeenCalledTimes(2);
  logged.mockRestore();
  faulty.closeAllConnections();
  faulty.close();
});

it("says that a port is taken", async () => {
  const { port } = server.address() as AddressInfo;
  const second = createServer(siteHandler(site));
  await expect(listen(second, port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
});
