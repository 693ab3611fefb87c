import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { Report, ReportedAttempt, ReportedDecision, ReportedSplit } from "../../core/room/report/report.ts";
import { DataTable } from "../../ui/charts/TableTwin.tsx";
import { DealsTable } from "../console/Deals.tsx";
import { BOARD_COLUMNS } from "../parts/boards.ts";
import { spokenCode } from "../parts/clock.ts";
import { HandedIn } from "./HandedIn.tsx";
import { ObservedTable } from "./ObservedTable.tsx";
import styles from "./Report.module.css";

/** A report on paper or on a screen. Texts of the case are in the room's language, everything else in the reader's. */
export function ReportView({ report, language }: { report: Report; language: Language }) {
  const { t } = useTranslation("workshop");
  const when = (at: number): string => new Date(at).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
  return (
    <article className={styles.report}>
      <header>
        <p className="muted">{`${t("report.title")} · ${t("report.room", { code: spokenCode(report.code) })}`}</p>
        <h1 lang={report.language}>{report.case.title}</h1>
        <p className="muted">
          {[
            when(report.startedAt ?? report.madeAt),
            report.people.length > 0 ? t("report.people", { count: report.people.length }) : "",
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
        {report.anonymous && <p>{t("report.anonymous")}</p>}
      </header>
      {report.attempts.map((attempt) => (
        <Attempt key={`${attempt.team} ${attempt.fork}`} attempt={attempt} report={report} />
      ))}
      {report.map !== null && (
        <section>
          <h2>{t("deals.title")}</h2>
          <DealsTable map={report.map} tables={report.map.dots.map(({ table, number }) => ({ id: table, number }))} />
        </section>
      )}
      {report.kind === "assignment" && (
        <section>
          <h2>{t("report.handedIn")}</h2>
          <HandedIn report={report} language={language} />
        </section>
      )}
      {report.observed.length > 0 && <Observed report={report} />}
      {report.boards.length > 0 && (
        <section>
          <h2>{t("report.boards")}</h2>
          {BOARD_COLUMNS.map((column) => {
            const cards = report.boards.filter((card) => card.column === column);
            if (cards.length === 0) return null;
            return (
              <div key={column}>
                <h3>{t(`report.columns.${column}`)}</h3>
                <ul>
                  {cards.map(({ text }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and two cards may say the same.
                    <li key={i}>{text}</li>
                  ))}
                </ul>
              </div>
            );
          })}
        </section>
      )}
      {report.note !== "" && (
        <section>
          <h2>{t("report.note")}</h2>
          <p className={styles.note}>{report.note}</p>
        </section>
      )}
      <p className="cap">{t("report.made", { when: when(report.madeAt) })}</p>
    </article>
  );
}

function Attempt({ attempt, report }: { attempt: ReportedAttempt; report: Report }) {
  const { t } = useTranslation("workshop");
  const { team, fork, ending, percent, competencies, decisions } = attempt;
  const name = team === 0 ? t("results.room") : t("team", { number: team });
  return (
    <section>
      <h2>
        {name}
        {fork !== null && <small lang={report.language}>{` · ${t("report.fork", { option: fork })}`}</small>}
      </h2>
      <p>
        <b lang={report.language}>{ending ?? "–"}</b>
        {percent !== null && ` · ${t("report.percent")}: ${Math.round(percent)} %`}
      </p>
      <ol className={styles.decisions}>
        {decisions.map((decision) => (
          <Decision key={decision.number} decision={decision} language={report.language} />
        ))}
      </ol>
      <DataTable
        caption={t("report.skills")}
        columns={[
          { key: "skill", label: t("report.skill") },
          { key: "percent", label: t("report.percent"), numeric: true },
        ]}
        rows={report.skills.map(({ id, label }) => {
          const value = competencies[id] ?? null;
          return { key: id, skill: label, percent: value === null ? t("report.untested") : `${Math.round(value)} %` };
        })}
      />
    </section>
  );
}

function Decision({ decision, language }: { decision: ReportedDecision; language: string }) {
  const { t } = useTranslation("workshop");
  const { number, scene, options, splits, decided, by } = decision;
  const rounds = (["first", "second"] as const).filter((round) => splits[round] !== undefined);
  const cell = (split: ReportedSplit | undefined, option: string): string | number =>
    split === undefined
      ? "–"
      : "counts" in split
        ? (split.counts[option] ?? 0)
        : t("report.hidden", { total: split.total });
  return (
    <li>
      <h3>
        <span lang={language}>{`${number}. ${scene}`}</span>
      </h3>
      {rounds.length === 0 ? (
        <p lang={language}>
          <b>{options.find(({ id }) => id === decided)?.text ?? "–"}</b>
          {decided !== null && ` · ${t(by === null ? "report.taken" : `decided.${by}`)}`}
        </p>
      ) : (
        <table className={styles.split}>
          <thead>
            <tr>
              <td />
              {rounds.map((round) => (
                <th key={round} scope="col">
                  {t(`report.${round}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map(({ id, text }) => (
              <tr key={id} data-taken={id === decided || undefined}>
                <th scope="row" lang={language}>
                  {text}
                  {id === decided && <em>{` · ${t(by === null ? "report.taken" : `decided.${by}`)}`}</em>}
                </th>
                {rounds.map((round) => (
                  <td key={round}>{cell(splits[round], id)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {decision.arguments.length > 0 && (
        <ul className={styles.arguments} aria-label={t("report.arguments")}>
          {decision.arguments.map(({ text, by: who, option }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and two people may say the same.
            <li key={i}>
              {text}
              <small>
                {[letterOf(options, option), who ?? ""].filter((part) => part !== "").map((part) => ` · ${part}`)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const letterOf = (options: ReportedDecision["options"], option: string | null): string => {
  const position = options.findIndex(({ id }) => id === option);
  return position < 0 ? "" : String.fromCharCode(65 + position);
};

function Observed({ report }: { report: Report }) {
  const { t } = useTranslation("workshop");
  return (
    <section>
      <h2>{t("report.observed")}</h2>
      <ObservedTable observed={report.observed} />
      <ul>
        {report.observations.map(({ note }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <li key={i}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
