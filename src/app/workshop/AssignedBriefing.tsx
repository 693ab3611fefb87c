import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import BriefingScreen from "../../briefing/BriefingScreen.tsx";
import type { Beginning } from "../../briefing/types.ts";
import { frameTexts } from "../../core/case/texts.ts";
import { createWording } from "../../core/case/wording.ts";
import type { AssignmentView } from "../../core/room/view.ts";
import { ErrorBanner } from "../../ui/ErrorBanner.tsx";
import { promise } from "../../workshop/assignment/promised.ts";
import { type ShownCase, useCase } from "../catalogue/useCase.ts";
import { paths } from "../paths.ts";
import { LoadFaultScreen } from "../routes/LoadFaultScreen.tsx";
import { sitDown } from "../session/begin.ts";
import { storage } from "../storage/provide.ts";
import { setPreferences, usePreferences } from "../stores/preferences.ts";
import { assignedSource } from "./assigned-case.ts";

interface Props {
  readonly code: string;
  readonly assignment: AssignmentView;
}

/** The briefing of a case that was assigned: like every other, but the feedback is not for the trainee to choose. */
export default function AssignedBriefing({ code, assignment }: Props) {
  const { caseId, caseHash } = assignment;
  const source = useMemo(() => assignedSource({ code, caseId, caseHash }), [code, caseId, caseHash]);
  const state = useCase(caseHash, source);
  if (state === undefined) return null;
  if ("fault" in state) return <LoadFaultScreen fault={state.fault} />;
  return <Briefing {...state} code={code} mode={assignment.mode} />;
}

function Briefing({
  code,
  mode,
  loaded,
  language,
  translation,
}: ShownCase & { code: string; mode: Beginning["mode"] }) {
  const { t } = useTranslation("app");
  const [, go] = useLocation();
  const { timing } = usePreferences();
  const [failed, setFailed] = useState(false);
  const { frame, hash } = loaded;
  const wording = useMemo(() => createWording(frameTexts(frame), translation), [frame, translation]);
  const begin = ({ read }: Beginning): void => {
    try {
      const kase = { hash, frame, translations: translation === undefined ? [] : [translation] };
      const events = read.map((document) => ({ type: "read", document }));
      const id = sitDown(storage(), { kase, mode, language, events, now: Date.now() });
      promise(id, code);
      go(paths.play(id));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {failed && <ErrorBanner title={t("begin.failed")}>{t("begin.failedText")}</ErrorBanner>}
      <BriefingScreen
        frame={frame}
        wording={wording}
        language={language}
        mode={mode}
        timing={timing}
        onTiming={(on) => setPreferences({ timing: on })}
        onBegin={begin}
        backHref={paths.assignment(code)}
      />
    </>
  );
}
