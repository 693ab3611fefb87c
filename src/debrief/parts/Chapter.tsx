import { type ReactNode, useState } from "react";
import { Icon } from "../../ui/icons.tsx";
import { useNarrow } from "../useNarrow.ts";
import styles from "./Chapter.module.css";

interface Props {
  readonly id?: string;
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  readonly lang?: string | undefined;
  /** On a phone it is closed until somebody wants it: the first minute must not be a mile of scrolling. */
  readonly folds?: boolean;
  readonly children: ReactNode;
}

/** A part of the page: a heading, what it shows in a sentence, and room. */
export function Chapter({ folds = false, ...rest }: Props) {
  const narrow = useNarrow();
  return folds && narrow ? <Folded {...rest} /> : <Open {...rest} />;
}

function Open({ id, title, sub, lang, children }: Props) {
  return (
    <section id={id} className={styles.chapter}>
      <h2 lang={lang}>{title}</h2>
      {sub && <p className={styles.sub}>{sub}</p>}
      <div className={styles.inside}>{children}</div>
    </section>
  );
}

function Folded({ id, title, sub, lang, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.folded} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 lang={lang}>{title}</h2>
        <Icon name="down" />
      </summary>
      {/* The anchor lies inside: a link to it opens the fold. */}
      <div id={id}>
        {sub && <p className={styles.sub}>{sub}</p>}
        {open && <div className={styles.inside}>{children}</div>}
      </div>
    </details>
  );
}

/** Two parts side by side, one below the other where there is no room. */
export const Pair = ({ children }: { children: ReactNode }) => <div className={styles.pair}>{children}</div>;
