import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { classes } from "./classes.ts";
import { IconButton } from "./IconButton.tsx";
import styles from "./TopBar.module.css";

export interface Place {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

interface Props {
  readonly places: readonly Place[];
  /** Tools that may wait behind the menu on a phone. */
  readonly aside?: ReactNode;
  /** Tools that are always in view. */
  readonly children?: ReactNode;
}

/** The house's bar: the word, the places (behind a menu button on a phone), and the caller's tools at its end. */
export function TopBar({ places, aside, children }: Props) {
  const { t } = useTranslation("ui");
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setOpen(false);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [open]);
  return (
    <header className={styles.bar}>
      <div className={styles.inside}>
        <Link href="/" className={styles.word}>
          <i aria-hidden="true" />
          Parley
        </Link>
        <IconButton
          icon={open ? "close" : "menu"}
          label={t("menu")}
          aria-expanded={open}
          aria-controls="places"
          className={styles.menu}
          onClick={() => setOpen(!open)}
        />
        <div id="places" className={classes(styles.panel, open && styles.open)}>
          <nav aria-label={t("places")} className={styles.places}>
            {places.map((place) => (
              <Link
                key={place.href}
                href={place.href}
                aria-current={place.current ? "page" : undefined}
                onClick={() => setOpen(false)}
              >
                {place.label}
              </Link>
            ))}
          </nav>
          <div className={styles.aside}>{aside}</div>
        </div>
        <div className={styles.tools}>{children}</div>
      </div>
    </header>
  );
}
