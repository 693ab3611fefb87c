import { useTranslation } from "react-i18next";
import { isFault } from "../../core/scoring/debrief.ts";
import { bandFor } from "../../core/scoring/share.ts";
import { DecisionLine } from "../../ui/charts/DecisionLine.tsx";
import { MarkIcon } from "../../ui/charts/Mark.tsx";
import { promiseStories } from "../model/promises.ts";
import { nameOf, saidIn, shortOf } from "../model/say.ts";
import { bestChoices } from "../model/what-if.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import { Activities } from "./Activities.tsx";
import { Mattered } from "./Mattered.tsx";
import styles from "./PrintSheet.module.css";
import { Prose, Words } from "./Said.tsx";
import { phasesOf, stepsOf } from "./steps.ts";

/** The debrief on paper: what a trainer can read in a train. On the screen it is never shown. */
export function PrintSheet() {
  const { t, i18n } = useTranslation("debrief");
  const { percent } = useNumbers();
  const { port, texts, result } = useRead();
  const { compiled, log } = port.run;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(port.startedAt);
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <p className={styles.meta}>
          <b>
            <Words of={texts.of("title")} />
          </b>
          <span>{t("run", { count: port.number, ordinal: true })}</span>
          <span>{date}</span>
          <span>{t(`mode.${log.header.mode}`)}</span>
        </p>
        <h1>
          {result.ending === null ? (
            t("unfinished")
          ) : (
            <Words of={texts.of(`endings/${result.ending}.title`, port.run.state.world)} />
          )}
        </h1>
        {result.percent !== null && (
          <p className={styles.score}>
            <b>{percent(result.percent)}</b> <span>{t("score.of")}</span>
            {result.passed !== null && (
              <span>
                {t(result.passed ? "score.passed" : "score.missed", { mark: percent(compiled.case.passMark) })}
              </span>
            )}
          </p>
        )}
        <div className={styles.mattered}>
          <Mattered />
        </div>
      </header>
      {result.decisions.length > 0 && <PrintedLine />}
      {result.decisions.length > 0 && <Decisions />}
      <Activities onPaper />
      <Skills />
      <Others />
    </article>
  );
}

/** A4 less its margins, at 96 dots an inch. */
const PAPER = 660;
/** More would run into each other; the table below has them all. */
const MOST = 30;

function PrintedLine() {
  const { t } = useTranslation("debrief");
  const numbers = useNumbers();
  const { port, texts, result, states } = useRead();
  if (result.decisions.length > MOST || result.percent === null) return null;
  return (
    <DecisionLine
      label={t("where.title")}
      steps={stepsOf(result, states, texts, numbers, t)}
      phases={phasesOf(port.run.compiled, result, t)}
      end={numbers.percent(result.percent)}
      percent={numbers.percent}
      selected={null}
      onSelect={() => undefined}
      paper={PAPER}
    />
  );
}

function Decisions() {
  const { t } = useTranslation("debrief");
  const { loss, percent } = useNumbers();
  const { port, texts, result, states } = useRead();
  return (
    <section>
      <h2>{t("where.title")}</h2>
      <table className={styles.decisions}>
        <thead>
          <tr>
            <th scope="col">{t("column.decision")}</th>
            <th scope="col">{t("column.said")}</th>
            <th scope="col">{t("column.loss")}</th>
            <th scope="col">{t("column.reachAfter")}</th>
          </tr>
        </thead>
        <tbody>
          {result.decisions.map((decision) => {
            const world = states.get(decision.seq)?.previous?.world;
            const better = isFault(decision) ? bestChoices(decision) : [];
            const whys = [...new Set(decision.evidence.map(({ why }) => why))];
            return (
              <tr key={decision.seq}>
                <td className={styles.mark}>
                  <MarkIcon kind={decision.label} size={20} />
                  <span>
                    <b>{decision.number}</b>
                    {decision.label !== null && <small>{t(`label.${decision.label}`)}</small>}
                  </span>
                </td>
                <td>
                  <p className={styles.said}>
                    <Words of={saidIn(texts, decision.choice, world)} />
                  </p>
                  {decision.words !== null && (
                    <p className={styles.note}>
                      {t("own.yours")}
                      {t("decision.colon")}
                      <span lang={port.run.log.header.language}>{decision.words}</span>
                    </p>
                  )}
                  {whys.map((why) => (
                    <Prose key={why} className={styles.note} of={texts.of(why)} />
                  ))}
                  {better.map((choice) => (
                    <p key={choice} className={styles.better}>
                      {t("better.title", { count: 1 })}
                      {t("decision.colon")}
                      <Words of={shortOf(texts, choice, world)} />
                    </p>
                  ))}
                </td>
                <td className={styles.number}>{loss(decision.loss)}</td>
                <td className={styles.number}>{decision.reachAfter !== null && percent(decision.reachAfter)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Skills() {
  const { t } = useTranslation("debrief");
  const { percent } = useNumbers();
  const { port, texts, result } = useRead();
  return (
    <section className={styles.whole}>
      <h2>{t("skills.title")}</h2>
      <ul className={styles.skills}>
        {result.competencies.map(({ id, percent: value }) => {
          const bands = port.run.compiled.case.competencies.find((one) => one.id === id)?.bands ?? [];
          const band = value === null ? undefined : bandFor(bands, value);
          return (
            <li key={id}>
              <p>
                <b>
                  <Words of={texts.of(`competencies/${id}.label`)} />
                </b>{" "}
                {value !== null && percent(value)}
              </p>
              <span className={styles.bar}>
                <i style={{ inlineSize: `${Math.max(0, Math.min(100, value ?? 0))}%` }} />
              </span>
              {band !== undefined && (
                <p className={styles.note}>
                  <Words of={texts.of(`competencies/${id}/bands/${band.from}.text`)} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const SHEET = ["wants", "fears", "losesIf", "saysInstead"] as const;

function Others() {
  const { t } = useTranslation("debrief");
  const { port, texts, states, result } = useRead();
  const { compiled, state } = port.run;
  const stories = promiseStories(compiled, state, states, result.decisions);
  const people = compiled.case.cast.filter((person) => person.private !== undefined);
  return (
    <section>
      {stories.length > 0 && <h2>{t("promises.title")}</h2>}
      {stories.map(({ id, to, state: standing }) => (
        <p key={id} className={styles.note}>
          <b>
            {t(`promise.${standing}`)}
            {t("decision.colon")}
          </b>
          <Words of={texts.of(`promises/${id}.text`)} /> (
          {t("promises.to", { name: nameOf(texts, compiled.case, to).text })})
        </p>
      ))}
      {people.length > 0 && <h2>{t("people.title", { count: people.length })}</h2>}
      {people.map(({ id }) => (
        <div key={id} className={styles.whole}>
          <h3>
            <Words of={texts.of(`cast/${id}.name`)} />, <Words of={texts.of(`cast/${id}.title`)} />
          </h3>
          {SHEET.map((field) => (
            <p key={field} className={styles.note}>
              <b>{t(`people.${field}`)}</b> <Words of={texts.of(`cast/${id}/private.${field}`)} />
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
