import { useTranslation } from "react-i18next";
import type { Range } from "../../core/solver/solution.ts";
import type { CaseDoc } from "../document/types.ts";
import styles from "./Balance.module.css";
import type { Balance } from "./balance.ts";
import { Certainty } from "./Certainty.tsx";
import { usePoints } from "./usePoints.ts";

/** Least and most that each skill can get, and what typical plays get of it. */
export function Ranges({ balance, doc, lang }: { balance: Balance; doc: CaseDoc; lang: string }) {
  const { t } = useTranslation("studio");
  const points = usePoints();
  const { typical, uniform, range, upTo } = balance;
  const sureness = ({ min, max }: Range) => (min === null || max === null ? "open" : upTo ? "upTo" : "proved");
  const row = (
    key: string,
    label: string,
    own: string | undefined,
    of: Range,
    mean: number | undefined,
    chance: number,
  ) => (
    <tr key={key}>
      <th scope="row" lang={own}>
        {label}
      </th>
      <td>{points(of.min)}</td>
      <td>{points(of.max)}</td>
      <td>
        <Certainty is={sureness(of)} />
      </td>
      <td>{points(mean ?? null)}</td>
      <td>{points(chance)}</td>
    </tr>
  );
  return (
    <section className={styles.section}>
      <h3>{t("balance.range.title")}</h3>
      <p className={styles.note}>{t("balance.range.note")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the view it must be scrolled by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("balance.range.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("balance.range.skill")}</th>
              <th scope="col">{t("balance.range.least")}</th>
              <th scope="col">{t("balance.range.most")}</th>
              <th scope="col">{t("balance.range.sure")}</th>
              <th scope="col">{t("balance.range.typical")}</th>
              <th scope="col">{t("balance.range.chance")}</th>
            </tr>
          </thead>
          <tbody>
            {row("total", t("balance.range.total"), undefined, range.total, typical?.weighted, uniform.weighted)}
            {doc.competencies.map(({ id, label }) =>
              row(
                id,
                label,
                lang,
                range.byCompetency.get(id) ?? { min: null, max: null },
                typical?.byCompetency.get(id),
                uniform.byCompetency.get(id) ?? 0,
              ),
            )}
          </tbody>
        </table>
      </section>
      <p className={styles.note}>{t("balance.range.walks", { attempts: uniform.attempts })}</p>
    </section>
  );
}
