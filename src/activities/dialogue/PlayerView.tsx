import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewProps } from "../../ui/activity-view.ts";
import { Button } from "../../ui/Button.tsx";
import { useKeys } from "../../ui/keys.ts";
import { SegmentedRadio } from "../../ui/SegmentedRadio.tsx";
import { Choices } from "./Choices.tsx";
import { Clock } from "./Clock.tsx";
import { CERTAINTIES } from "./certainty.ts";
import { chooseEvent, missing } from "./commit.ts";
import { OwnWords } from "./OwnWords.tsx";
import { tableOrder } from "./order.ts";
import styles from "./PlayerView.module.css";
import { SayFirst } from "./SayFirst.tsx";
import type { DialogueView } from "./view.ts";

/** What a trainee does in a conversation: says it in their own words, chooses, says how sure they are, commits. */
export default function PlayerView(props: ActivityViewProps<DialogueView>) {
  const { view, phase, texts, seed, path, unsent, onUnsent, event, onEvent, paused, shortcuts, aside, onward } = props;
  const { t } = useTranslation("dialogue");
  const form = useRef<HTMLFormElement>(null);
  const [hint, setHint] = useState<"choice" | "certainty" | null>(null);
  const options = useMemo(() => tableOrder(view.choices, seed, path), [view.choices, seed, path]);
  const slow = useSlow(phase === "committing");
  // Storing takes a moment that nobody should see: the table changes once the decision is safe, or once it takes long.
  const open = phase === "choosing" || (phase === "committing" && !slow);
  const own = open && view.sayFirst && unsent.words.trim() !== "";
  const lacking = missing(view, unsent);

  const commit = (): void => {
    setHint(lacking);
    if (lacking === null) onEvent(chooseEvent(view, unsent), "trainee");
    // The first field of the group that lacks an answer, or the one that has the arrow keys.
    else form.current?.querySelector<HTMLInputElement>(`[data-ask="${lacking}"] input`)?.focus();
  };
  const choose = useCallback(
    (choice: string): void => {
      setHint(null);
      onUnsent({ choice });
    },
    [onUnsent],
  );
  useKeys(
    {
      enter: commit,
      ...Object.fromEntries(options.map(({ id }, i) => [String(i + 1), () => choose(id)])),
    },
    { singleKeys: shortcuts, enabled: phase === "choosing" && !paused },
  );

  if (phase === "saying") return <SayFirst {...props} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (phase === "choosing") commit();
  };
  return (
    <form ref={form} className={styles.desk} onSubmit={submit} noValidate>
      <div className={styles.ask}>
        {own ? (
          <OwnWords words={unsent.words} onAgain={props.onSayAgain} />
        ) : (
          <h2 className={styles.question}>{t(open ? "ask" : "asked")}</h2>
        )}
        {open && props.timing && view.clock !== undefined && (
          <Clock
            key={path}
            seconds={view.clock.seconds}
            held={paused}
            shortcuts={shortcuts}
            onExpired={() => onEvent({ type: "clock.expired" }, "clock")}
          />
        )}
        {aside}
      </div>
      <Choices
        options={options}
        texts={texts}
        selected={unsent.choice}
        committed={event}
        phase={phase}
        locked={props.locked}
        focusOnMount={props.takesFocus}
        onChoose={choose}
      />
      <div className={styles.commit} hidden={props.locked}>
        {open && view.askCertainty && (
          <div data-ask="certainty" className={styles.sure}>
            <SegmentedRadio
              legend={t("sure")}
              segments={CERTAINTIES.map((value) => ({ value, label: t(`certainty.${value}`) }))}
              value={CERTAINTIES.find((one) => one === unsent.certainty) ?? null}
              onChange={(certainty) => {
                setHint(null);
                onUnsent({ certainty });
              }}
            />
          </div>
        )}
        {open && (
          <p role="status" className={hint === null ? styles.note : styles.hint}>
            {hint === null
              ? !view.askCertainty && shortcuts && t("keys", { count: options.length })
              : t(`lacking.${hint}`)}
          </p>
        )}
        {phase === "spent" ? (
          onward
        ) : (
          <Button type="submit" variant="primary" hint={t("enter")} className={styles.say} disabled={!open}>
            {t(open ? "say" : "saying")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Milliseconds after which one is told that something is being done. */
const NOTICED = 400;

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), NOTICED);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return slow;
}
