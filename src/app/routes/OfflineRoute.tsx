import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { reportCsv } from "../../core/room/report/csv.ts";
import { localLinks } from "../../workshop/offline/local-links.ts";
import type { ReportSource } from "../../workshop/report/ReportPage.tsx";
import { type ShownCase, useCase } from "../catalogue/useCase.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Language, Theme } from "../Switches.tsx";
import { saveFile } from "../save.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { type KeptLocalRoom, openLocalRoom } from "../workshop/local-room.ts";
import { phoneTexts, stageTexts, useSurfaceTexts } from "../workshop/surface-texts.ts";
import { useWorkshopTexts } from "../workshop/texts.ts";
import { anyCase } from "./anyCase.ts";
import { LoadFaultScreen } from "./LoadFaultScreen.tsx";

const OfflineScreen = lazy(() => import("../../workshop/offline/OfflineScreen.tsx"));
const ReportPage = lazy(() => import("../../workshop/report/ReportPage.tsx"));
const MirrorPage = lazy(() => import("../../workshop/offline/MirrorPage.tsx"));

/** A workshop in one browser: the console, or its stage in a second window. */
export default function OfflineRoute() {
  const { id = "", what } = useParams();
  const { t } = useTranslation("app");
  const language = usePreferences(interfaceLanguage);
  const ready = useWorkshopTexts(language);
  if (what === "stage") return <Stage id={id} />;
  return <Screen title={t("places.workshop")}>{ready && <Case id={id} reported={what === "report"} />}</Screen>;
}

function Stage({ id }: { id: string }) {
  const language = usePreferences(interfaceLanguage);
  const texts = useSurfaceTexts(stageTexts, language);
  return (
    <Suspense fallback={null}>
      {texts !== undefined && <MirrorPage mirror={id} language={language} texts={texts} />}
    </Suspense>
  );
}

function Case({ id, reported }: { id: string; reported: boolean }) {
  const state = useCase(id, anyCase);
  if (state === undefined) return null;
  return "fault" in state ? (
    <LoadFaultScreen fault={state.fault} />
  ) : (
    <Opened id={id} loaded={state.loaded} reported={reported} />
  );
}

function Opened({ id, loaded, reported }: Pick<ShownCase, "loaded"> & { id: string; reported: boolean }) {
  const language = usePreferences(interfaceLanguage);
  const texts = useSurfaceTexts(phoneTexts, language);
  const [first] = useState(language);
  const [times, setTimes] = useState(0);
  const [kept, setKept] = useState<KeptLocalRoom>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new room is opened when the old one was forgotten.
  useEffect(() => {
    let current = true;
    openLocalRoom(id, loaded, first).then(
      (opened) => current && setKept(opened),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [id, loaded, first, times]);
  const links = useMemo(() => kept && localLinks(kept.room, first, kept.keep), [kept, first]);
  const source = useMemo(() => kept && reportOf(kept), [kept]);
  if (reported && source !== undefined) {
    return (
      <Suspense fallback={null}>
        <ReportPage source={source} name={id} language={language} consoleHref={paths.offline(id)} onSave={saveFile} />
      </Suspense>
    );
  }
  if (kept === undefined || links === undefined || texts === undefined) return null;
  return (
    <Suspense fallback={null}>
      <OfflineScreen
        links={links}
        mirror={id}
        language={language}
        phoneTexts={texts}
        hrefs={{ home: paths.workshop, stage: `${paths.offline(id)}/stage`, report: `${paths.offline(id)}/report` }}
        onNew={() => void kept.forget().then(() => setTimes((count) => count + 1))}
        switches={
          <>
            <Language />
            <Theme />
          </>
        }
      />
    </Suspense>
  );
}

const reportOf = ({ room }: KeptLocalRoom): ReportSource => ({
  report: async () => room.report(Date.now()),
  csv: async () => reportCsv(room.report(Date.now())),
});
