import { useState } from "react";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import type { PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import type { RoomLink } from "../link/link.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./Part.module.css";
import { useSend } from "./useSend.ts";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly rubric: PhoneView["rubric"];
  readonly scene: string;
}

/** An observer's sheet: one band a skill, and the evidence in a sentence. */
export function Observe({ link, rubric, scene }: Props) {
  const { t } = useWords();
  const { send, busy, trouble } = useSend(link);
  const [bands, setBands] = useState<Readonly<Record<string, number>>>({});
  const [note, setNote] = useState("");
  const [sent, setSent] = useState(false);
  const submit = async (): Promise<void> => {
    setSent(await send({ type: "observe", scene, bands: { ...bands }, note: note.trim() }));
  };
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t("observe.title")}</h2>
      <p className={styles.help}>{t("observe.help")}</p>
      {rubric.map((skill) => (
        <fieldset key={skill.id} className={styles.part}>
          <legend lang={skill.label.lang}>
            <b>{skill.label.text}</b>
          </legend>
          {skill.bands.map(({ text, lang }, band) => (
            <label key={text} className={styles.band}>
              <input
                type="radio"
                name={skill.id}
                checked={bands[skill.id] === band}
                onChange={() => setBands({ ...bands, [skill.id]: band })}
              />
              <span lang={lang}>{text}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <TextField
        label={t("observe.note")}
        value={note}
        maxLength={ROOM_LIMITS.sentence}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button variant="primary" type="submit" disabled={busy || Object.keys(bands).length === 0}>
        {t("observe.send")}
      </Button>
      <p className={styles.help} role="status">
        {sent && t("observe.sent")}
      </p>
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
