import { useTranslation } from "react-i18next";
import type { Debrief, DecisionReview } from "../../core/scoring/debrief.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { MarkIcon } from "../../ui/charts/Mark.tsx";
import { actCounts, actShares } from "../model/acts.ts";
import { placeByPlace } from "../model/compare.ts";
import { shortOf } from "../model/say.ts";
import { useNumbers } from "../numbers.ts";
import type { Run, RunInfo } from "../port.ts";
import { useRead } from "../reading.ts";
import styles from "./Compare.module.css";
import { Words } from "./Said.tsx";

interface Props {
  readonly info: RunInfo;
  readonly run: Run;
  readonly result: Debrief;
  readonly texts: CaseTexts;
}

/** The figures of both runs, then what was said at each place. */
export function Compared({ info, run, result: theirs, texts: theirTexts }: Props) {
  const { t } = useTranslation("debrief");
  const { percent } = useNumbers();
  const { texts, result, port } = useRead();
  const share = (value: number | null): string => (value === null ? "" : percent(value));
  const ending = (of: CaseTexts, id: string | null) =>
    id === null ? t("unfinished") : <Words of={of.of(`endings/${id}.title`)} />;
  const questions = (of: Debrief): string => share(actShares(actCounts(of.decisions))[0]?.share ?? 0);
  const skills = result.competencies.filter(({ id }) => run.compiled.case.competencies.some((one) => one.id === id));
  const parted = info.sibling ? undefined : placeByPlace(result, theirs).find(({ differs }) => differs);
  return (
    <>
      {parted?.mine && <p className={styles.parted}>{t("compare.parted", { number: parted.mine.number })}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="sr">{t("compare.title")}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t("compare.this")}</th>
              <th scope="col">
                {info.sibling ? (
                  <span lang={info.titleLang}>{info.title}</span>
                ) : (
                  t("run", { count: info.number, ordinal: true })
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            <Figures
              name={t("compare.outcome")}
              mine={ending(texts, result.ending)}
              theirs={ending(theirTexts, theirs.ending)}
            />
            <Figures
              name={t("score.label")}
              mine={<b>{share(result.percent)}</b>}
              theirs={<b>{share(theirs.percent)}</b>}
            />
            {skills.map(({ id, percent: mine }) => (
              <Figures
                key={id}
                name={<Words of={texts.of(`competencies/${id}.label`)} />}
                mine={share(mine)}
                theirs={share(theirs.competencies.find((one) => one.id === id)?.percent ?? null)}
              />
            ))}
            <Figures name={t("details.accuracy")} mine={rounded(result.accuracy)} theirs={rounded(theirs.accuracy)} />
            <Figures name={t("acts.kind.questions")} mine={questions(result)} theirs={questions(theirs)} />
          </tbody>
        </table>
      </div>
      {!info.sibling && (
        <ol className={styles.places}>
          {placeByPlace(result, theirs).map(({ place, mine, theirs: other, differs }) => (
            <li key={place} data-differs={differs}>
              <Choice decision={mine} texts={texts} missing={t("compare.notThere")} />
              <Choice
                decision={differs ? other : null}
                texts={theirTexts}
                missing={t(differs ? "compare.notThere" : "compare.same")}
              />
            </li>
          ))}
        </ol>
      )}
      <p className={styles.reflect}>
        {t(info.sibling ? "compare.reflectSibling" : "compare.reflect", { passMark: port.run.compiled.case.passMark })}
      </p>
    </>
  );
}

const rounded = (value: number | null): string => (value === null ? "" : String(Math.round(value)));

function Figures({ name, mine, theirs }: { name: React.ReactNode; mine: React.ReactNode; theirs: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{mine}</td>
      <td>{theirs}</td>
    </tr>
  );
}

function Choice({ decision, texts, missing }: { decision: DecisionReview | null; texts: CaseTexts; missing: string }) {
  const { t } = useTranslation("debrief");
  if (decision === null) return <p className={styles.missing}>{missing}</p>;
  return (
    <p className={styles.choice}>
      <MarkIcon kind={decision.label} />
      <span>
        <small>
          {t("decision.number", { number: decision.number })}
          {decision.label !== null && `, ${t(`label.${decision.label}`)}`}
        </small>
        <Words of={shortOf(texts, decision.choice)} />
      </span>
    </p>
  );
}
