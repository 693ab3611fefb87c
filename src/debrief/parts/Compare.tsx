import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { debrief } from "../../core/scoring/debrief.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { dayAndTime } from "../../ui/when.ts";
import type { DebriefPort, Run, RunInfo } from "../port.ts";
import { measuredOf, useRead } from "../reading.ts";
import { textsIn } from "../useTexts.ts";
import { Chapter } from "./Chapter.tsx";
import styles from "./Compare.module.css";
import { Compared } from "./Compared.tsx";

interface Opened {
  readonly info: RunInfo;
  readonly run: Run;
  readonly texts: CaseTexts;
}

/** Two runs beside each other: comparing is the strongest known teacher of negotiation strategy. */
export function Compare() {
  const { t, i18n } = useTranslation("debrief");
  const { port } = useRead();
  const [id, setId] = useState(
    port.others.find(({ sibling }) => !sibling)?.attemptId ?? port.others[0]?.attemptId ?? "",
  );
  const [now] = useState(() => Date.now());
  const info = port.others.find(({ attemptId }) => attemptId === id);
  const opened = useOpened(port, info);
  if (port.others.length === 0) {
    return (
      <Chapter folds id="compare" title={t("compare.title")} sub={t("compare.none")}>
        {null}
      </Chapter>
    );
  }
  const name = ({ title, number, at, sibling }: RunInfo): string => {
    const when = t("compare.when", { ...dayAndTime(at, now, i18n.language) });
    const run = t("run", { count: number, ordinal: true });
    return sibling ? `${title}: ${run}, ${when}` : `${run}, ${when}`;
  };
  return (
    <Chapter folds id="compare" title={t("compare.title")} sub={t("compare.sub")}>
      <label className={styles.pick}>
        <span>{t("compare.with")}</span>
        <select value={id} onChange={(event) => setId(event.target.value)}>
          {port.others.map((one) => (
            <option key={one.attemptId} value={one.attemptId}>
              {name(one)}
            </option>
          ))}
        </select>
      </label>
      {opened === "failed" && <p role="alert">{t("compare.failed")}</p>}
      {opened !== undefined && opened !== "failed" && <Measured opened={opened} />}
    </Chapter>
  );
}

function useOpened(port: DebriefPort, info: RunInfo | undefined): Opened | "failed" | undefined {
  const [opened, setOpened] = useState<Opened | "failed">();
  const { open, language } = port;
  useEffect(() => {
    if (info === undefined) return;
    let wanted = true;
    open(info.attemptId).then(
      (run) => wanted && setOpened({ info, run, texts: textsIn(run.compiled.case, run.wording, language) }),
      () => wanted && setOpened("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [open, info, language]);
  return opened;
}

function Measured({ opened: { info, run, texts } }: { opened: Opened }) {
  const result = useMemo(
    () => debrief(run.compiled, run.state, run.measured ?? measuredOf({ status: "failed", scale: null })),
    [run],
  );
  return <Compared info={info} run={run} result={result} texts={texts} />;
}
