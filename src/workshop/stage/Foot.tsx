import type { PlayView, StageView } from "../../core/room/view.ts";
import type { Held } from "../link/held.ts";
import { asClock, isUp, secondsLeft, spokenCode } from "../parts/clock.ts";
import { Qr } from "../parts/Qr.tsx";
import { useNow } from "../parts/useNow.ts";
import { currentTally } from "../parts/votes.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Stage.module.css";

interface Props {
  readonly held: Held<StageView>;
  readonly view: StageView;
  readonly play: PlayView;
}

/** How to come in, how many have voted, and the time or the teams. */
export function Foot({ held, view, play }: Props) {
  const { t } = useWords();
  const voting =
    play.phase === "vote" || play.phase === "revote" || (play.phase === "discussion" && play.question?.staged.length);
  const tally = currentTally(play, held.tallies);
  const team = view.teams.find(({ id }) => id === play.team);
  const isOpen = play.phase === "discussion" || play.question?.open === true;
  return (
    <footer className={styles.foot}>
      <div className={styles.join} hidden={view.code === ""}>
        {view.joinUrl !== null && (
          <Qr className={styles.smallQr} text={view.joinUrl} label={t("qr", { url: view.joinUrl })} />
        )}
        <p>
          <small>
            {view.joinUrl === null ? t("room") : view.joinUrl.replace(/^https?:\/\//, "").replace(/\/join\/.*$/, "")}
          </small>
          <strong>{spokenCode(view.code)}</strong>
        </p>
      </div>
      {voting ? (
        <p className={styles.votes}>
          <small>{t(isOpen ? "votes.in" : "votes.closed")}</small>
          <strong>
            {tally?.voted ?? 0} <span>{t("votes.of", { present: tally?.present ?? team?.present ?? 0 })}</span>
          </strong>
        </p>
      ) : (
        <p className={styles.votes}>
          <span className={styles.doing}>{t(`phase.${play.phase}`)}</span>
        </p>
      )}
      {view.timer !== null ? (
        <Timer held={held} timer={view.timer} />
      ) : (
        play.phase !== "table" && <Teams view={view} held={held} />
      )}
    </footer>
  );
}

function Timer({ held, timer }: { held: Held<StageView>; timer: NonNullable<StageView["timer"]> }) {
  const { t } = useWords();
  const now = useNow(held.ahead, timer.endsAt !== null);
  return (
    <p className={styles.timer} role="timer" data-up={isUp(timer, now) || undefined}>
      <small>{t(isUp(timer, now) ? "timeUp" : "timer")}</small>
      <strong>{asClock(secondsLeft(timer, now))}</strong>
    </p>
  );
}

/** More teams than this have a scene of their own. */
const MOST_TEAMS = 8;

function Teams({ view, held }: { view: StageView; held: Held<StageView> }) {
  const { t } = useWords();
  if (view.teams.length < 2) return null;
  if (view.teams.length > MOST_TEAMS) return null;
  return (
    <dl className={styles.few} data-many={view.teams.length > 3 || undefined}>
      {view.teams.map(({ id, number, present, size }) => (
        <div key={id}>
          <dt>{t("teams.team", { number })}</dt>
          <dd>{`${held.tallies[id]?.voted ?? 0} / ${held.tallies[id]?.present ?? (present === 0 ? size : present)}`}</dd>
        </div>
      ))}
    </dl>
  );
}
