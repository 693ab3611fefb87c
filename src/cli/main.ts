import { check } from "./check.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { domain } from "./domain.ts";
import { duel } from "./duel.ts";
import { explain } from "./explain.ts";
import { importStory } from "./import.ts";
import { type Io, terminal } from "./io.ts";
import { machine } from "./machine.ts";
import { create } from "./new.ts";
import { replay } from "./replay.ts";
import { schema } from "./schema.ts";
import { solve } from "./solve.ts";
import { stamp } from "./stamp.ts";
import { version } from "./version.ts";

const COMMANDS: readonly Command[] = [
  check,
  explain,
  replay,
  solve,
  machine,
  create,
  importStory,
  stamp,
  schema,
  domain,
  duel,
  version,
];

/** Runs `parley <command> …` and resolves to its exit code. */
export async function main(argv: readonly string[], io: Io = terminal(), commands = COMMANDS): Promise<number> {
  const [name, ...args] = argv;
  if (name === "--help" || name === "-h" || name === "help") {
    for (const line of overview(commands)) io.out(line);
    return EXIT.fine;
  }
  const command = commands.find((known) => known.name === (name === "--version" ? "version" : name));
  if (!command) {
    io.err(name === undefined ? "Which command?" : `There is no command "${name}".`);
    for (const line of overview(commands)) io.err(line);
    return EXIT.wrongUsage;
  }
  if (args.includes("--help") || args.includes("-h")) {
    io.out(usageOf(command));
    io.out(`  ${command.summary}`);
    return EXIT.fine;
  }
  return run(command, args, io);
}

async function run(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError) && !isFileError(error)) throw error;
    io.err(error.message);
    io.err(usageOf(command));
    return EXIT.wrongUsage;
  }
}

/** A file that is missing or unreadable is a wrong argument, and its message already names it. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "path" in error;
}

const usageOf = (command: Command) => `Usage: parley ${command.name} ${command.usage}`.trimEnd();

function overview(commands: readonly Command[]): string[] {
  const calls = commands.map((command) => `${command.name} ${command.usage}`.trimEnd());
  const width = Math.max(...calls.map((call) => call.length));
  return [
    "Usage: parley <command> …",
    "",
    ...commands.map((command, index) => `  ${(calls[index] ?? "").padEnd(width)}  ${command.summary}`),
    "",
    "Exit codes: 0 fine, 1 the case has errors, 2 wrong usage.",
  ];
}
