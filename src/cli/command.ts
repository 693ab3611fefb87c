import type { Io } from "./io.ts";

/** How a command went. Scripts rely on these numbers. */
export const EXIT = { fine: 0, caseHasErrors: 1, wrongUsage: 2 } as const;

/** One command of the command line; each has a file of its own and a line in the table of main.ts. */
export interface Command {
  readonly name: string;
  /** What follows the name: `<case.json> [--json]`. */
  readonly usage: string;
  /** One line for the overview. */
  readonly summary: string;
  /** Runs the command and resolves to one of {@link EXIT}. Throws {@link UsageError} for arguments it cannot use. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** The arguments make no sense; the message says why. The table prints it with the command's usage. */
export class UsageError extends Error {}
