import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { copyFrom } from "../parts/copy.ts";
import styles from "./Assignment.module.css";

interface Props {
  /** Who took part and has handed in nothing. */
  readonly names: readonly string[];
  readonly title: string;
  readonly url: string;
  readonly when: string;
  /** The due date lies behind. */
  readonly over: boolean;
}

/** A message to copy for whoever has handed in nothing; Parley knows names, not addresses, so it sends none itself. */
export function Reminder({ names, title, url, when, over }: Props) {
  const { t, i18n } = useTranslation("workshop");
  const text = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  if (names.length === 0) return null;
  const everybody = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(names);
  const message = t(over ? "assignment.reminderOver" : "assignment.reminder", { title, url, when });
  return (
    <section className={styles.section} aria-labelledby="missing">
      <h2 id="missing">{t("assignment.missing", { count: names.length })}</h2>
      <p className={styles.names}>{everybody}</p>
      <textarea
        ref={text}
        readOnly
        rows={4}
        className={styles.message}
        aria-label={t("assignment.remind")}
        value={message}
      />
      <div className={styles.row}>
        <Button size="small" onClick={() => setSaid(copyFrom(text.current) ? t("assignment.copied") : "")}>
          {t("assignment.copyReminder")}
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
