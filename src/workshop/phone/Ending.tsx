import { useRef, useState } from "react";
import type { PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../words/Words.tsx";
import { Text } from "./Briefing.tsx";
import styles from "./Part.module.css";
import type { Kept } from "./record.ts";

/** How it ended for the team, and what this phone's owner would have done on the way. */
export function Ending({ view, team, record }: { view: PhoneView; team: string; record: readonly Kept[] }) {
  const { t } = useWords();
  const ending = view.play?.ending ?? null;
  const percent = view.teams.find(({ id }) => id === team)?.percent ?? null;
  return (
    <>
      {ending !== null && (
        <section className={styles.part}>
          <p className={styles.help}>{t("end.title")}</p>
          <h2 className={styles.big} lang={ending.title.lang}>
            {ending.title.text}
          </h2>
          <Text words={ending.text} />
          {percent !== null && <p className={styles.state}>{t("end.score", { percent })}</p>}
        </section>
      )}
      <Own record={record} />
    </>
  );
}

function Own({ record }: { record: readonly Kept[] }) {
  const { t } = useWords();
  const ref = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const copy = (): void => {
    // The clipboard's own interface needs a secure context, which a workshop's network is not.
    const range = document.createRange();
    if (ref.current !== null) range.selectNodeContents(ref.current);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    setSaid(document.execCommand("copy") ? t("end.copied") : t("end.uncopied"));
  };
  return (
    <section className={styles.part}>
      <h2>{t("end.record")}</h2>
      <p className={styles.help}>{t("end.recordHelp")}</p>
      {record.length === 0 ? (
        <p>{t("end.recordEmpty")}</p>
      ) : (
        <>
          <ol ref={ref} className={styles.part}>
            {record.map(({ q, number, first, second, taken }) => (
              <li key={q} className={styles.quiet}>
                <b>{t("vote.decision", { number })}</b>
                <p>{`${t("end.you")}: ${first ?? "–"}`}</p>
                {second !== null && <p>{`${t("end.after")}: ${second}`}</p>}
                {taken !== null && <p className={styles.help}>{`${t("end.room")}: ${taken}`}</p>}
              </li>
            ))}
          </ol>
          <div className={styles.row}>
            <Button variant="quiet" onClick={copy}>
              {t("end.copy")}
            </Button>
            <span role="status">{said}</span>
          </div>
        </>
      )}
    </section>
  );
}
