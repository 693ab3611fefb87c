import type { DataPort, Overview } from "../../data/types.ts";
import { paths } from "../paths.ts";
import { storageError } from "../storage/errors.ts";
import { storage } from "../storage/provide.ts";
import { useStorageStatus } from "../storage/status.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { downloadAttempt, downloadEverything } from "./backup/download.ts";
import { hear } from "./channel.ts";
import { eraseAttempts, eraseEverything, eraseImported } from "./erase.ts";
import { explainFinding } from "./explainFinding.ts";
import { takeChosenFile } from "./importCaseFile.ts";
import { importedKey } from "./importedCases.ts";
import { overviewCases } from "./overview.ts";
import { forgetPreferences, preferenceKeeper } from "./preferenceKeeper.ts";

/** Waits for storage, so that the screen knows from its first moment where things are kept. */
export async function dataPort(): Promise<DataPort> {
  const store = await storage();
  return {
    kind: store.kind,
    kindFault: useStorageStatus.getState().fault,
    overview: async (): Promise<Overview> => ({
      cases: await overviewCases(store, usePreferences.getState()),
      estimate: await estimate(),
      persisted: await persisted(),
      settings: preferenceKeeper.areSet(),
    }),
    onChange: (listener) => hear(listener),
    exportAll: () => downloadEverything(),
    exportRun: (id) => downloadAttempt(id),
    takeFile: async (file) => {
      const taken = await takeChosenFile(file);
      if (taken.kind !== "case") return taken;
      const { record, title, known } = taken;
      return { kind: "case", title, known, href: paths.briefing(importedKey(record.caseId, record.hash)) };
    },
    removeRuns: (ids) => eraseAttempts(store, ids),
    removeImported: (hash) => eraseImported(store, hash),
    removeAll: async () => {
      const restore = await eraseEverything(store);
      const remember = forgetPreferences();
      return async () => {
        remember();
        await restore();
      };
    },
    explain: (finding) => explainFinding(finding, interfaceLanguage(usePreferences.getState())),
    faultOf: (error) => storageError(error).code,
    links: { library: paths.library, play: paths.play, score: paths.score },
  };
}

async function estimate(): Promise<Overview["estimate"]> {
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return usage === undefined || quota === undefined ? null : { usage, quota };
}

const persisted = async (): Promise<boolean | null> =>
  (await navigator.storage?.persisted?.().catch(() => undefined)) ?? null;
