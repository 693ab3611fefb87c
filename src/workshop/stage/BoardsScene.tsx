import type { StageView } from "../../core/room/view.ts";
import { BOARD_COLUMNS, ORID, PLUS_DELTA } from "../parts/boards.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Stage.module.css";

/** How many cards of a column fit, by the number of columns. */
const MOST: Readonly<Record<number, number>> = { 2: 5, 4: 4, 6: 3 };

/** The columns that have cards; plus and delta while there are none. The latest cards come first and stay readable. */
export function BoardsScene({ view }: { view: StageView }) {
  const { t } = useWords();
  const used = BOARD_COLUMNS.filter((column) => view.cards.some((card) => card.column === column));
  const orid = used.some((column) => (ORID as readonly string[]).includes(column));
  const pd = used.some((column) => (PLUS_DELTA as readonly string[]).includes(column));
  const columns = [...(pd || !orid ? PLUS_DELTA : []), ...(orid ? ORID : [])];
  const most = MOST[columns.length] ?? 3;
  return (
    <section className={styles.sheet}>
      <p className={styles.title}>{t("boards.title")}</p>
      <div className={styles.table}>
        <div className={styles.boards} data-columns={columns.length}>
          {columns.map((column) => {
            const cards = view.cards.filter((card) => card.column === column);
            return (
              <div key={column}>
                <p className={styles.label}>
                  {t(`boards.${column}`)}
                  {cards.length > most && <b className={styles.many}>{cards.length}</b>}
                </p>
                <ul>
                  {cards
                    .slice(-most)
                    .reverse()
                    .map(({ id, text }) => (
                      <li key={id} className={styles.card}>
                        {text}
                      </li>
                    ))}
                </ul>
              </div>
            );
          })}
        </div>
        {used.length === 0 && <p className={styles.text}>{t("boards.empty")}</p>}
      </div>
    </section>
  );
}
