import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Portrait } from "../../ui/Portrait.tsx";
import { InlineText } from "../../ui/RichText.tsx";
import { faceOf, nameOf } from "../model/say.ts";
import { useRead } from "../reading.ts";
import styles from "./Hero.module.css";
import { Mattered } from "./Mattered.tsx";
import { Words } from "./Said.tsx";
import { Score } from "./Score.tsx";

/** Above the table's edge: who one sat with, how it ended, what mattered most, and the one number. */
export function Hero({ onPrint }: { onPrint: () => void }) {
  const { t, i18n } = useTranslation("debrief");
  const { port, texts, result } = useRead();
  const frame = port.run.compiled.case;
  const { person, mood } = faceOf(frame, result.ending);
  const date = new Intl.DateTimeFormat(i18n.language, { day: "numeric", month: "long", year: "numeric" });
  return (
    <header className={styles.hero}>
      <Portrait
        className={styles.plate}
        person={person?.portrait}
        mood={mood}
        name={person && nameOf(texts, frame, person.id).text}
        eager
      />
      <div className={styles.words}>
        <p className={styles.case}>
          <Words of={texts.of("title")} />
          <span>{t("run", { count: port.number, ordinal: true })}</span>
          <span>{date.format(port.startedAt)}</span>
          {port.run.log.header.from && <span>{t("fromRetry")}</span>}
        </p>
        <Outcome />
        <Mattered />
        <p className={styles.tools}>
          {port.others.length > 0 && (
            <a className={styles.tool} href="#compare">
              {t("compare.open")}
            </a>
          )}
          <Button variant="link" size="small" iconBefore="print" onClick={onPrint}>
            {t("print")}
          </Button>
        </p>
      </div>
      <Score />
    </header>
  );
}

function Outcome() {
  const { t } = useTranslation("debrief");
  const { port, texts, result } = useRead();
  const { world } = port.run.state;
  if (result.ending === null) return <h1 className={styles.outcome}>{t("unfinished")}</h1>;
  const title = texts.of(`endings/${result.ending}.title`, world);
  const text = texts.of(`endings/${result.ending}.text`, world);
  return (
    <>
      <h1 className={styles.outcome} lang={title.lang}>
        {title.text}
      </h1>
      <p className={styles.ending} lang={text.lang}>
        <InlineText text={text.text} />
      </p>
    </>
  );
}
