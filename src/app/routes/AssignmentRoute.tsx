import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { type Found, findRoom } from "../../workshop/phone/preview.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { refreshAttempts, useAttempts } from "../session/attemptsStore.ts";
import { interfaceLanguage, usePreferences } from "../stores/preferences.ts";
import { ownRun, readAttempt } from "../workshop/own-runs.ts";
import { useWorkshopTexts } from "../workshop/texts.ts";

const AssignmentScreen = lazy(() => import("../../workshop/assignment/AssignmentScreen.tsx"));
const AssignedBriefing = lazy(() => import("../workshop/AssignedBriefing.tsx"));

const links = { begin: (code: string) => paths.assigned(code), play: paths.play, score: paths.score };

/** An assignment is played in the app itself: the room only collects. */
export default function AssignmentRoute() {
  const { code = "", what } = useParams();
  const { t } = useTranslation("workshop");
  const language = usePreferences(interfaceLanguage);
  const ready = useWorkshopTexts(language);
  const { all } = useAttempts();
  const found = useRoom(code);
  if (!ready || found === undefined) return <Shell>{null}</Shell>;
  const room = "room" in found && found.room.assignment !== null ? found.room : undefined;
  const title =
    room?.title ?? t("trouble" in found ? `assignment.find.${found.trouble}` : "assignment.find.no-such-room");
  return (
    <Shell>
      <Screen title={title}>
        <Suspense fallback={null}>
          {room?.assignment == null ? (
            <h1>{title}</h1>
          ) : what === "case" ? (
            <AssignedBriefing code={code} assignment={room.assignment} />
          ) : (
            <AssignmentScreen
              code={code}
              title={title}
              language={language}
              runs={all.map(ownRun)}
              read={readAttempt}
              links={links}
            />
          )}
        </Suspense>
      </Screen>
    </Shell>
  );
}

function useRoom(code: string): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let current = true;
    refreshAttempts().catch(() => undefined);
    findRoom(code).then(
      (answer) => current && setFound(answer),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [code]);
  return found;
}
