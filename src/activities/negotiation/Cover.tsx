import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import type { CaseText } from "../../ui/case-texts.ts";
import { Icon } from "../../ui/icons.tsx";
import styles from "./Cover.module.css";

/** Lies over everything that one of two people at one device may not see, until the other says that nobody else is looking. */
export function Cover({ to, onOpen }: { to: CaseText; onOpen(): void }) {
  const { t } = useTranslation("negotiation");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.cover}>
      <Icon name="people" size={40} />
      <h2 ref={heading} tabIndex={-1}>
        {t("cover.title", { name: to.text })}
      </h2>
      <p>{t("cover.text")}</p>
      <Button variant="primary" onClick={onOpen}>
        {t("cover.open", { name: to.text })}
      </Button>
    </section>
  );
}
