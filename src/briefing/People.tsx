import { useTranslation } from "react-i18next";
import type { CaseFrame } from "../core/case/schema.ts";
import { Portrait } from "../ui/Portrait.tsx";
import styles from "./People.module.css";
import type { CaseTexts } from "./types.ts";

/** The people one will meet. Their private sheets stay closed until the debrief. */
export function People({ frame, texts }: { frame: CaseFrame; texts: CaseTexts }) {
  const { t } = useTranslation("briefing");
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t("people")}</h2>
      <ul className={styles.people}>
        {frame.cast.map((person) => {
          const id = `cast/${person.id}`;
          return (
            <li key={person.id}>
              <Portrait
                person={person.portrait}
                name={person.portrait ? undefined : texts.text(`${id}.name`)}
                className={styles.plate}
              />
              <div>
                <b lang={texts.lang(`${id}.name`)}>{texts.text(`${id}.name`)}</b>
                <p lang={texts.lang(`${id}.title`)}>{texts.text(`${id}.title`)}</p>
                <p lang={texts.lang(`${id}.organisation`)}>{texts.text(`${id}.organisation`)}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
