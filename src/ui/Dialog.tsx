import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";

interface Props {
  readonly open: boolean;
  /** Asked to close: Escape, the scrim, the cross. */
  readonly onClose: () => void;
  readonly title: string;
  readonly lang?: string | undefined;
  /** sheet: from the inline end at full height, for reading; card: in the middle, for deciding. */
  readonly shape?: "card" | "sheet";
  readonly children: ReactNode;
  /** Buttons; they stay in view while the content scrolls. */
  readonly actions?: ReactNode;
}

/** The browser's own modal: it keeps focus inside, makes the rest inert and gives focus back. */
export function Dialog({ open, onClose, title, lang, shape = "card", children, actions }: Props) {
  const { t } = useTranslation("ui");
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the scrim is a second way out; Escape and the cross are the keyboard's.
    <dialog
      ref={ref}
      className={classes(styles.dialog, styles[shape])}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {open && (
        <div className={styles.inside}>
          <header className={styles.head}>
            <h2 id={heading} lang={lang}>
              {title}
            </h2>
            <IconButton icon="close" label={t("close")} onClick={onClose} />
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled by keyboard where nothing in it takes the focus. */}
          <div className={styles.body} tabIndex={0}>
            {children}
          </div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
