import { useState } from "react";
import type { MeView, PhoneView, PlayView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";
import { useSend } from "./useSend.ts";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly view: PhoneView;
  readonly play: PlayView;
  readonly me: MeView;
}

/** In a room where teams keep their own pace, the spokesperson takes the team on. */
export function Pace({ link, view, play, me }: Props) {
  const { t } = useWords();
  const { send, busy, trouble } = useSend(link);
  const [option, setOption] = useState("");
  if (view.pace !== "team" || play.phase === "table") return null;
  if (!me.spokesperson) return <p className={styles.help}>{t("pace.other")}</p>;
  const { question } = play;
  const deciding =
    question !== null && question.decided === null && (play.phase === "decide" || play.phase === "reveal");
  return (
    <section className={`${styles.part} ${styles.quiet}`}>
      <p className={styles.help}>{t("pace.spokesperson")}</p>
      {deciding ? (
        <>
          <label className={styles.label}>
            {t("pace.choose")}
            <select className={styles.select} value={option} onChange={(event) => setOption(event.target.value)}>
              <option value="">{t("pace.majority")}</option>
              {question.options.map(({ id, letter, short }) => (
                <option key={id} value={id}>
                  {`${letter} ${short.text}`}
                </option>
              ))}
            </select>
          </label>
          <Button
            variant="primary"
            disabled={busy}
            onClick={() => void send({ type: "commit", q: question.q, ...(option === "" ? {} : { option }) })}
          >
            {t("pace.commit")}
          </Button>
        </>
      ) : (
        <Button disabled={busy || view.paused} onClick={() => void send({ type: "onward" })}>
          {t("pace.onward")}
        </Button>
      )}
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
