import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Switch } from "../../ui/Switch.tsx";
import type { PlayerPreferences } from "../port.ts";
import styles from "./Settings.module.css";

interface Props {
  readonly preferences: PlayerPreferences;
  onChange(changes: Partial<PlayerPreferences>): void;
  /** The application's own: language and theme. */
  readonly switches: ReactNode;
  /** Whether there is a voice for the language shown. */
  readonly canRead: boolean;
  readonly stepBack: (() => void) | null;
  onShortcuts(): void;
  readonly onClose: () => void;
}

const ALWAYS = ["autoAdvance", "skipRead", "timing"] as const;

export function SettingsSheet(props: Props) {
  const { preferences, onChange, switches, canRead, stepBack, onShortcuts, onClose } = props;
  const { t } = useTranslation("player");
  const names = canRead ? (["readAloud", ...ALWAYS] as const) : ALWAYS;
  return (
    <Dialog open onClose={onClose} title={t("settings.title")}>
      <div className={styles.switches}>{switches}</div>
      {names.map((name) => (
        <Switch
          key={name}
          label={t(`settings.${name}`)}
          help={t(`settings.${name}Help`)}
          checked={preferences[name]}
          onChange={(on) => onChange({ [name]: on })}
        />
      ))}
      <div className={styles.links}>
        {stepBack !== null && (
          <Button
            variant="link"
            size="small"
            onClick={() => {
              onClose();
              stepBack();
            }}
          >
            {t("stepBack")}
          </Button>
        )}
        <Button variant="link" size="small" onClick={onShortcuts}>
          {t("shortcuts.title")}
        </Button>
      </div>
    </Dialog>
  );
}
