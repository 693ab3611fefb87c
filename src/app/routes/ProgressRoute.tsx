import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import ProgressScreen from "../../progress/ProgressScreen.tsx";
import type { ProgressCase } from "../../progress/types.ts";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { finishedByCase, openRuns, readCase } from "../debriefing/progress.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { refreshAttempts, useAttempts } from "../session/attemptsStore.ts";
import { storage } from "../storage/provide.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";

/** One's own runs, over time. */
export default function ProgressRoute() {
  const { t } = useTranslation("app");
  const language = interfaceLanguage(usePreferences());
  const { all, status } = useAttempts();
  const [cases, setCases] = useState<ReadonlyMap<string, ProgressCase>>(new Map());
  const [busy, setBusy] = useState(true);
  const [now] = useState(() => Date.now());
  useEffect(() => {
    refreshAttempts().catch(() => undefined); // The store says that it failed, and so does the screen.
    import("./DebriefRoute.tsx").catch(() => undefined); // Most of what is clicked here is a debrief.
  }, []);
  useEffect(() => {
    if (status === "unread") return;
    let wanted = true;
    const read = async (): Promise<void> => {
      const store = await storage();
      // Case by case: what is read is shown while the next is being worked out.
      for (const [caseId, runs] of finishedByCase(all)) {
        const one = await readCase(store, all, runs, language);
        if (!wanted) return;
        if (one !== undefined) setCases((before) => new Map(before).set(caseId, one));
      }
      setBusy(false);
    };
    read().catch(() => wanted && setBusy(false));
    return () => {
      wanted = false;
    };
  }, [all, status, language]);
  const order = finishedByCase(all).flatMap(([caseId]) => cases.get(caseId) ?? []);
  return (
    <Shell>
      <Screen title={t("places.progress")}>
        {status === "failed" && <ErrorBanner title={t("storage.unread")}>{t("storage.unreadText")}</ErrorBanner>}
        <ProgressScreen
          cases={order}
          open={openRuns(all, language)}
          links={paths}
          busy={busy && status !== "failed"}
          now={now}
        />
      </Screen>
    </Shell>
  );
}
