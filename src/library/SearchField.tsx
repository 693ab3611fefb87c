import { useTranslation } from "react-i18next";
import { Icon } from "../ui/icons.tsx";
import styles from "./SearchField.module.css";

export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation("library");
  return (
    <label className={styles.search}>
      <Icon name="search" />
      <span className="sr">{t("search")}</span>
      <input type="search" placeholder={t("search")} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
