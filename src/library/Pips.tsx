import { useTranslation } from "react-i18next";
import styles from "./Pips.module.css";

/** One dot a case: filled once it was finished. */
export function Pips({ total, done }: { total: number; done: number }) {
  const { t } = useTranslation("library");
  return (
    <span className={styles.pips}>
      <span className="sr">{t("programme.done", { total, done })}</span>
      {Array.from({ length: total }, (_, i) => i).map((i) => (
        <i key={i} aria-hidden="true" className={i < done ? styles.on : undefined} />
      ))}
    </span>
  );
}
