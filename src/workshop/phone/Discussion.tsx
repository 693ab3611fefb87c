import { useState } from "react";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { MeView, PhoneView, QuestionView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import { Options } from "./Options.tsx";
import styles from "./Part.module.css";
import { useSend } from "./useSend.ts";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly question: QuestionView;
  readonly me: MeView;
}

/** While the room argues: a sentence for everybody, and a vote on those that the facilitator has put on the stage. */
export function Discussion({ link, question, me }: Props) {
  return (
    <>
      {question.staged.length > 0 && <Staged link={link} question={question} me={me} />}
      <Argue link={link} question={question} me={me} />
    </>
  );
}

function Staged({ link, question, me }: Props) {
  const { t, language } = useWords();
  const { send, trouble } = useSend(link);
  const chosen = me.votes.q === question.q ? (me.votes.staged ?? null) : null;
  const options = question.staged.map(({ id, letter, text }) => ({ id, letter, short: { text, lang: language } }));
  return (
    <section className={styles.part}>
      <h2>{t("argue.staged")}</h2>
      <p className={styles.help}>{t("argue.stagedHelp")}</p>
      <Options
        options={options}
        label={t("argue.staged")}
        chosen={chosen}
        mark={t("vote.yours")}
        onChoose={(option) => void send({ type: "vote", q: question.q, round: "staged", option })}
      />
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

function Argue({ link, question, me }: Props) {
  const { t } = useWords();
  const { send, busy, trouble } = useSend(link);
  const [kind, setKind] = useState<"argument" | "sentence">("argument");
  const [text, setText] = useState("");
  const own = me.votes.q === question.q ? (me.votes.second ?? me.votes.first) : undefined;
  const [option, setOption] = useState<string | undefined>(own);
  const left = me.votes.q === question.q ? me.argumentsLeft : ROOM_LIMITS.argumentsPerQuestion;

  const submit = async (): Promise<void> => {
    const about = kind === "argument" && option !== undefined ? { option } : {};
    if (await send({ type: "argue", q: question.q, kind, text: text.trim(), ...about })) setText("");
  };
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t("argue.title")}</h2>
      <p className={styles.help}>{t("argue.help")}</p>
      {left <= 0 ? (
        <p className={styles.state}>{t("argue.enough")}</p>
      ) : (
        <>
          <SegmentedRadio
            legend={t("argue.title")}
            hideLegend
            segments={[
              { value: "argument", label: t("argue.argument") },
              { value: "sentence", label: t("argue.sentence") },
            ]}
            value={kind}
            onChange={setKind}
          />
          {kind === "argument" && (
            <label className={styles.label}>
              {t("argue.for")}
              <select
                className={styles.select}
                value={option ?? ""}
                onChange={(e) => setOption(e.target.value || undefined)}
              >
                <option value="">{t("argue.none")}</option>
                {question.options.map(({ id, letter, short }) => (
                  <option key={id} value={id} lang={short.lang}>
                    {`${letter} ${short.text}`}
                  </option>
                ))}
              </select>
            </label>
          )}
          <TextField
            label={t("argue.text")}
            value={text}
            maxLength={ROOM_LIMITS.sentence}
            help={t("argue.left", { count: ROOM_LIMITS.sentence - text.length })}
            onChange={(event) => setText(event.target.value)}
          />
          <Button variant="primary" type="submit" disabled={busy || text.trim() === ""}>
            {t("argue.send")}
          </Button>
          <p className={styles.help} role="status">
            {left < ROOM_LIMITS.argumentsPerQuestion && t("argue.sent", { count: left })}
          </p>
        </>
      )}
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
