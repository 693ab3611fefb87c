import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView, PlayView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { InlineText } from "../../ui/RichText.tsx";
import type { Held } from "../link/held.ts";
import { Badge } from "../parts/Badge.tsx";
import { markAt } from "../parts/marks.ts";
import { barOf, currentTally } from "../parts/votes.ts";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly lead: Lead;
  readonly held: Held<ConsoleView>;
  readonly view: ConsoleView;
  readonly play: PlayView;
}

/** The open decision with its counts; each option can be taken, two of them can be played one after the other. */
export function Decide({ lead, held, view, play }: Props) {
  const { t } = useTranslation("workshop");
  const [forking, setForking] = useState<readonly string[] | null>(null);
  const { question } = play;
  const can = view.can[play.team] ?? [];
  if (question === null) return can.includes("finish") ? <Finish lead={lead} team={play.team} /> : null;
  const tally = currentTally(play, held.tallies);
  const team = view.teams.find(({ id }) => id === play.team);
  const live =
    tally?.counts !== undefined && play.phase !== "discussion"
      ? { total: tally.voted, counts: tally.counts }
      : undefined;
  const split =
    live ??
    (question.round === "second" ? (question.splits?.second ?? question.splits?.first) : question.splits?.first);
  const before = split !== undefined && split === question.splits?.second ? question.splits.first : undefined;
  const voting = play.phase === "vote" || play.phase === "revote";

  const pick = (option: string): void => {
    if (forking === null) {
      void lead.send({ type: "decide", team: play.team, option });
      return;
    }
    const next = forking.includes(option) ? forking.filter((each) => each !== option) : [...forking, option];
    const [first, second] = next;
    if (first === undefined || second === undefined) {
      setForking(next);
      return;
    }
    setForking(null);
    void lead.send({ type: "fork", team: play.team, options: [first, second] });
  };
  return (
    <>
      {voting && (
        <p className={styles.count} role="status">
          <b>{tally?.voted ?? split?.total ?? 0}</b>
          {t("votes.of", { count: tally?.present ?? team?.present ?? 0 })}
          {!question.open && <span>{t("votes.closed")}</span>}
        </p>
      )}
      <ol className={styles.options}>
        {question.options.map(({ id, letter, say }, position) => {
          const bar = split && barOf(split, id);
          const taken = question.decided?.option === id;
          return (
            <li key={id} className={classes(styles.option, taken && styles.taken)}>
              <Badge position={position} letter={letter} />
              <span lang={say.lang}>
                <InlineText text={say.text} />
              </span>
              <b>{bar?.count ?? ""}</b>
              {bar && (
                <span className={styles.meter} aria-hidden="true">
                  <i style={{ inlineSize: `${bar.length * 100}%`, background: markAt(position).colour }} />
                </span>
              )}
              <span className={styles.extra}>
                {before !== undefined && <small>{t("votes.before", { count: before.counts[id] ?? 0 })}</small>}
                {taken && <small>{t(`decided.${question.decided?.by}`)}</small>}
                {can.includes("decide") && (
                  <Button
                    size="small"
                    variant={forking === null ? "link" : "quiet"}
                    aria-pressed={forking === null ? undefined : forking.includes(id)}
                    onClick={() => pick(id)}
                  >
                    {t(forking === null ? "decide.pick" : "fork.pick", { letter })}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <div className={styles.row}>
        {(["close", "reopen", "discuss", "revote", "reveal"] as const)
          .filter((type) => can.includes(type))
          .map((type) => (
            <Button key={type} size="small" onClick={() => void lead.send({ type, team: play.team })}>
              {t(`steps.${type}`)}
            </Button>
          ))}
        {can.includes("fork") && (
          <Button size="small" aria-pressed={forking !== null} onClick={() => setForking(forking === null ? [] : null)}>
            {t(forking === null ? "fork.begin" : "fork.cancel")}
          </Button>
        )}
        {can.includes("finish") && <Finish lead={lead} team={play.team} />}
      </div>
      {forking !== null && <p className={styles.cap}>{t("fork.help")}</p>}
    </>
  );
}

/** For a team that is stuck: its majority decides, or the room's default, as far as the facilitator says. */
export function Finish({ lead, team }: { lead: Lead; team: string }) {
  const { t } = useTranslation("workshop");
  return (
    <details className={styles.more}>
      <summary>{t("steps.finish")}</summary>
      <div className={styles.row}>
        {(["decision", "scene", "case"] as const).map((until) => (
          <Button key={until} size="small" onClick={() => void lead.send({ type: "finish", team, until })}>
            {t(`finish.${until}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
