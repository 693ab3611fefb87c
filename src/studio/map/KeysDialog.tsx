import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import { KEYMAP } from "./keymap.ts";
import styles from "./Pick.module.css";

/** Keys that walk and move; they are no single action. */
const WALKING = [
  ["← → ↑ ↓", "walk"],
  ["Shift ↑ ↓ ← →", "extend"],
  ["Alt ↑ ↓ ← →", "nudge"],
] as const;

/** Every key of the map. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("studio");
  const rows = [
    ...WALKING.map(([shown, id]) => [shown, t(`map.key.${id}`)] as const),
    ...KEYMAP.map(({ id, shown }) => [shown, t(`map.do.${id}`)] as const),
  ];
  return (
    <Dialog open onClose={onClose} title={t("map.do.keys")}>
      <dl className={styles.keys}>
        {rows.map(([shown, name]) => (
          <div key={name}>
            <dt>
              {shown.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
