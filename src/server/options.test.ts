import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_PORT, parseOptions } from "./options.ts";

describe("the server's command line", () => {
  it("listens on the one port of all addresses and builds unless told otherwise", () => {
    expect(parseOptions([], {})).toMatchObject({ options: { port: DEFAULT_PORT, host: undefined, build: true } });
  });

  it("takes the port from PORT, and from --port before that", () => {
    expect(parseOptions([], { PORT: "5000" })).toMatchObject({ options: { port: 5000 } });
    expect(parseOptions(["--port", "6000"], { PORT: "5000" })).toMatchObject({ options: { port: 6000 } });
    expect(parseOptions([], { PORT: "" })).toMatchObject({ options: { port: DEFAULT_PORT } });
  });

  it("takes a host and leaves the build out", () => {
    const parsed = parseOptions(["--host=127.0.0.1", "--no-build"], {});
    expect(parsed).toMatchObject({ options: { host: "127.0.0.1", build: false } });
  });

  it.each(["0", "65536", "-1", "80a", "4.5", "0x50", " 80"])("refuses %j as a port", (port) => {
    expect(parseOptions([`--port=${port}`], {})).toHaveProperty("fault");
  });

  it("keeps rooms in the home folder for ninety days, in the first SQLite that can be loaded", () => {
    expect(parseOptions([], {}, "/home/ada")).toMatchObject({
      options: {
        rooms: { store: undefined, file: join("/home/ada", ".parley", "rooms.db"), keepDays: 90, create: "anyone" },
      },
    });
  });

  it("takes what concerns rooms from options, and otherwise from variables", () => {
    const environment = {
      PARLEY_DATA: "data",
      PARLEY_STORE: "memory",
      PARLEY_KEEP_DAYS: "7",
      PARLEY_CREATE: "local",
      PARLEY_ORIGIN: "https://a.example/, https://b.example",
      PARLEY_BEHIND_PROXY: "1",
    };
    const rooms = { store: "memory", file: join("data", "rooms.db"), keepDays: 7, create: "local", behindProxy: true };
    const origins = ["https://a.example", "https://b.example"];
    expect(parseOptions([], environment)).toMatchObject({ options: { rooms: { ...rooms, origins } } });
    const args = ["--store", "libsql", "--origin", "http://c.example:81/x"];
    const parsed = parseOptions(args, environment);
    expect(parsed).toMatchObject({ options: { rooms: { store: "libsql", origins: ["http://c.example:81"] } } });
  });

  it.each([
    ["--store", "oracle"],
    ["--keep-days", "0"],
    ["--create", "nobody"],
    ["--origin", "example"],
  ])("refuses %s %s", (option, value) => {
    expect(parseOptions([option, value], {})).toHaveProperty("fault");
  });

  it("refuses what it does not know", () => {
    expect(parseOptions(["--prot", "80"], {})).toHaveProperty("fault");
    expect(parseOptions(["80"], {})).toHaveProperty("fault");
  });

  it("explains itself", () => {
    expect(parseOptions(["--help"], {})).toMatchObject({ help: expect.stringContaining(String(DEFAULT_PORT)) });
  });
});
