import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "./icons.tsx";
import styles from "./ThemeSwitch.module.css";

export type Theme = "system" | "light" | "dark";

const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const ICON: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };

/** Goes round: as the system, light, dark. The label says what it is now; on a phone it stands in the menu in words. */
export function ThemeSwitch({ value, onChange }: { value: Theme; onChange: (theme: Theme) => void }) {
  const { t } = useTranslation("ui");
  const label = t("theme", { value: t(`themes.${value}`) });
  return (
    <button type="button" title={label} className={styles.theme} onClick={() => onChange(NEXT[value])}>
      <Icon name={ICON[value]} />
      <span className={styles.words}>{label}</span>
    </button>
  );
}
