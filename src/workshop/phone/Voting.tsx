import { useState } from "react";
import type { MeView, PhoneView, PlayView, QuestionView } from "../../core/room/view.ts";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import { Options } from "./Options.tsx";
import styles from "./Part.module.css";
import { useSend } from "./useSend.ts";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly play: PlayView;
  readonly question: QuestionView;
  readonly me: MeView;
  readonly paused: boolean;
}

/** The open decision. The vote shows as chosen at once, and as counted when the server has it on disk. */
export function Voting({ link, play, question, me, paused }: Props) {
  const { t } = useWords();
  const { send, busy, trouble } = useSend(link);
  const round = question.round === "second" ? "second" : "first";
  const [tapped, setTapped] = useState<{ q: number; round: string; option: string } | null>(null);
  const stored = me.votes.q === question.q ? (me.votes[round] ?? null) : null;
  const mine = busy && tapped?.q === question.q && tapped.round === round ? tapped.option : stored;
  const letter = question.options.find(({ id }) => id === mine)?.letter;
  const observing = me.seat?.id === "observer";

  const vote = (option: string): void => {
    setTapped({ q: question.q, round, option });
    void send({ type: "vote", q: question.q, round, option });
  };
  const state = (): string => {
    if (observing) return t("vote.observer");
    if (!question.open) return letter === undefined ? t("vote.none") : t("vote.closedYours", { letter });
    if (busy) return t("vote.sending");
    return letter === undefined ? t("vote.help") : t("vote.stored", { letter });
  };
  return (
    <section className={styles.part}>
      <h2>{question.open ? t(play.phase === "revote" ? "vote.second" : "vote.title") : t("vote.closed")}</h2>
      <Options
        options={question.options}
        label={t("vote.title")}
        chosen={mine}
        mark={t("vote.yours")}
        disabled={!question.open || paused || observing}
        onChoose={vote}
      />
      <p className={styles.state} role="status">
        {state()}
      </p>
      {!question.open && <p className={styles.help}>{t("vote.closedText")}</p>}
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
