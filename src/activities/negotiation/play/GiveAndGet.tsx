import { useTranslation } from "react-i18next";
import type { Names } from "../parts/names.tsx";
import { signed } from "../parts/numbers.ts";
import type { Change, Exchanged, TableView } from "../view.ts";
import styles from "./GiveAndGet.module.css";

/** What one gave and what came back for it. What nothing came back for is said in so many words. */
export function GiveAndGet({ log, names }: { log: TableView["log"]; names: Names }) {
  const { t, i18n } = useTranslation("negotiation");
  if (log.length === 0) return <p className={styles.empty}>{t("log.empty")}</p>;
  const unreturned = log.filter((row) => row.unreturned).length;
  return (
    <>
      <table className={styles.log}>
        <thead>
          <tr>
            <th scope="col">{t("log.round")}</th>
            <th scope="col">{t("log.gave")}</th>
            <th scope="col">{t("log.got")}</th>
          </tr>
        </thead>
        <tbody>
          {[...log].reverse().map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered; a round may have two.
            <tr key={log.length - i} data-unreturned={row.unreturned}>
              <th scope="row">{row.round}</th>
              <td>{listed(row.gave)}</td>
              <td>{got(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unreturned > 0 && <p className={styles.unreturned}>{t("log.unreturned", { count: unreturned })}</p>}
    </>
  );

  function got(row: Exchanged) {
    return row.unreturned ? <b className={styles.nothing}>{t("log.nothing")}</b> : listed(row.got);
  }
  function listed(changes: readonly Change[]) {
    if (changes.length === 0) return <span className={styles.none}>{t("log.nothing")}</span>;
    return (
      <ul>
        {changes.map(({ issue, to, worth }) => (
          <li key={issue}>
            {t("log.change", { issue: names.issue(issue).text, value: names.value(issue, to).text })}{" "}
            <small>{signed(worth, i18n.language)}</small>
          </li>
        ))}
      </ul>
    );
  }
}
