import { type ReactNode, useState } from "react";
import { Icon } from "../../ui/icons.tsx";
import styles from "./Details.module.css";

/** Something long that is there for whoever asks. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="next" />
        {title}
      </summary>
      {open && <div className={styles.folded}>{children}</div>}
    </details>
  );
}
