import type { LogEntry } from "../../core/attempt/log.ts";
import { StorageError } from "../storage/errors.ts";
import { announce } from "./channel.ts";
import { engine } from "./engine.ts";
import type { PlayStore } from "./fresh.ts";
import type { OpenedAttempt } from "./open.ts";
import { summarise } from "./summary.ts";

/**
 * Appends to an opened attempt. Entries go one after the other; each is put to the rules first, so that nothing is ever
 * stored that does not replay, and each resolves once it is on the disk.
 */
export function attemptWriter(
  store: Pick<PlayStore, "append">,
  opened: OpenedAttempt,
): (entry: LogEntry) => Promise<void> {
  const { record, compiled, texts } = opened;
  let { state } = opened;
  let revision = record.revision;
  let last: Promise<void> = Promise.resolve();

  const append = async (entry: LogEntry): Promise<void> => {
    const result = engine.advance(compiled, state, entry.event);
    if (!result.ok) throw new StorageError("corrupt", `refused: ${result.refusal.code}`);
    const { startedAt } = record.summary;
    const summary = summarise(compiled, texts, result.state, { startedAt, updatedAt: entry.at });
    await store.append(record.id, revision, entry, summary);
    // Only now: after a failure the same entry may be tried again.
    state = result.state;
    revision++;
    announce({ about: "attempt", id: record.id });
  };

  return (entry) => {
    const turn = last.then(() => append(entry));
    last = turn.catch(() => undefined);
    return turn;
  };
}
