import type { BriefingView, MeView, Words } from "../../core/room/view.ts";
import { RichText } from "../../ui/RichText.tsx";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";

/** What everybody of the room may know beforehand. */
export function Briefing({ briefing }: { briefing: BriefingView }) {
  const { t } = useWords();
  return (
    <section className={styles.part}>
      <h2 className={styles.big}>{t("briefing.title")}</h2>
      <Text words={briefing.you} />
      <h3>{t("briefing.account")}</h3>
      <Text words={briefing.account} />
      {briefing.known.length > 0 && (
        <>
          <h3>{t("briefing.known")}</h3>
          <ul className={styles.list}>
            {briefing.known.map(({ text, lang }) => (
              <li key={text} lang={lang}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("briefing.goal")}</h3>
      <Text words={briefing.goal} />
      <h3>{t("briefing.walkAway")}</h3>
      <Text words={briefing.walkAway} />
    </section>
  );
}

/** The brief of one's own seat: folded, so that a neighbour does not read it over the shoulder. */
export function Seat({ seat }: { seat: NonNullable<MeView["seat"]> }) {
  const { t } = useWords();
  return (
    <details className={styles.private}>
      <summary>
        <b lang={seat.title.lang}>{seat.title.text}</b>
        {" · "}
        {t("briefing.seat")}
      </summary>
      <div className={styles.part}>
        <Text words={seat.brief} />
        <p className={styles.help}>{t("briefing.seatText")}</p>
      </div>
    </details>
  );
}

export const Text = ({ words }: { words: Words }) => <RichText text={words.text} lang={words.lang} />;
