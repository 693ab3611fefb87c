import { describe, expect, it } from "vitest";
import { commonHeaders, contentSecurityPolicy, newNonce } from "./security.ts";

describe("the content security policy", () => {
  it("allows no inline script, no evaluation and no other origin", () => {
    const policy = contentSecurityPolicy("abc", "localhost:4747");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it("carries the nonce for styles", () => {
    expect(contentSecurityPolicy("abc", undefined)).toContain("style-src 'self' 'nonce-abc'");
  });

  it("allows sockets to the same host only", () => {
    const policy = contentSecurityPolicy("abc", "192.168.1.20:4747");
    expect(policy).toContain("connect-src 'self' ws://192.168.1.20:4747 wss://192.168.1.20:4747;");
  });

  it.each(["evil.example; script-src *", "a b", "*", "http://x", ""])("lets no Host header %j in", (host) => {
    expect(contentSecurityPolicy("abc", host)).toContain("connect-src 'self';");
  });
});

describe("the headers of every response", () => {
  it("isolate the window where the browser accepts it over plain http", () => {
    expect(commonHeaders("localhost:4747")).toHaveProperty("cross-origin-opener-policy");
    expect(commonHeaders("192.168.1.20:4747")).not.toHaveProperty("cross-origin-opener-policy");
    expect(commonHeaders("localhost.evil.example")).not.toHaveProperty("cross-origin-opener-policy");
  });
});

it("makes a new nonce every time", () => {
  expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100);
});
