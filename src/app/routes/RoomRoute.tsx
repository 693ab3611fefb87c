import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { remoteReport } from "../../workshop/report/remote.ts";
import { keptRoom } from "../../workshop/setup/rooms.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Language, Theme } from "../Switches.tsx";
import { saveFile } from "../save.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { useWorkshopTexts } from "../workshop/texts.ts";

const ConsolePage = lazy(() => import("../../workshop/console/ConsolePage.tsx"));
const ReportPage = lazy(() => import("../../workshop/report/ReportPage.tsx"));

/** A room's console, or its report. The key is in the fragment, which no server's log ever sees, or kept by this browser. */
export default function RoomRoute() {
  const { code = "", what } = useParams();
  const { t } = useTranslation("app");
  const language = usePreferences(interfaceLanguage);
  const ready = useWorkshopTexts(language);
  const kept = keptRoom(code);
  const token = /^#f=([\w-]{22})$/.exec(location.hash)?.[1] ?? kept?.facilitator ?? "";
  const key = kept?.facilitator === token ? "" : `#f=${token}`;
  const source = useMemo(() => (token === "" ? null : remoteReport(code, token)), [code, token]);
  if (!ready) return null;
  return (
    <Screen title={t("places.workshop")}>
      <Suspense fallback={null}>
        {what === "report" ? (
          <ReportPage
            source={source}
            name={code}
            language={language}
            consoleHref={`${paths.room(code)}${key}`}
            onSave={saveFile}
          />
        ) : (
          <ConsolePage
            code={code}
            token={token}
            language={language}
            source={source}
            onSave={saveFile}
            links={{
              home: paths.workshop,
              console: token === "" ? null : `${paths.room(code)}#f=${token}`,
              report: `${paths.report(code)}${key}`,
              stage: kept === undefined ? null : `${paths.stage(code)}#s=${kept.stage}&l=${kept.language}`,
            }}
            switches={
              <>
                <Language />
                <Theme />
              </>
            }
          />
        )}
      </Suspense>
    </Screen>
  );
}
