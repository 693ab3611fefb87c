import type { PlayView, QuestionView, SaidView, TeamView } from "../../core/room/view.ts";
import { InlineText, RichText } from "../../ui/RichText.tsx";
import { Badge } from "../parts/Badge.tsx";
import { Face } from "../parts/Face.tsx";
import { markAt } from "../parts/marks.ts";
import { revealed } from "../parts/votes.ts";
import { useWords } from "../words/Words.tsx";
import { fitting } from "./fitting.ts";
import { Count } from "./motion/Count.tsx";
import { READ_FIRST, TallyBar } from "./motion/TallyBar.tsx";
import styles from "./Stage.module.css";

/** Above the edge what is said; below it the options, or what the room said and what came back. */
export function PlayScene({ play, teams }: { play: PlayView; teams: readonly TeamView[] }) {
  const after = play.phase === "consequence" || play.phase === "scene-end" || play.phase === "ended";
  const lines = after ? play.heard : play.lines.length > 0 ? play.lines : play.heard;
  return (
    <>
      <Spoken play={play} lines={lines} />
      {after ? <After play={play} /> : <Before play={play} teams={teams} />}
    </>
  );
}

/** The last lines that fit: whoever wants all of them has them on the phone. */
function Spoken({ play, lines }: { play: PlayView; lines: readonly SaidView[] }) {
  const { t } = useWords();
  const last = lines.at(-1);
  const face = lines.findLast(({ portrait }) => portrait !== null);
  const { shown, size } = fitting(lines);
  return (
    <header className={styles.head}>
      <div className={styles.saying}>
        <p className={styles.who}>
          {face?.name != null ? <b lang={face.name.lang}>{face.name.text}</b> : <b>{t(`phase.${play.phase}`)}</b>}
          <span lang={play.scene.title.lang}>{play.scene.title.text}</span>
          {play.branch !== null && (
            <span>{t("branch", { option: play.branch.options[play.branch.playing].text })}</span>
          )}
        </p>
        <div className={styles.line} data-size={size}>
          {shown.map(({ id, by, words }) => (
            <p key={id} lang={words.lang} data-told={by === "narrator" || undefined}>
              <InlineText text={words.text} />
            </p>
          ))}
        </div>
        {last === undefined && (
          <p className={styles.line} lang={play.scene.where?.lang}>
            {play.scene.where?.text ?? ""}
          </p>
        )}
      </div>
      {face !== undefined && (
        <div className={styles.face}>
          <Face portrait={face.portrait} mood={face.mood} name={face.name?.text ?? ""} />
        </div>
      )}
    </header>
  );
}

function Before({ play, teams }: { play: PlayView; teams: readonly TeamView[] }) {
  const { t } = useWords();
  const { question } = play;
  if (play.phase === "table" && teams.length > 1) return <Tables teams={teams} />;
  if (question === null) return <p className={styles.middle}>{t(`phase.${play.phase}`)}</p>;
  if (play.phase === "discussion" && question.staged.length > 0) return <Staged question={question} />;
  return <Options question={question} />;
}

/** Where each pair stands: a room that is busy at its tables looks up to see who has come to an end. */
function Tables({ teams }: { teams: readonly TeamView[] }) {
  const { t } = useWords();
  return (
    <ol className={styles.tables}>
      {teams.map(({ id, number, phase }) => (
        <li key={id} className={styles.tableCard} data-done={phase !== "table" || undefined}>
          <b className={styles.tableName}>{t("tables.table", { number })}</b>
          <span className={styles.standing}>{t(phase === "table" ? "tables.busy" : "tables.done")}</span>
        </li>
      ))}
    </ol>
  );
}

function Options({ question }: { question: QuestionView }) {
  const { t } = useWords();
  const shown = revealed(question);
  const most = Math.max(1, ...[shown?.now, shown?.before].flatMap((split) => Object.values(split?.counts ?? {})));
  return (
    <ol className={styles.options} data-count={question.options.length}>
      {question.options.map(({ id, letter, short }, position) => {
        const now = shown && (shown.now.counts[id] ?? 0);
        const before = shown?.before && (shown.before.counts[id] ?? 0);
        return (
          <li key={id} className={styles.option}>
            <Badge position={position} letter={letter} />
            <div>
              <p lang={short.lang}>
                <InlineText text={short.text} />
              </p>
              {now !== undefined && (
                <TallyBar
                  key={question.q}
                  className={styles.bar}
                  ghost={styles.ghost}
                  colour={markAt(position).colour}
                  before={before === undefined ? undefined : before / most}
                  now={now / most}
                />
              )}
              {before !== undefined && <small>{t("votes.before", { count: before })}</small>}
            </div>
            {now !== undefined && (
              <b>
                <Count
                  key={question.q}
                  from={before ?? 0}
                  to={now}
                  delay={before === undefined ? undefined : READ_FIRST}
                />
              </b>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Staged({ question }: { question: QuestionView }) {
  const counts = question.splits?.staged?.counts;
  return (
    <ol className={styles.options} data-count={question.staged.length}>
      {question.staged.map(({ id, letter, text }, position) => (
        <li key={id} className={styles.option}>
          <Badge position={position} letter={letter} />
          <p>{text}</p>
          {counts !== undefined && <b>{counts[id] ?? 0}</b>}
        </li>
      ))}
    </ol>
  );
}

function After({ play }: { play: PlayView }) {
  const { t } = useWords();
  const { question, ending } = play;
  const position = question?.options.findIndex(({ id }) => id === question.decided?.option) ?? -1;
  const taken = question?.options[position];
  return (
    <div className={styles.after}>
      {taken !== undefined && play.phase !== "ended" && (
        <>
          <p className={styles.label}>{t("phase.consequence")}</p>
          <p className={styles.taken} lang={taken.say.lang}>
            <Badge position={position} letter={taken.letter} />
            <span>
              <InlineText text={taken.say.text} />
            </span>
          </p>
        </>
      )}
      {play.phase === "scene-end" && <p className={styles.label}>{t("phase.scene-end")}</p>}
      {play.phase === "ended" && ending !== null && (
        <>
          <p className={styles.label}>{t("phase.ended")}</p>
          <p className={styles.verdict} lang={ending.title.lang}>
            {ending.title.text}
          </p>
          <RichText className={styles.text ?? ""} text={ending.text.text} lang={ending.text.lang} />
        </>
      )}
    </div>
  );
}
