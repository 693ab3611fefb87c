import { useTranslation } from "react-i18next";
import styles from "./DataScreen.module.css";
import { size } from "./size.ts";
import type { Overview } from "./types.ts";

/** The whole of it in one sentence. */
export function Summary({ overview }: { overview: Overview | undefined }) {
  const { t, i18n } = useTranslation("data");
  if (overview === undefined) return <p className={styles.summary}>{t("summary.reading")}</p>;
  const { cases } = overview;
  if (cases.length === 0) return <p className={styles.summary}>{t("summary.none")}</p>;
  const runs = cases.flatMap((item) => item.runs);
  const files = cases.flatMap(({ imported }) => imported ?? []);
  const bytes = [...runs, ...files].reduce((sum, one) => sum + one.bytes, 0);
  const played = cases.filter((item) => item.runs.length > 0).length;
  return (
    <p className={styles.summary}>
      {t(runs.length === 0 ? "summary.files" : "summary.some", {
        runs: t("summary.runs", { count: runs.length }),
        cases: t("summary.cases", { count: runs.length === 0 ? files.length : played }),
        size: size(bytes, i18n.language),
      })}
    </p>
  );
}
