import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "wouter";
import BriefingScreen from "../../briefing/BriefingScreen.tsx";
import type { Beginning } from "../../briefing/types.ts";
import { frameTexts } from "../../core/case/texts.ts";
import { createWording } from "../../core/case/wording.ts";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { entryOf } from "../catalogue/load.ts";
import { type ShownCase, useCase } from "../catalogue/useCase.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { sitDown } from "../session/begin.ts";
import { storage } from "../storage/provide.ts";
import { setPreferences, usePreferences } from "../stores/preferences.ts";
import { anyCase } from "./anyCase.ts";
import { LoadFaultScreen } from "./LoadFaultScreen.tsx";

export default function BriefingRoute() {
  const { id = "" } = useParams();
  const state = useCase(id, anyCase);
  return (
    <Shell>
      {state !== undefined &&
        ("fault" in state ? <LoadFaultScreen fault={state.fault} /> : <Briefing {...state} id={id} />)}
    </Shell>
  );
}

function Briefing({ id, loaded, language, translation }: ShownCase & { id: string }) {
  const { t } = useTranslation("app");
  const [, go] = useLocation();
  const { timing } = usePreferences();
  const [failed, setFailed] = useState(false);
  const { frame } = loaded;
  const wording = useMemo(() => createWording(frameTexts(frame), translation), [frame, translation]);

  const begin = ({ mode, read }: Beginning): void => {
    try {
      const kase = { hash: loaded.hash, frame, translations: translation === undefined ? [] : [translation] };
      const events = read.map((document) => ({ type: "read", document }));
      go(paths.play(sitDown(storage(), { kase, mode, language, events, now: Date.now() })));
    } catch {
      setFailed(true);
    }
  };
  return (
    <Screen title={wording.text("title")}>
      {failed && <ErrorBanner title={t("begin.failed")}>{t("begin.failedText")}</ErrorBanner>}
      <BriefingScreen
        frame={frame}
        wording={wording}
        language={language}
        decisions={entryOf(id)?.decisions}
        timing={timing}
        onTiming={(on) => setPreferences({ timing: on })}
        onBegin={begin}
        backHref={paths.library}
        roomHref={paths.run(id)}
      />
    </Screen>
  );
}
