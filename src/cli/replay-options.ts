import type { AttemptEvent } from "../core/attempt/log.ts";
import { UsageError } from "./command.ts";
import { eventsOf } from "./way.ts";

export interface ReplayOptions {
  readonly casePath: string;
  /** A file with a play, or the events themselves. */
  readonly play: { readonly file: string } | { readonly events: readonly AttemptEvent[]; readonly seed: number };
  readonly json: boolean;
  readonly update: boolean;
}

/** Reads the arguments of `parley replay`. */
export function replayOptions(args: readonly string[]): ReplayOptions {
  const paths: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (!arg.startsWith("--")) paths.push(arg);
    else if (arg === "--json" || arg === "--update") flags.add(arg);
    else if (arg === "--way" || arg === "--seed") {
      const value = args[++i];
      if (value === undefined || value.startsWith("--")) throw new UsageError(`What follows ${arg}?`);
      values.set(arg, value);
    } else throw new UsageError(`There is no option ${arg}.`);
  }
  const [casePath, file, more] = paths;
  const way = values.get("--way");
  const oneOfBoth = (file === undefined) !== (way === undefined);
  if (casePath === undefined || more !== undefined || !oneOfBoth) {
    throw new UsageError("A case and either a play file or --way, please.");
  }
  const seed = Number(values.get("--seed") ?? 1);
  if (!Number.isInteger(seed)) throw new UsageError("--seed takes a whole number.");
  if (file !== undefined) {
    return { casePath, play: { file }, json: flags.has("--json"), update: flags.has("--update") };
  }
  if (flags.has("--update")) throw new UsageError("--update needs a play file to write to.");
  return { casePath, play: { events: eventsOf(way ?? ""), seed }, json: flags.has("--json"), update: false };
}
