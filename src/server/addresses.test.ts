import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { addresses } from "./addresses.ts";

const card = (address: string, family: "IPv4" | "IPv6", internal = false) =>
  ({ address, family, internal }) as NetworkInterfaceInfo;

const interfaces = {
  lo: [card("127.0.0.1", "IPv4", true), card("::1", "IPv6", true)],
  eth0: [card("192.168.1.20", "IPv4"), card("fe80::1", "IPv6")],
};

const urls = (host: string | undefined) => addresses(host, 80, interfaces).map((each) => each.url);

describe("the addresses that are printed", () => {
  it("are localhost and the network's where the server listens on all", () => {
    expect(urls(undefined)).toEqual(["http://localhost:80/", "http://192.168.1.20:80/"]);
    expect(urls("0.0.0.0")).toEqual(urls(undefined));
  });

  it("are localhost alone where it listens on the loopback", () => {
    expect(urls("127.0.0.1")).toEqual(["http://localhost:80/"]);
  });

  it("are the one address that was asked for", () => {
    expect(urls("fd00::5")).toEqual(["http://[fd00::5]:80/"]);
  });
});
