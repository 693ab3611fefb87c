import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { isFault } from "../../core/scoring/debrief.ts";
import type { StretchReview } from "../../core/scoring/stretches.ts";
import { shortOf } from "../model/say.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import styles from "./Hero.module.css";
import { anchorOf, NOTICED } from "./steps.ts";

/** The one sentence on what mattered most, made from the numbers. */
export function Mattered() {
  const { t, i18n } = useTranslation("debrief");
  const { points } = useNumbers();
  const { port, texts, result, states } = useRead();
  const { mostCostly, stretches } = result;
  if (port.measuring.status !== "solved") return null;
  const dearest = stretches.toSorted((a, b) => b.loss - a.loss)[0];
  if (dearest !== undefined && dearest.loss > Math.max(mostCostly?.loss ?? 0, NOTICED)) {
    return <AtTable stretch={dearest} />;
  }
  if (mostCostly === null) {
    return <p className={styles.mattered}>{t(`mattered.${withoutLoss(result.percent)}`)}</p>;
  }
  const world = states.get(mostCostly.seq)?.previous?.world;
  const said = shortOf(texts, mostCostly.choice, world);
  const grave = isFault(mostCostly) ? "costly" : "small";
  const how = mostCostly.expired ? "expired" : (mostCostly.certainty ?? "unasked");
  const values = { number: mostCostly.number, said: said.text, points: points(mostCostly.loss ?? 0) };
  return (
    <p className={styles.mattered}>
      <Trans
        t={t}
        i18nKey={`mattered.${grave}`}
        values={values}
        components={{ said: <span lang={said.lang} />, b: <b /> }}
      />
      {i18n.language.startsWith("zh") ? "" : " "}
      <Trans t={t} i18nKey={`mattered.took.${how}`} values={values} components={{ b: <b /> }} />
    </p>
  );
}

/** More was lost where the moves count together than at any one decision. */
function AtTable({ stretch }: { stretch: StretchReview }) {
  const { t } = useTranslation("debrief");
  const { points } = useNumbers();
  const { texts } = useRead();
  const title = texts.of(`${stretch.sceneId}.title`);
  return (
    <p className={styles.mattered}>
      <Trans
        t={t}
        i18nKey="mattered.stretch"
        values={{ title: title.text, points: points(stretch.loss) }}
        components={{ part: <Part lang={title.lang} visit={stretch.visit} />, b: <b /> }}
      />
    </p>
  );
}

/** A word that leads to the part of the page on one visit. */
const Part = ({ visit, lang, children }: { visit: number; lang: string; children?: ReactNode }) => (
  <a lang={lang} href={`#${anchorOf(visit)}`}>
    {children}
  </a>
);

/** No single decision cost anything: then nothing is missing, or it was left where decisions are not measured one by one. */
function withoutLoss(percent: number | null): "unknown" | "nothing" | "table" {
  if (percent === null) return "unknown";
  return Math.round(percent) >= 100 ? "nothing" : "table";
}
