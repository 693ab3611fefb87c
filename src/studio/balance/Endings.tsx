import { useTranslation } from "react-i18next";
import { useStudioStore } from "../context.ts";
import type { CaseDoc } from "../document/types.ts";
import { shown } from "../document/unwritten.ts";
import styles from "./Balance.module.css";
import { Bar } from "./Bar.tsx";
import type { Balance } from "./balance.ts";
import { usePercent } from "./usePoints.ts";

/** How often the case ends how. */
export function Endings({ balance, doc, lang }: { balance: Balance; doc: CaseDoc; lang: string }) {
  const { t } = useTranslation("studio");
  const percent = usePercent();
  const store = useStudioStore();
  const { typical, uniform } = balance;
  const plays = typical ?? uniform;
  return (
    <section className={styles.section}>
      <h3>{t("balance.ending.title")}</h3>
      <p className={styles.note}>{t(typical === null ? "balance.ending.noteChance" : "balance.ending.note")}</p>
      <ul className={styles.bars}>
        {doc.endings.map(({ id, title, meaning }) => {
          const share = plays.endings.get(id) ?? 0;
          return (
            <li key={id}>
              <button type="button" className={styles.link} onClick={() => store.select(`/endings/${id}`)}>
                <span lang={lang}>{shown(title) || id}</span>
              </button>
              <Bar share={share} tone={meaning === "lost" ? "risk" : "ink"} />
              <b>{percent(share)}</b>
              <span className={styles.note}>
                {t("balance.ending.byChance", { share: percent(uniform.endings.get(id) ?? 0) })}
              </span>
            </li>
          );
        })}
        {plays.unfinished > 0 && (
          <li>
            <span>{t("balance.ending.unfinished")}</span>
            <Bar share={plays.unfinished} tone="risk" />
            <b>{percent(plays.unfinished)}</b>
            <span />
          </li>
        )}
      </ul>
    </section>
  );
}
