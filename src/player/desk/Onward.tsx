import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import styles from "./Desk.module.css";

interface Props {
  readonly label: string;
  onGo(): void;
  /** Focus was lost with what stood here before. */
  readonly takesFocus: boolean;
}

/** The one way on. It takes the focus that the commit button left behind, and nobody else's. */
export function Onward({ label, onGo, takesFocus }: Props) {
  const { t } = useTranslation("player");
  const button = useRef<HTMLButtonElement>(null);
  const wanted = useRef(takesFocus);
  useEffect(() => {
    if (wanted.current && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  const once = (event: KeyboardEvent): void => {
    // A key held down would run through the whole answer.
    if (event.repeat) event.preventDefault();
  };
  return (
    <Button
      ref={button}
      variant="primary"
      className={styles.onward}
      iconAfter="next"
      hint={t("enter")}
      onClick={onGo}
      onKeyDown={once}
    >
      {label}
    </Button>
  );
}
