import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import styles from "./SayFirst.module.css";

/** What one would have said stays in view while one picks the nearest. */
export function OwnWords({ words, onAgain }: { words: string; onAgain: () => void }) {
  const { t } = useTranslation("dialogue");
  return (
    <div className={styles.own}>
      <h2 className={styles.ownLabel}>{t("ownWords")}</h2>
      <p className={styles.ownText}>{words}</p>
      <Button variant="link" size="small" onClick={onAgain}>
        {t("sayAgain")}
      </Button>
    </div>
  );
}
