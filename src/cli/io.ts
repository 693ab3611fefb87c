import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** All that a command may do to the world, so that a test can hand it another one. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Writes one line to standard output. */
  out(line: string): void;
  /** Writes one line to standard error. */
  err(line: string): void;
  /** The bytes of a file; `-` reads standard input. Bytes, because whether they are UTF-8 is for the parser to say. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file whole, with the folders it needs. Never over a file that is there. */
  writeFile(path: string, text: string): Promise<void>;
  /** The same, over a file that is there: only for commands that say so. */
  replaceFile(path: string, text: string): Promise<void>;
}

/** The terminal that the process was started from. */
export function terminal(): Io {
  const cwd = process.cwd();
  return {
    cwd,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    readFile: async (path) => (path === "-" ? readStandardInput() : readFile(resolve(cwd, path))),
    writeFile: async (path, text) => {
      const target = resolve(cwd, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text, { flag: "wx" });
    },
    replaceFile: (path, text) => writeFile(resolve(cwd, path), text),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
