import { useTranslation } from "react-i18next";
import { useRead } from "../reading.ts";
import styles from "./Details.module.css";
import { Fold } from "./Fold.tsx";
import { Prose, Words } from "./Said.tsx";

/** The case's facts sheet: what is public, what is disputed, what is made up. */
export function Facts() {
  const { t } = useTranslation("debrief");
  const { port, texts } = useRead();
  const { facts, note } = port.run.compiled.case;
  if (facts.length === 0) return null;
  return (
    <Fold title={t("facts.title")}>
      {note !== undefined && <Prose className={styles.note} of={texts.of("note")} />}
      <ul className={styles.facts}>
        {facts.map(({ id, status, source }) => (
          <li key={id} className={styles.fact}>
            <span className={styles.status}>{t(`facts.${status}`)}</span>
            <div>
              <Prose of={texts.of(`facts/${id}.text`)} />
              {source !== undefined && (
                <small>
                  <Words of={texts.of(`facts/${id}.source`)} />
                </small>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
