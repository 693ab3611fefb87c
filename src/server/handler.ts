import type { IncomingMessage, ServerResponse } from "node:http";
import { commonHeaders, contentSecurityPolicy, NONCE_PLACEHOLDER, newNonce } from "./security.ts";
import { type Asset, compress, type Encoding, type Site } from "./site.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers requests for the built app. */
export function siteHandler(site: Site): Handler {
  return async (request, response) => {
    const host = request.headers.host;
    for (const [name, value] of Object.entries(commonHeaders(host))) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return refuse(response, 405, "Only GET and HEAD.");
    }
    const address = addressOf(request.url);
    if (address === undefined) return refuse(response, 400, "This address cannot be read.");
    const found = site.get(address) ?? page(site, address);
    if (!found) return refuse(response, 404, "There is nothing here.");
    return found.type.startsWith("text/html") ? sendPage(request, response, found) : sendFile(request, response, found);
  };
}

/** The path of the address, decoded; undefined where it is malformed. */
function addressOf(url: string | undefined): string | undefined {
  const path = url?.split(/[?#]/, 1)[0];
  if (!path?.startsWith("/")) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * The app routes in the browser, so an address without a file type is one of its screens; unless its first part has a
 * page of its own, as a phone's `/join/…` has.
 */
function page(site: Site, address: string): Asset | undefined {
  const [, first = "", ...rest] = address.split("/");
  const last = rest.at(-1) ?? first;
  if (last.includes(".") || first === "assets") return undefined;
  return site.get(`/${first}.html`) ?? site.get("/index.html");
}

/** A page is never stored: its nonce must be the one of the policy that it came with. */
async function sendPage(request: IncomingMessage, response: ServerResponse, asset: Asset): Promise<void> {
  const nonce = newNonce();
  const body = Buffer.from(asset.body.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce));
  response.setHeader("content-security-policy", contentSecurityPolicy(nonce, request.headers.host));
  response.setHeader("cache-control", "no-cache");
  const encoding = accepted(request);
  // Level 4: this happens on every response, and a page is small.
  await send(request, response, asset.type, encoding ? await compress(body, encoding, 4) : body, encoding);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, asset: Asset): Promise<void> {
  response.setHeader("cache-control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("etag", asset.etag);
  response.setHeader("vary", "accept-encoding");
  if (matches(request.headers["if-none-match"], asset.etag)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = accepted(request);
  const compressed = encoding && (await asset.compressed(encoding));
  await send(request, response, asset.type, compressed ?? asset.body, compressed && encoding);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: Buffer,
  encoding: Encoding | undefined,
): Promise<void> {
  response.setHeader("content-type", type);
  response.setHeader("content-length", body.length);
  response.setHeader("vary", "accept-encoding");
  if (encoding) response.setHeader("content-encoding", encoding);
  response.writeHead(200);
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(`${text}\n`);
}

/** The best encoding that the browser takes. */
function accepted(request: IncomingMessage): Encoding | undefined {
  const header = String(request.headers["accept-encoding"] ?? "");
  const names = header
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(";", 1)[0]);
  return (["br", "gzip"] as const).find((encoding) => names.includes(encoding));
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === "*" || header.split(",").some((each) => each.trim() === etag));
