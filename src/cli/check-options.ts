import { UsageError } from "./command.ts";

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly notes: boolean;
  readonly proofs: boolean;
  /** Milliseconds for each time the solver is asked about a case. */
  readonly budget: number;
  /** The folder that ways to what was found are written to, as plays. */
  readonly witness: string | undefined;
}

const BUDGET = 20_000;

/** Reads the arguments of `parley check`. */
export function checkOptions(args: readonly string[]): CheckOptions {
  const paths: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (!arg.startsWith("--")) paths.push(arg);
    else if (["--json", "--notes", "--no-proofs"].includes(arg)) flags.add(arg);
    else if (arg === "--budget" || arg === "--witness") {
      const value = args[++i];
      if (value === undefined || value.startsWith("--")) throw new UsageError(`What follows ${arg}?`);
      values.set(arg, value);
    } else throw new UsageError(`There is no option ${arg}.`);
  }
  if (paths.length === 0) throw new UsageError("Which case file?");
  const budget = Number(values.get("--budget") ?? BUDGET);
  if (!(budget > 0)) throw new UsageError("--budget takes milliseconds.");
  return {
    paths,
    json: flags.has("--json"),
    notes: flags.has("--notes"),
    proofs: !flags.has("--no-proofs"),
    budget,
    witness: values.get("--witness"),
  };
}
