import { Trans, useTranslation } from "react-i18next";
import { isFault } from "../../core/scoring/debrief.ts";
import { shortOf } from "../model/say.ts";
import { useNumbers } from "../numbers.ts";
import { useRead } from "../reading.ts";
import styles from "./Hero.module.css";

/** The one sentence on what mattered most, made from the numbers. */
export function Mattered() {
  const { t, i18n } = useTranslation("debrief");
  const { points } = useNumbers();
  const { port, texts, result, states } = useRead();
  const { mostCostly } = result;
  if (port.measuring.status !== "solved") return null;
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

/** No single decision cost anything: then nothing is missing, or it was left where decisions are not measured one by one. */
function withoutLoss(percent: number | null): "unknown" | "nothing" | "table" {
  if (percent === null) return "unknown";
  return Math.round(percent) >= 100 ? "nothing" : "table";
}
