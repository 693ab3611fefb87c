import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../core/activity.ts";
import { Button } from "../../ui/Button.tsx";
import type { CaseText } from "../../ui/case-texts.ts";
import { UNNUMBERED } from "../../ui/charts/decision-steps.ts";
import { DataTable } from "../../ui/charts/TableTwin.tsx";
import { debriefCsv, debriefJson } from "../model/export.ts";
import { isDecision, momentsOf } from "../model/moments.ts";
import { shortOf } from "../model/say.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import { Chapter } from "./Chapter.tsx";
import styles from "./Details.module.css";
import { Facts } from "./Facts.tsx";
import { Fold } from "./Fold.tsx";
import { Prose, Words } from "./Said.tsx";

/** The figures behind the page: how they are reckoned, what each rests on, and the way out as a file. */
export function Details() {
  const { t } = useTranslation("debrief");
  return (
    <Chapter title={t("details.title")}>
      <Reckoning />
      <Fold title={t("evidence.title")}>
        <EvidenceTable />
      </Fold>
      <Facts />
      <Export />
    </Chapter>
  );
}

/** Accuracy serves to compare runs; luck and rewinds stand beside it and are no fault. */
function Reckoning() {
  const { t } = useTranslation("debrief");
  const numbers = useNumbers();
  const { port, result, before } = useRead();
  const { accuracy, luck, rewinds, upTo } = result;
  const { mode } = port.run.log.header;
  return (
    <dl className={styles.figures}>
      {accuracy !== null && (
        <div>
          <dt>{t("details.accuracy")}</dt>
          <dd>
            <b>{Math.round(accuracy)}</b>
            {before !== null && before.result.accuracy !== null && (
              <small>{t("details.accuracyBefore", { value: Math.round(before.result.accuracy) })}</small>
            )}
          </dd>
          <dd className={styles.how}>{t("details.accuracyHow")}</dd>
        </div>
      )}
      <div>
        <dt>{t("details.luck")}</dt>
        <dd>
          <b>{Math.abs(luck) < 0.05 ? t("details.noLuck") : numbers.signed(luck)}</b>
        </dd>
        <dd className={styles.how}>{t("details.luckHow")}</dd>
      </div>
      <div>
        <dt>{t("details.rewinds")}</dt>
        <dd>
          <b>{rewinds}</b>
          <small>{t(`mode.${mode}`)}</small>
        </dd>
        <dd className={styles.how}>{t("details.rewindsHow")}</dd>
      </div>
      {upTo && (
        <div>
          <dt>{t("details.upTo")}</dt>
          <dd className={styles.how}>{t("details.upToHow")}</dd>
        </div>
      )}
    </dl>
  );
}

/** Every point, the decision that earned it, and why. */
export function EvidenceTable() {
  const { t } = useTranslation("debrief");
  const { signed } = useNumbers();
  const { port, texts, result, states } = useRead();
  const { competencies } = port.run.compiled.case;
  const rowsOf = (number: ReactNode, said: CaseText, evidence: readonly Evidence[]) =>
    evidence.map(({ seq, competency, points, why }, i) => ({
      key: `${seq}-${competency}-${i}`,
      number,
      said: <Words of={said} />,
      skill: <Words of={texts.of(`competencies/${competency}.label`)} />,
      points: signed(points),
      weighted: signed(points * (competencies.find(({ id }) => id === competency)?.weight ?? 1)),
      why: <Prose of={texts.of(why)} />,
    }));
  const rows = momentsOf(result).flatMap((moment) =>
    isDecision(moment)
      ? rowsOf(moment.number, shortOf(texts, moment.choice, states.get(moment.seq)?.previous?.world), moment.evidence)
      : rowsOf(UNNUMBERED, texts.of(`${moment.sceneId}.title`), moment.evidence),
  );
  const sum = {
    key: "sum",
    number: <b>{t("evidence.sum")}</b>,
    said: "",
    skill: "",
    points: "",
    weighted: <b>{signed(result.weighted)}</b>,
    why: "",
  };
  return (
    <DataTable
      caption={t("evidence.title")}
      columns={[
        { key: "number", label: t("column.decision") },
        { key: "said", label: t("column.said") },
        { key: "skill", label: t("column.skill") },
        { key: "points", label: t("column.points"), numeric: true },
        { key: "weighted", label: t("column.weighted"), numeric: true },
        { key: "why", label: t("column.why") },
      ]}
      rows={[...rows, sum]}
    />
  );
}

function Export() {
  const { t } = useTranslation("debrief");
  const { port, texts, result, states } = useRead();
  const { compiled, log } = port.run;
  const source = { compiled, log, result, texts, states };
  const name = `parley-${compiled.case.id}-${port.number}`;
  return (
    <div className={styles.export}>
      <p>{t("export.text")}</p>
      <Button
        size="small"
        iconBefore="download"
        onClick={() =>
          port.save(
            `${name}.csv`,
            "text/csv;charset=utf-8",
            debriefCsv(source, (c) => t(`csv.${c}`)),
          )
        }
      >
        {t("export.csv")}
      </Button>
      <Button
        size="small"
        iconBefore="download"
        onClick={() => port.save(`${name}.json`, "application/json", debriefJson(source))}
      >
        {t("export.json")}
      </Button>
    </div>
  );
}
