import { useCallback, useEffect } from "react";
import { useLocation, useParams } from "wouter";
import type { CaseFrame } from "../../core/case/schema.ts";
import { PlayerScreen } from "../../player/PlayerScreen.tsx";
import { listed } from "../catalogue/listed.ts";
import { entryOf } from "../catalogue/load.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { CaseLanguage, Language, TextSize, Theme } from "../Switches.tsx";
import { TroubleScreen } from "../session/TroubleScreen.tsx";
import { usePlay } from "../session/usePlay.ts";
import { usePreferences } from "../stores/preferences.ts";
import { StorageFaultScreen } from "./StorageFaultScreen.tsx";

/** Long after the first choice, long before the end: nobody waits for it at either. */
const AHEAD = 15_000;

/** The debrief comes, and the case is solved, while the conversation goes on. */
function useDebriefAhead(hash: string | undefined, frame: CaseFrame | undefined): void {
  useEffect(() => {
    if (hash === undefined || frame === undefined) return;
    const timer = setTimeout(() => {
      import("./DebriefRoute.tsx").catch(() => undefined);
      import("../solver/solver.ts").then(({ solved }) => solved({ hash, frame, stands: [] })).catch(() => undefined);
    }, AHEAD);
    return () => clearTimeout(timer);
  }, [hash, frame]);
}

/** The table itself: no bar of the house, the player brings its own. */
export default function PlayRoute() {
  const { attemptId = "" } = useParams();
  const preferences = usePreferences();
  const [, go] = useLocation();
  const onLeave = useCallback(() => go(paths.library), [go]);
  const onFinished = useCallback((id: string) => go(paths.score(id)), [go]);
  const session = usePlay(attemptId, { onLeave, onFinished });
  const playing = session.status === "open" ? session.port : undefined;
  useDebriefAhead(playing?.log.header.caseHash, playing?.compiled.case);
  if (session.status === "opening") return null;
  if (session.status === "failed") return <StorageFaultScreen fault={session.fault} />;
  const { id, title } = session.port.compiled.case;
  const entry = entryOf(id);
  const shown = entry && listed(entry, preferences)[0]?.title;
  if (session.trouble !== undefined) {
    const sound = session.port.log.entries.length;
    return <TroubleScreen attemptId={attemptId} title={shown ?? title} trouble={session.trouble} sound={sound} />;
  }
  return (
    <Screen title={shown ?? title}>
      <PlayerScreen
        key={session.key}
        port={session.port}
        switches={
          <>
            <Language />
            <Theme />
            <CaseLanguage />
            <TextSize />
          </>
        }
      />
    </Screen>
  );
}
