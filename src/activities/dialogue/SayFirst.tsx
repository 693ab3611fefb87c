import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewProps } from "../../ui/activity-view.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { useDictation } from "../../ui/useDictation.ts";
import styles from "./SayFirst.module.css";
import type { DialogueView } from "./view.ts";

/** The longest that an event may carry. */
const LONGEST = 4000;

/** One's own sentence before the options appear: typed, or spoken where the browser can. */
export function SayFirst({ unsent, onUnsent, onSaid, texts, aside, takesFocus }: ActivityViewProps<DialogueView>) {
  const { t } = useTranslation("dialogue");
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef(takesFocus);
  const empty = unsent.words.trim() === "";
  const dictation = useDictation(texts.language, (spoken) =>
    onUnsent({ words: `${unsent.words} ${spoken}`.trim().slice(0, LONGEST) }),
  );
  useEffect(() => {
    if (focus.current && document.activeElement === document.body) {
      box.current?.querySelector("textarea")?.focus({ preventScroll: true });
    }
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter alone is a new line; while an input method composes it is the input method's.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !composing) onSaid();
  };
  return (
    <div className={styles.desk} ref={box}>
      <div className={styles.ask}>
        <h2 className={styles.question}>{t("sayFirst.title")}</h2>
        {aside}
      </div>
      <div className={styles.field}>
        <TextField
          label={t("sayFirst.label")}
          help={t("sayFirst.help")}
          value={unsent.words}
          maxLength={LONGEST}
          rows={3}
          lang={texts.language}
          onKeyDown={onKeyDown}
          onChange={(event) => onUnsent({ words: event.target.value })}
        />
      </div>
      <div className={styles.actions}>
        {dictation.available && (
          <Button iconBefore="microphone" aria-pressed={dictation.listening} onClick={dictation.toggle}>
            {t(dictation.listening ? "dictation.stop" : "dictation.start")}
          </Button>
        )}
        <p role="status" className={styles.status}>
          {dictation.listening ? t("dictation.listening") : dictation.failed ? t("dictation.failed") : ""}
        </p>
        <Button variant="primary" className={styles.go} onClick={onSaid}>
          {t(empty ? "sayFirst.skip" : "sayFirst.go")}
        </Button>
      </div>
    </div>
  );
}
