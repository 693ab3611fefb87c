import type { AttemptEvent } from "../core/attempt/log.ts";
import type { Witness } from "../core/solver/solution.ts";
import { UsageError } from "./command.ts";

const READ = "read:";

/** Choices and documents in order, as one argument: `ask,read:report,plan`. Null where other events are among them. */
export function wayOf(events: readonly AttemptEvent[]): string | null {
  const steps = events.map((event) => {
    if (event.type === "choose" && "choice" in event) return String(event.choice);
    return event.type === "read" && "document" in event ? `${READ}${String(event.document)}` : null;
  });
  return steps.includes(null) ? null : steps.join(",");
}

/** The events of a way as {@link wayOf} writes it. An empty one stays at the start. */
export function eventsOf(way: string): AttemptEvent[] {
  if (way === "") return [];
  return way.split(",").map((step) => {
    if (step === "" || step === READ) throw new UsageError(`--way takes ids with commas between them, not “${way}”.`);
    return step.startsWith(READ)
      ? { type: "read", document: step.slice(READ.length) }
      : { type: "choose", choice: step };
  });
}

/** The command that plays a witness, to be pasted into a shell. Null where its events cannot be listed. */
export function replayCommand(path: string, { events, seed, upTo }: Witness): string | null {
  const way = upTo || seed === null || path === "-" ? null : wayOf(events);
  if (way === null) return null;
  return `npm run -s parley -- replay ${quoted(path)} --way ${quoted(way)}${seed === 1 ? "" : ` --seed ${seed}`}`;
}

/** An argument as a POSIX shell reads it back. */
export const quoted = (argument: string): string =>
  /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
