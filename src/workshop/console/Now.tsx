import { useTranslation } from "react-i18next";
import type { ConsoleView, PlayView } from "../../core/room/view.ts";
import { InlineText, RichText } from "../../ui/RichText.tsx";
import type { Held } from "../link/held.ts";
import { Hands } from "../offline/Hands.tsx";
import { ObservedTable } from "../report/ObservedTable.tsx";
import styles from "./Console.module.css";
import { Deals } from "./Deals.tsx";
import { Decide } from "./Decide.tsx";
import { Results } from "./Results.tsx";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly lead: Lead;
  readonly held: Held<ConsoleView>;
  readonly view: ConsoleView;
  readonly play: PlayView | undefined;
  readonly local: boolean;
}

/** What the room is at. */
export function Now({ lead, held, view, play, local }: Props) {
  const { t } = useTranslation("workshop");
  if (view.phase !== "play" || play === undefined) {
    return (
      <section className={styles.now}>
        <p className={styles.phase}>{t(`room.${view.phase}`)}</p>
        <h2 lang={view.briefing.goal.lang}>{view.phase === "briefing" ? view.briefing.goal.text : view.title.text}</h2>
        <p className={styles.body}>{t(`room.${view.phase}Text`)}</p>
        {(view.phase === "debrief" || view.phase === "closed") && (
          <>
            <Results view={view} />
            {view.kind === "table" && <Deals view={view} />}
            {view.observed.length > 0 && <ObservedTable observed={view.observed} />}
          </>
        )}
      </section>
    );
  }
  const after = play.phase === "consequence" || play.phase === "scene-end" || play.phase === "ended";
  const lines = after || play.lines.length === 0 ? play.heard : play.lines;
  return (
    <section className={styles.now}>
      <p className={styles.phase}>
        {t(`phase.${play.phase}`)}
        <span lang={play.scene.title.lang}>{play.scene.title.text}</span>
        {play.branch !== null && (
          <span>{t("fork.playing", { option: play.branch.options[play.branch.playing].text })}</span>
        )}
      </p>
      <div className={styles.said}>
        {lines.map(({ id, name, words }) => (
          <p key={id} lang={words.lang}>
            {name !== null && <b lang={name.lang}>{name.text}</b>}
            <InlineText text={words.text} />
          </p>
        ))}
      </div>
      {play.phase === "ended" && play.ending !== null ? (
        <>
          <h2 lang={play.ending.title.lang}>{play.ending.title.text}</h2>
          <RichText className={styles.body ?? ""} text={play.ending.text.text} lang={play.ending.text.lang} />
          <Results view={view} />
        </>
      ) : (
        <Decide lead={lead} held={held} view={view} play={play} />
      )}
      {view.kind === "table" && <Deals view={view} />}
      {play.question === null ? null : local ? (
        <Hands key={`${play.question?.q} ${play.phase}`} lead={lead} play={play} />
      ) : (
        <details className={styles.more}>
          <summary>{t("offline.hands")}</summary>
          <Hands key={`${play.question?.q} ${play.phase}`} lead={lead} play={play} />
        </details>
      )}
    </section>
  );
}
