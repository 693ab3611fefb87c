import { catalogue } from "virtual:catalogue";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import LibraryScreen from "../../library/LibraryScreen.tsx";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { type ImportedCase, importedCases, listedImport } from "../catalogue/imported.ts";
import { listed } from "../catalogue/listed.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { refreshAttempts, useAttempts } from "../session/attemptsStore.ts";
import { usePreferences } from "../stores/preferences.ts";
import { asListed } from "./libraryAttempts.ts";
import styles from "./Message.module.css";
import { useImport } from "./useImport.ts";

export default function LibraryRoute() {
  const { t } = useTranslation("app");
  const preferences = usePreferences();
  const { all, status } = useAttempts();
  const [imported, setImported] = useState<readonly ImportedCase[]>([]);
  const [now] = useState(() => Date.now());
  const { take, broken, dismiss } = useImport();

  useEffect(() => {
    refreshAttempts().catch(() => undefined); // The store says that it failed, and so does the screen.
    importedCases().then(setImported, () => undefined);
  }, []);
  return (
    <Shell>
      <Screen title={t("places.cases")}>
        <LibraryScreen
          cases={[
            ...catalogue.flatMap((entry) => listed(entry, preferences)),
            ...imported.map((one) => listedImport(one, preferences)),
          ]}
          attempts={all.map((record) => asListed(record, preferences, imported))}
          links={paths}
          now={now}
          onImport={take}
          notice={
            <>
              {status === "failed" && <ErrorBanner title={t("storage.unread")}>{t("storage.unreadText")}</ErrorBanner>}
              {broken !== undefined && (
                <ErrorBanner title={t("import.refused")} onDismiss={dismiss}>
                  <ul className={styles.findings}>
                    {broken.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </ErrorBanner>
              )}
            </>
          }
        />
      </Screen>
    </Shell>
  );
}
