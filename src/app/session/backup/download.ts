import { saveBlob } from "../../save.ts";
import { storage } from "../../storage/provide.ts";
import { usePreferences } from "../../stores/preferences.ts";
import { type Contents, writeBackup } from "./write.ts";

/** Hands out everything stored as one file, with the entry that could not be stored, if there is one. */
export const downloadEverything = (pending: Contents["pending"] = null): Promise<void> =>
  download("parley-backup", { pending, preferences: usePreferences.getState() });

/** Hands out one attempt with the case it was played on, in the form of a backup. */
export const downloadAttempt = (id: string): Promise<void> => download("parley-attempt", { attemptIds: [id] });

async function download(name: string, contents: Omit<Contents, "now">): Promise<void> {
  const parts: Blob[] = [];
  const now = Date.now();
  // Each piece becomes a Blob at once: the browser may move those to the disk, a list of strings it may not.
  for await (const part of writeBackup(await storage(), { ...contents, now })) parts.push(new Blob([part]));
  saveBlob(`${name}-${stamp(now)}.json`, new Blob(parts, { type: "application/json" }));
}

/** Local date and time, so that files sort by age and two of one day do not collide. */
function stamp(now: number): string {
  const date = new Date(now - new Date(now).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16).replace("T", "-").replace(":", "");
}
