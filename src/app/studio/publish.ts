import { oneFile } from "../../studio/document/files.ts";
import type { StudioDocument } from "../../studio/document/types.ts";
import type { Published } from "../../studio/port.ts";
import { paths } from "../paths.ts";
import { announce } from "../session/channel.ts";
import { importedKey } from "../session/importedCases.ts";
import { preferenceKeeper } from "../session/preferenceKeeper.ts";
import { takeFile } from "../session/takeFile.ts";
import { storage } from "../storage/provide.ts";

/**
 * Puts a case into this device's library, through the very door that a file from a stranger takes. Attempts keep the
 * version they were begun with, so an earlier one is only taken off the list, and only if that is asked for.
 */
export async function publish(doc: StudioDocument): Promise<Published> {
  const store = await storage();
  const file = new Blob([oneFile(doc)], { type: "application/json" });
  const taken = await takeFile(store, file, preferenceKeeper, Date.now());
  if (taken.kind === "refused") return { ok: false, findings: taken.findings };
  if (taken.kind === "backup") throw new Error("a case was written as a backup");
  announce({ about: "everything" });
  const { caseId, hash } = taken.record;
  const key = importedKey(caseId, hash);
  const earlier = (await store.imported()).filter((one) => one.caseId === caseId && one.hash !== hash);
  return {
    ok: true,
    known: taken.known,
    briefing: paths.briefing(key),
    room: paths.run(key),
    earlier: earlier.length,
    async retireEarlier() {
      for (const one of earlier) await store.removeImported(one.hash);
      announce({ about: "everything" });
    },
  };
}
