import { describe, expect, it } from "vitest";
import { DEFAULT_PORT, parseOptions } from "./options.ts";

describe("the server's command line", () => {
  it("listens on the one port of all addresses and builds unless told otherwise", () => {
    expect(parseOptions([], {})).toEqual({ options: { port: DEFAULT_PORT, host: undefined, build: true } });
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

  it("refuses what it does not know", () => {
    expect(parseOptions(["--prot", "80"], {})).toHaveProperty("fault");
    expect(parseOptions(["80"], {})).toHaveProperty("fault");
  });

  it("explains itself", () => {
    expect(parseOptions(["--help"], {})).toMatchObject({ help: expect.stringContaining(String(DEFAULT_PORT)) });
  });
});
