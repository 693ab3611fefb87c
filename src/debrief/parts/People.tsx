import { useTranslation } from "react-i18next";
import { Portrait } from "../../ui/Portrait.tsx";
import { useRead } from "../reading.ts";
import { Chapter } from "./Chapter.tsx";
import styles from "./People.module.css";
import { Prose } from "./Said.tsx";

const SHEET = ["wants", "fears", "losesIf", "saysInstead"] as const;

/** The private sheets, opened: what they wanted, feared and would not say. */
export function People() {
  const { t } = useTranslation("debrief");
  const { port, texts } = useRead();
  const people = port.run.compiled.case.cast.filter((person) => person.private !== undefined);
  if (people.length === 0) return null;
  return (
    <Chapter title={t("people.title", { count: people.length })} sub={t("people.sub")}>
      <ul className={styles.people} data-count={people.length}>
        {people.map(({ id, portrait }) => {
          const name = texts.of(`cast/${id}.name`);
          const title = texts.of(`cast/${id}.title`);
          const house = texts.of(`cast/${id}.organisation`).text;
          return (
            <li key={id} className={styles.person}>
              <Portrait className={styles.face} person={portrait} mood="calm" />
              <div className={styles.head}>
                <h3 lang={name.lang}>{name.text}</h3>
                <p lang={title.lang}>
                  {title.lang.startsWith("zh") ? `${house} ${title.text}` : `${title.text}, ${house}`}
                </p>
              </div>
              <dl className={styles.sheet}>
                {SHEET.map((field) => (
                  <div key={field}>
                    <dt>{t(`people.${field}`)}</dt>
                    <dd>
                      <Prose of={texts.of(`cast/${id}/private.${field}`)} />
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ul>
    </Chapter>
  );
}
