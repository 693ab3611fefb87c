import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { promiseStories } from "../model/promises.ts";
import { nameOf } from "../model/say.ts";
import { useRead } from "../reading.ts";
import { Chapter } from "./Chapter.tsx";
import styles from "./Promises.module.css";
import { Words } from "./Said.tsx";

const SIGNS: Readonly<Record<string, IconName>> = { made: "clock", kept: "check", broken: "close" };

/** What was promised, to whom, and what became of it. Nothing where the case asks for no promises. */
export function Promises() {
  const { t } = useTranslation("debrief");
  const { port, texts, states, result } = useRead();
  const { compiled, state } = port.run;
  if (compiled.case.promises.length === 0) return null;
  const stories = promiseStories(compiled, state, states, result.decisions);
  return (
    <Chapter title={t("promises.title")} sub={stories.length === 0 ? t("promises.none") : undefined}>
      <ul className={styles.list}>
        {stories.map(({ id, to, state: standing, madeAt, settledAt }) => (
          <li key={id} className={styles.promise} data-state={standing}>
            <Icon name={SIGNS[standing] ?? "clock"} />
            <div>
              <p className={styles.text}>
                <Words of={texts.of(`promises/${id}.text`)} />
              </p>
              <p className={styles.story}>
                <b>{t(`promise.${standing}`)}</b>
                <span>{t("promises.to", { name: nameOf(texts, compiled.case, to).text })}</span>
                {madeAt !== null && <span>{t("promises.madeAt", { number: madeAt })}</span>}
                {settledAt !== null && <span>{t("promises.settledAt", { number: settledAt })}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
