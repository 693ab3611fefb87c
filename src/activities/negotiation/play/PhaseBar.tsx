import { useTranslation } from "react-i18next";
import type { CaseTexts } from "../../../ui/case-texts.ts";
import { PHASES, type Phase } from "../kinds.ts";
import { Text } from "../parts/Text.tsx";
import type { TableView } from "../view.ts";
import styles from "./PhaseBar.module.css";

/** The clock of the table: every round a mark, in its phase; and what this phase is for. */
export function PhaseBar({ view, texts }: { view: TableView; texts: CaseTexts }) {
  const { t } = useTranslation("negotiation");
  const { round, rounds, phase, phases, goal } = view;
  const from: Record<Phase, number> = { opening: 1, ...phases };
  const until: Record<Phase, number> = { opening: phases.middle - 1, middle: phases.endgame - 1, endgame: rounds };
  return (
    <div className={styles.bar}>
      <ol className={styles.phases} aria-label={t("phase.title")}>
        {PHASES.map((each) => (
          <li key={each} className={styles.phase} aria-current={each === phase ? "step" : undefined}>
            <span className={styles.rounds} aria-hidden="true">
              {Array.from({ length: Math.max(0, until[each] - from[each] + 1) }, (_, i) => from[each] + i).map((n) => (
                <i key={n} data-standing={n < round ? "past" : n === round ? "now" : "ahead"} />
              ))}
            </span>
            <span className={styles.name}>{t(`phase.${each}`)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.clock}>
        <b>{t("round.of", { round, rounds })}</b>
        {round >= rounds && <span className={styles.lastRound}> {t("round.last")}</span>}
      </p>
      <p className={styles.goal}>
        <Text of={texts.of(goal)} />
      </p>
    </div>
  );
}
