import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icons.tsx";
import styles from "./Slips.module.css";

interface Props {
  readonly documents: number;
  readonly unread: number;
  readonly promises: number;
  onOpen(): void;
}

/** What else lies on the table, within reach. Phones have it in the bar. */
export function Slips({ documents, unread, promises, onOpen }: Props) {
  const { t } = useTranslation("player");
  if (documents + promises === 0) return null;
  return (
    <div className={styles.slips}>
      {documents > 0 && (
        <button type="button" className={styles.slip} onClick={onOpen}>
          <Icon name="document" />
          {t("table.documents", { count: documents })}
          {unread > 0 && <span className={styles.unread}>{t("table.new", { count: unread })}</span>}
        </button>
      )}
      {promises > 0 && (
        <button type="button" className={styles.slip} onClick={onOpen}>
          <Icon name="promise" />
          {t("table.promises", { count: promises })}
        </button>
      )}
    </div>
  );
}
