import { catalogue } from "virtual:catalogue";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "wouter";
import { type ImportedCase, importedCases, listedImport } from "../catalogue/imported.ts";
import { listed } from "../catalogue/listed.ts";
import { type ShownCase, useCase } from "../catalogue/useCase.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { setupCase } from "../workshop/setup-case.ts";
import { useWorkshopTexts } from "../workshop/texts.ts";
import { anyCase } from "./anyCase.ts";
import { LoadFaultScreen } from "./LoadFaultScreen.tsx";

const HomeScreen = lazy(() => import("../../workshop/setup/HomeScreen.tsx"));
const SetupScreen = lazy(() => import("../../workshop/setup/SetupScreen.tsx"));

/** Where a facilitator begins: the list of rooms and cases, or one case to be set up. */
export default function WorkshopRoute() {
  const { id } = useParams();
  const { t } = useTranslation("app");
  const ready = useWorkshopTexts(usePreferences(interfaceLanguage));
  return (
    <Shell>
      <Screen title={t("places.workshop")}>
        <Suspense fallback={null}>{ready && (id === undefined ? <Home /> : <Setup id={id} />)}</Suspense>
      </Screen>
    </Shell>
  );
}

function Home() {
  const preferences = usePreferences();
  const [imported, setImported] = useState<readonly ImportedCase[]>([]);
  useEffect(() => {
    importedCases().then(setImported, () => undefined);
  }, []);
  const cases = [
    ...catalogue.flatMap((entry) => listed(entry, preferences)),
    ...imported.map((one) => listedImport(one, preferences)),
  ];
  return <HomeScreen cases={cases} links={paths} />;
}

function Setup({ id }: { id: string }) {
  const state = useCase(id, anyCase);
  if (state === undefined) return null;
  return "fault" in state ? <LoadFaultScreen fault={state.fault} /> : <Found id={id} {...state} />;
}

function Found({ id, ...shown }: ShownCase & { id: string }) {
  const [, go] = useLocation();
  const language = usePreferences(interfaceLanguage);
  return (
    <SetupScreen
      kase={setupCase(id, shown)}
      language={language}
      onMade={({ code }) => go(paths.room(code))}
      onOffline={() => go(paths.offline(id))}
    />
  );
}
