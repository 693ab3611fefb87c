import { useTranslation } from "react-i18next";
import { MODES, type Mode } from "../core/attempt/log.ts";
import { Button } from "../ui/Button.tsx";
import { SegmentedRadio } from "../ui/SegmentedRadio.tsx";
import styles from "./Footer.module.css";

interface Props {
  readonly mode: Mode;
  /** Undefined where the mode is not the trainee's to choose. */
  readonly onMode: ((mode: Mode) => void) | undefined;
  readonly onBegin: () => void;
}

/** Stays at the foot of the window, so that one can sit down at any moment. */
export function Footer({ mode, onMode, onBegin }: Props) {
  const { t } = useTranslation("briefing");
  return (
    <div className={styles.footer}>
      <div className={styles.inside}>
        {onMode !== undefined && (
          <SegmentedRadio
            legend={t("mode")}
            hideLegend
            segments={MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
            value={mode}
            onChange={onMode}
            className={styles.modes ?? ""}
          />
        )}
        <p className={styles.what} aria-live="polite">
          {t(`modeHelp.${mode}`)}
        </p>
        <Button variant="primary" iconAfter="arrow" onClick={onBegin} className={styles.begin}>
          {t("begin")}
        </Button>
      </div>
    </div>
  );
}
