import type { Mood } from "../../core/case/primitives.ts";
import styles from "./Face.module.css";

/** Somebody before the plain wall. The words beside it carry what the face does, so it has no text of its own. */
export function Face({ portrait, mood, name }: { portrait: string | null; mood: Mood; name: string }) {
  return (
    <div className={styles.plate}>
      {portrait === null ? (
        <span aria-hidden="true">{[...name][0] ?? ""}</span>
      ) : (
        <img src={`/portraits/${portrait}-${mood}.svg`} alt="" />
      )}
    </div>
  );
}
