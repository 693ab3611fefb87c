import { useState } from "react";
import { ROOM_LIMITS } from "../../core/room/limits.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { spokenCode } from "../parts/clock.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./PhoneScreen.module.css";
import type { Preview } from "./preview.ts";

interface Props {
  readonly preview: Preview;
  readonly onJoin: (name: string) => void;
}

/** A name, or none, and one is in. */
export function JoinForm({ preview, onJoin }: Props) {
  const { t } = useWords();
  const [name, setName] = useState("");
  return (
    <main className={styles.waiting}>
      <p className="muted">{t("room", { code: spokenCode(preview.code) })}</p>
      <h1>{preview.title}</h1>
      <form
        className={styles.join}
        onSubmit={(event) => {
          event.preventDefault();
          onJoin(name.trim());
        }}
      >
        {preview.locked && <p role="alert">{t("trouble.locked")}</p>}
        {preview.anonymous ? (
          <p>{t("join.anonymous")}</p>
        ) : (
          <Field
            label={t("join.name")}
            help={t("join.nameHelp")}
            value={name}
            maxLength={ROOM_LIMITS.name}
            autoComplete="nickname"
            enterKeyHint="go"
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Button variant="primary" type="submit">
          {t("join.go")}
        </Button>
      </form>
    </main>
  );
}
