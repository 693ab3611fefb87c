import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { type Command, UsageError } from "./command.ts";
import type { Io } from "./io.ts";
import { main } from "./main.ts";

function fakeIo() {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: "/",
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => {
      throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { syscall: "open", path });
    },
    writeFile: async () => {},
    replaceFile: async () => {},
  };
  return { io, out, err };
}

const command = (run: Command["run"]): Command => ({ name: "try", usage: "<file>", summary: "tries a file", run });

describe("parley", () => {
  it("prints an overview on --help and exits with 0", async () => {
    const { io, out, err } = fakeIo();
    expect(await main(["--help"], io)).toBe(0);
    expect(out.join("\n")).toContain("version");
    expect(err).toEqual([]);
  });

  it("prints the version", async () => {
    const { io, out } = fakeIo();
    expect(await main(["version"], io)).toBe(0);
    expect(out).toEqual([manifest.version]);
  });

  it.each([[[]], [["fly"]], [["version", "now"]]])("exits with 2 and explains itself on %j", async (argv) => {
    const { io, out, err } = fakeIo();
    expect(await main(argv, io)).toBe(2);
    expect(out).toEqual([]);
    expect(err.join("\n")).toContain("Usage: parley");
  });

  it("prints a command's usage on --help without running it", async () => {
    const { io, out } = fakeIo();
    const never = command(async () => {
      throw new Error("must not run");
    });
    expect(await main(["try", "x", "--help"], io, [never])).toBe(0);
    expect(out[0]).toBe("Usage: parley try <file>");
  });

  it("hands on the exit code of the command", async () => {
    const { io } = fakeIo();
    expect(await main(["try"], io, [command(async () => 1)])).toBe(1);
  });

  it("treats a usage error and an unreadable file as wrong usage", async () => {
    for (const run of [
      async () => {
        throw new UsageError("a file is needed");
      },
      async (_: readonly string[], io: Io) => {
        await io.readFile("gone.json");
        return 0;
      },
    ]) {
      const { io, err } = fakeIo();
      expect(await main(["try"], io, [command(run)])).toBe(2);
      expect(err).toHaveLength(2);
    }
  });

  it("lets a fault of the program through, so that it is seen", async () => {
    const { io } = fakeIo();
    const faulty = command(async () => {
      throw new TypeError("a bug");
    });
    await expect(main(["try"], io, [faulty])).rejects.toThrow("a bug");
  });
});
