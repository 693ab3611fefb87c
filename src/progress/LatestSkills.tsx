import { useTranslation } from "react-i18next";
import { SkillBars } from "../ui/charts/SkillBars.tsx";
import { latestSkills } from "./figures.ts";
import styles from "./LatestSkills.module.css";
import { percentIn } from "./percent.ts";
import type { ProgressCase } from "./types.ts";

/** The skills of the latest run, the best first, with the run before it behind them and the pass mark across. */
export function LatestSkills({ of: { runs, skills, passMark } }: { of: ProgressCase }) {
  const { t, i18n } = useTranslation("progress");
  const percent = percentIn(i18n.language);
  const bars = latestSkills(runs, skills);
  if (bars.length === 0) return null;
  return (
    <section className={styles.latest}>
      <h3>{t("bars.title")}</h3>
      <SkillBars
        skills={bars.map(({ id, label, value, ghost }) => ({
          id,
          label: <span lang={label.lang}>{label.text}</span>,
          value,
          shown: percent(value),
          ghost,
        }))}
        target={passMark}
        key_={{
          now: t("bars.now"),
          ghost: runs.length > 1 ? t("bars.ghost") : null,
          target: t("bars.target", { mark: percent(passMark) }),
        }}
      />
    </section>
  );
}
