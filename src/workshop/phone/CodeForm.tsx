import { useState } from "react";
import { CODE_LENGTH } from "../../core/room/limits.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../words/Words.tsx";
import { readCode } from "./code.ts";
import styles from "./PhoneScreen.module.css";

/** For whoever has no camera at hand: six characters from the screen in front. */
export function CodeForm({
  start,
  trouble,
  onCode,
}: {
  start: string;
  trouble?: string;
  onCode: (code: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(start);
  return (
    <main className={styles.waiting}>
      <h1>{t("join.title")}</h1>
      <form
        className={styles.join}
        onSubmit={(event) => {
          event.preventDefault();
          onCode(readCode(text));
        }}
      >
        <Field
          label={t("join.code")}
          help={t("join.codeHelp")}
          error={trouble}
          value={text}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <Button variant="primary" type="submit" disabled={readCode(text).length !== CODE_LENGTH}>
          {t("join.find")}
        </Button>
      </form>
    </main>
  );
}
