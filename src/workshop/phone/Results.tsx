import type { QuestionView } from "../../core/room/view.ts";
import { InlineText } from "../../ui/RichText.tsx";
import { Badge } from "../parts/Badge.tsx";
import { markAt } from "../parts/marks.ts";
import { barOf, revealed } from "../parts/votes.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Results.module.css";

/** How the room voted, with the own vote marked. */
export function Results({ question, own }: { question: QuestionView; own: string | null }) {
  const { t } = useWords();
  const shown = revealed(question);
  if (shown === undefined) return null;
  return (
    <ul className={styles.results} aria-label={t("vote.resultTitle")}>
      {question.options.map(({ id, letter, short }, position) => {
        const { count, length } = barOf(shown.now, id);
        const before = shown.before?.counts[id] ?? 0;
        return (
          <li key={id} className={styles.row}>
            <Badge position={position} letter={letter} />
            <span lang={short.lang}>
              <InlineText text={short.text} />
            </span>
            <b>{count}</b>
            <span className={styles.bar} aria-hidden="true">
              <i style={{ inlineSize: `${length * 100}%`, background: markAt(position).colour }} />
            </span>
            <small>
              {[
                t("vote.result", { count }),
                shown.before === undefined ? "" : t("vote.before", { count: before }),
                own === id ? t("vote.yours") : "",
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
