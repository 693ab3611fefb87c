import type { StageView } from "../../core/room/view.ts";
import type { Held } from "../link/held.ts";
import { useWords } from "../words/Words.tsx";
import { BoardsScene } from "./BoardsScene.tsx";
import { BriefingScene } from "./BriefingScene.tsx";
import { DebriefScene } from "./DebriefScene.tsx";
import { Foot } from "./Foot.tsx";
import { JoinScene } from "./JoinScene.tsx";
import { MapScene } from "./MapScene.tsx";
import { Moving } from "./motion/Moving.tsx";
import { PlayScene } from "./PlayScene.tsx";
import styles from "./Stage.module.css";
import { TeamsScene } from "./TeamsScene.tsx";

interface Props {
  readonly held: Held<StageView>;
  readonly view: StageView;
}

/** What the projector shows. Everything is sized by the height of the picture, so it reads the same from the last row. */
export function StageScreen({ held, view }: Props) {
  const { t, language } = useWords();
  return (
    <div className={styles.frame}>
      <main className={styles.stage} lang={language}>
        <h1 className="sr">{view.title.text}</h1>
        <Moving>
          <Scene held={held} view={view} />
        </Moving>
        {held.status !== "open" && (
          <p className={styles.away} role="status">
            {t("trouble.away")}
          </p>
        )}
        {view.paused && <p className={styles.paused}>{t("paused")}</p>}
      </main>
    </div>
  );
}

function Scene({ held, view }: Props) {
  const { t } = useWords();
  if (view.phase === "lobby" || view.show === "join") return <JoinScene view={view} />;
  if (view.show === "boards") return <BoardsScene view={view} />;
  if (view.show === "map" && view.map !== null) return <MapScene map={view.map} wanted={view.dot} />;
  if ((view.show === "teams" || view.show === "ranking") && view.teams.length > 1) return <TeamsScene view={view} />;
  if (view.phase === "briefing" && view.briefing !== null) return <BriefingScene briefing={view.briefing} />;
  if (view.phase === "debrief" || view.phase === "closed") return <DebriefScene view={view} />;
  if (view.play === null) return <p className={styles.middle}>{t("waiting")}</p>;
  return (
    <>
      <PlayScene play={view.play} teams={view.teams} />
      <Foot held={held} view={view} play={view.play} />
    </>
  );
}
