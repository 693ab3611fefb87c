import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./Settings.module.css";

interface Props {
  readonly on: boolean;
  /** What is not possible here is not offered: no voice, no way back in an examination. */
  readonly without: readonly ("readAloud" | "stepBack" | "moreTime")[];
  onSwitch(on: boolean): void;
  readonly onClose: () => void;
}

/** Keys that are one character act only while shortcuts are on; the others always do. */
const SINGLE = [
  ["1 – 9", "choose"],
  ["S", "skip"],
  ["H", "history"],
  ["D", "documents"],
  ["U", "stepBack"],
  ["R", "readAloud"],
  ["T", "moreTime"],
  ["?", "help"],
] as const;

export function ShortcutsSheet({ on, without, onSwitch, onClose }: Props) {
  const { t } = useTranslation("player");
  return (
    <Dialog open onClose={onClose} title={t("shortcuts.title")}>
      <dl className={styles.keys}>
        <Key name="Enter" does={t("shortcuts.enter")} />
        <Key name="↑ ↓" does={t("shortcuts.arrows")} />
        {on &&
          SINGLE.filter(([, what]) => !without.some((one) => one === what)).map(([key, what]) => (
            <Key key={key} name={key} does={t(`shortcuts.${what}`)} />
          ))}
        <Key name="Esc" does={t("shortcuts.escape")} />
      </dl>
      <Switch label={t("shortcuts.single")} help={t("shortcuts.singleHelp")} checked={on} onChange={onSwitch} />
    </Dialog>
  );
}

function Key({ name, does }: { name: string; does: string }) {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
