import { randomBytes } from "node:crypto";

/** Stands in the built pages where the nonce of the response belongs. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";

/** 128 random bits, new for every response. */
export const newNonce = (): string => randomBytes(16).toString("base64url");

/**
 * The content security policy of a page. Scripts only from files of our own; styles too, and the one style element
 * that React Aria and framer-motion each inject, by nonce. Nothing is loaded from elsewhere, so an author's text that
 * slipped through could neither run nor call home.
 *
 * @param host the Host header: browsers differ in whether `'self'` covers the WebSocket of the same origin.
 */
export function contentSecurityPolicy(nonce: string, host: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    ["connect-src 'self'", ...sockets(host)].join(" "),
    "font-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // No library of ours creates a policy of its own; this one is for the addresses of our workers.
    "trusted-types parley-worker",
  ].join("; ");
}

/** A Host header is the client's word: only what looks like a host and a port may enter the policy. */
function sockets(host: string | undefined): string[] {
  return host && /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d+)?$/i.test(host) ? [`ws://${host}`, `wss://${host}`] : [];
}

/** What every response carries, whatever it is. */
export function commonHeaders(host: string | undefined): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    // Over plain http browsers accept this one from the computer itself only, and elsewhere complain about it.
    ...(host && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
      ? { "cross-origin-opener-policy": "same-origin" }
      : {}),
  };
}
