import type { MeView, QuestionView } from "../../core/room/view.ts";
import { InlineText } from "../../ui/RichText.tsx";
import { Badge } from "../parts/Badge.tsx";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";

/** What the room decided, beside the own vote. */
export function Taken({ question, me }: { question: QuestionView; me: MeView }) {
  const { t } = useWords();
  const position = question.options.findIndex(({ id }) => id === question.decided?.option);
  const taken = question.options[position];
  const own = me.votes.q === question.q ? (me.votes.second ?? me.votes.first) : undefined;
  const mine = question.options.find(({ id }) => id === own);
  if (taken === undefined) return null;
  return (
    <section className={styles.part}>
      <h2>{t("taken.title")}</h2>
      <p className={styles.big}>
        <Badge position={position} letter={taken.letter} />
      </p>
      <p className={styles.big} lang={taken.say.lang}>
        <InlineText text={taken.say.text} />
      </p>
      {mine !== undefined && (
        <p className={styles.help}>
          {mine.id === taken.id ? t("taken.same") : t("taken.other", { letter: mine.letter })}
        </p>
      )}
    </section>
  );
}
