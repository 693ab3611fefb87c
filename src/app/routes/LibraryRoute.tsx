import { catalogue } from "virtual:catalogue";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import LibraryScreen from "../../library/LibraryScreen.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { importedCases, listedImport } from "../catalogue/imported.ts";
import { listed } from "../catalogue/listed.ts";
import { loadCase } from "../catalogue/load.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { refreshAttempts, useAttempts } from "../session/attemptsStore.ts";
import type { CaseRecord } from "../storage/records.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { asListed } from "./libraryAttempts.ts";
import { useImport } from "./useImport.ts";

/** What comes next on a first visit is fetched while the first sentence is read. */
function fetchAhead(): void {
  const featured = catalogue[0];
  if (featured === undefined) return;
  loadCase(featured.id).catch(() => undefined);
}

export default function LibraryRoute() {
  const { t } = useTranslation("app");
  const preferences = usePreferences();
  const language = interfaceLanguage(preferences);
  const { all, status } = useAttempts();
  const [imported, setImported] = useState<readonly CaseRecord[]>([]);
  const [now] = useState(() => Date.now());
  const { take, broken, dismiss } = useImport();

  useEffect(fetchAhead, []);
  useEffect(() => {
    refreshAttempts().catch(() => undefined); // The store says that it failed, and so does the screen.
    importedCases().then(setImported, () => undefined);
  }, []);
  const hashes = new Set(imported.map(({ hash }) => hash));
  return (
    <Shell>
      <Screen title={t("places.cases")}>
        <LibraryScreen
          cases={[
            ...catalogue.flatMap((entry) => listed(entry, preferences)),
            ...imported.map((record) => listedImport(record, preferences)),
          ]}
          attempts={all.map((record) => asListed(record, language, hashes))}
          links={paths}
          now={now}
          onImport={take}
          notice={
            <>
              {status === "failed" && <ErrorBanner title={t("storage.unread")}>{t("storage.unreadText")}</ErrorBanner>}
              {broken !== undefined && (
                <ErrorBanner title={t("import.refused")} onDismiss={dismiss}>
                  {broken}
                </ErrorBanner>
              )}
            </>
          }
        />
      </Screen>
    </Shell>
  );
}
