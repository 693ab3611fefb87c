import { useTranslation } from "react-i18next";
import { Chip } from "../../ui/Chip.tsx";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { signed } from "../../ui/Meter.tsx";
import { RichText } from "../../ui/RichText.tsx";
import type { CoachNote } from "../present/coaching.ts";
import styles from "./Desk.module.css";

interface Props {
  readonly notes: readonly CoachNote[];
  readonly texts: CaseTexts;
  readonly title: string;
  /** A single note follows what was just said; in a summary each needs its own reminder. */
  readonly withSaid: boolean;
}

/** What a coach says: why, and what it was worth for which skill. */
export function Notes({ notes, texts, title, withSaid }: Props) {
  const { t } = useTranslation("player");
  return (
    <section className={styles.notes} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {notes.length === 0 && <p className={styles.said}>{t("coach.nothing")}</p>}
      {notes.map(({ seq, said, world, whys, points }) => {
        const line = said === undefined || !withSaid ? undefined : texts.of(said, world);
        return (
          <div key={seq} className={styles.note}>
            {line !== undefined && (
              <p className={styles.said} lang={line.lang}>
                {line.text}
              </p>
            )}
            {whys.map((why) => {
              const { text, lang } = texts.of(why, world);
              return <RichText key={why} className={styles.why} text={text} lang={lang} />;
            })}
            <ul className={styles.points}>
              {points.map(({ competency, points: worth }) => {
                const label = texts.of(`competencies/${competency}.label`);
                return (
                  <li key={competency}>
                    <Chip tone={worth < 0 ? "loss" : worth > 0 ? "gain" : "plain"}>
                      {worth === 0 ? "0" : signed(worth)}
                    </Chip>
                    <span lang={label.lang}>{label.text}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
