import type { MeView, PhoneView, PlayView } from "../../core/room/view.ts";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import { Boards } from "./Boards.tsx";
import { Briefing, Seat, Text } from "./Briefing.tsx";
import { Discussion } from "./Discussion.tsx";
import { Ending } from "./Ending.tsx";
import { Lobby } from "./Lobby.tsx";
import { Observe } from "./Observe.tsx";
import { Pace } from "./Pace.tsx";
import part from "./Part.module.css";
import styles from "./PhoneScreen.module.css";
import { Results } from "./Results.tsx";
import type { Kept } from "./record.ts";
import { Said } from "./Said.tsx";
import { TableSeat } from "./TableSeat.tsx";
import { Taken } from "./Taken.tsx";
import { Voting } from "./Voting.tsx";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly view: PhoneView;
  readonly me: MeView;
  readonly record: readonly Kept[];
}

/** What the phone shows of the room's phase: what is said above the table's edge, what one can do below it. */
export function Playing({ link, view, me, record }: Props) {
  const { t } = useWords();
  const { play } = view;
  const over = view.phase === "debrief" || view.phase === "closed";
  const lines = play === null || over ? [] : spoken(play);
  return (
    <>
      <Said lines={lines} />
      <div className={styles.table}>
        {view.phase === "lobby" && <Lobby link={link} view={view} me={me} />}
        {view.phase === "briefing" && view.briefing !== null && <Briefing briefing={view.briefing} />}
        {me.seat !== null && !over && <Seat seat={me.seat} />}
        {view.phase === "play" && play !== null && (
          <>
            {play.branch !== null && (
              <p className={part.help}>
                {t("scene.branch", { option: play.branch.options[play.branch.playing].text })}
              </p>
            )}
            <Decision link={link} view={view} play={play} me={me} />
            <Pace link={link} view={view} play={play} me={me} />
            {view.rubric.length > 0 && (me.seat?.id === "observer" || play.phase === "scene-end") && (
              <Observe key={play.scene.id} link={link} rubric={view.rubric} scene={play.scene.id} />
            )}
          </>
        )}
        {view.boardsOpen && view.phase !== "closed" && <Boards link={link} />}
        {view.phase === "closed" && <p className={part.state}>{t("end.closed")}</p>}
        {over && <Ending view={view} team={me.team} record={record} />}
      </div>
    </>
  );
}

/** The lines above the edge: what is asked, or what was answered. */
function spoken(play: PlayView) {
  if (play.phase === "consequence" || play.phase === "scene-end" || play.phase === "ended") return play.heard;
  return play.lines.length > 0 ? play.lines : play.heard;
}

function Decision({ link, view, play, me }: Omit<Props, "record"> & { play: PlayView }) {
  const { t } = useWords();
  const { question } = play;
  switch (play.phase) {
    case "vote":
    case "revote":
      return question && <Voting link={link} play={play} question={question} me={me} paused={view.paused} />;
    case "discussion":
      return question && <Discussion key={question.q} link={link} question={question} me={me} />;
    case "reveal":
    case "decide":
      return (
        question && (
          <section className={part.part}>
            <h2>{t("vote.resultTitle")}</h2>
            <Results
              question={question}
              own={me.votes.q === question.q ? (me.votes.second ?? me.votes.first ?? null) : null}
            />
            <p className={part.help}>{t("vote.look")}</p>
          </section>
        )
      );
    case "table":
      return <TableSeat link={link} view={view} me={me} />;
    case "scene-end":
    case "consequence":
      return (
        <>
          {question && <Taken question={question} me={me} />}
          {play.phase === "scene-end" && <p className={part.help}>{`${t("scene.ended")} · ${t("scene.endedText")}`}</p>}
        </>
      );
    case "ended":
      return (
        play.ending && (
          <section className={part.part}>
            <p className={part.help}>{t("end.title")}</p>
            <h2 className={part.big} lang={play.ending.title.lang}>
              {play.ending.title.text}
            </h2>
            <Text words={play.ending.text} />
          </section>
        )
      );
  }
}
