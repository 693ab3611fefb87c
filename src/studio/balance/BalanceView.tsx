import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useStudio } from "../context.ts";
import { HeatSwitch } from "../HeatSwitch.tsx";
import styles from "./Balance.module.css";
import { Choices } from "./Choices.tsx";
import { Endings } from "./Endings.tsx";
import { byPlace } from "./places.ts";
import { Ranges } from "./Ranges.tsx";
import { Thumbs } from "./Thumbs.tsx";
import { type UseBalance, useBalance } from "./useBalance.ts";

/** What a case's score comes to: what can be reached, what typical trainees get, what gives the answer away. */
export default function BalanceView() {
  const { t } = useTranslation("studio");
  const found = useBalance();
  const lang = useStudio(({ doc }) => doc.case.language);
  const { measured } = found;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page must be scrolled by keyboard.
    <div className={styles.page} tabIndex={0}>
      <header className={styles.head}>
        <h2>{t("balance.title")}</h2>
        <p className={styles.lead}>{t("balance.lead")}</p>
        <State {...found} />
      </header>
      {measured !== undefined && (
        <>
          <Ranges balance={measured.balance} doc={measured.of} lang={lang} />
          <Thumbs balance={measured.balance} doc={measured.of} />
          <Endings balance={measured.balance} doc={measured.of} lang={lang} />
          <Choices balance={measured.balance} lang={lang} />
          <section className={styles.section}>
            <h3>{t("balance.heat.title")}</h3>
            <p className={styles.note}>{t("balance.heat.note")}</p>
            <HeatSwitch
              kind="typical"
              label={t("balance.heat.show")}
              byCard={() => {
                const plays = measured.balance.typical ?? measured.balance.uniform;
                return byPlace(plays.through, plays.endings);
              }}
            />
          </section>
        </>
      )}
    </div>
  );
}

function State({ measured, measuring, stale, start, cancel }: UseBalance) {
  const { t } = useTranslation("studio");
  if (measuring.state === "running") {
    return (
      <div className={styles.state}>
        <progress aria-label={t(`balance.stage.${measuring.stage}`)} max={1} value={measuring.done} />
        <span className={styles.note}>{t(`balance.stage.${measuring.stage}`)}</span>
        <Button size="small" onClick={cancel}>
          {t("balance.cancel")}
        </Button>
      </div>
    );
  }
  const words =
    measuring.state === "failed"
      ? t("balance.failed")
      : measured === undefined
        ? t("balance.stopped")
        : stale
          ? t("balance.stale")
          : t(measured.balance.complete ? "balance.complete" : "balance.incomplete", {
              explored: measured.balance.explored,
            });
  return (
    <div className={styles.state}>
      <span className={styles.note} role="status">
        {words}
      </span>
      <Button size="small" iconBefore="retry" onClick={start}>
        {t(measured === undefined ? "balance.measure" : "balance.again")}
      </Button>
    </div>
  );
}
