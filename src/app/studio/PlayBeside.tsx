import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptEvent, LogEntry } from "../../core/attempt/log.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { Translation } from "../../core/case/translation.ts";
import { PlayerScreen } from "../../player/PlayerScreen.tsx";
import { frameOf } from "../../studio/document/texts.ts";
import type { PlayProps } from "../../studio/port.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { missingRules } from "../session/engine.ts";
import { caseLanguage, setPreferences, usePreferences } from "../stores/preferences.ts";
import styles from "./PlayBeside.module.css";
import { createTrial, type Trial } from "./trial.ts";

interface Props extends PlayProps {
  /** The shortest real way to a place; undefined where there is none. */
  readonly wayTo: (place: string) => Promise<readonly AttemptEvent[] | undefined>;
}

/** Plays the open case beside its map. Nothing of it is stored: it is a trial, not an attempt. */
export function PlayBeside({ doc, from, witness, wayTo, onClose, onPlace }: Props) {
  const { t } = useTranslation("studio");
  const [start, setStart] = useState<{ readonly events: readonly AttemptEvent[]; readonly seed: number }>();
  const [lost, setLost] = useState(false);
  const [again, setAgain] = useState(0);
  const frame = useMemo(() => frameOf(doc.case), [doc]);
  useEffect(() => {
    let current = true;
    const find = async (kase: CaseFrame): Promise<void> => {
      await missingRules(kase);
      const events = witness?.events ?? (from === undefined ? [] : await wayTo(from));
      if (!current) return;
      setLost(events === undefined);
      setStart({ events: events ?? [], seed: witness?.seed ?? 1 });
    };
    if (frame !== null) find(frame).catch(() => current && setStart({ events: [], seed: 1 }));
    return () => {
      current = false;
    };
  }, [frame, from, witness, wayTo]);
  return (
    <>
      <header className={styles.head}>
        <h2>{t("play.label")}</h2>
        <span className={styles.words} role="status">
          {lost ? t("play.noWay") : start === undefined ? t("play.finding") : t("play.trial")}
        </span>
        <Button size="small" iconBefore="retry" onClick={() => setAgain((count) => count + 1)}>
          {t("play.again")}
        </Button>
        <IconButton icon="close" label={t("play.close")} onClick={onClose} />
      </header>
      {frame !== null && start !== undefined && (
        <div className={styles.room}>
          <Room
            key={again}
            frame={frame}
            translations={Object.values(doc.translations) as Translation[]}
            {...start}
            onClose={onClose}
            onPlace={onPlace}
          />
        </div>
      )}
    </>
  );
}

interface RoomProps {
  readonly frame: CaseFrame;
  readonly translations: readonly Translation[];
  readonly events: readonly AttemptEvent[];
  readonly seed: number;
  readonly onClose: () => void;
  readonly onPlace: (place: string) => void;
}

function Room({ frame, translations, events, seed, onClose, onPlace }: RoomProps) {
  const preferences = usePreferences();
  const [trial] = useState<Trial>(() => createTrial(frame, translations, events, seed));
  useEffect(() => onPlace(trial.place()), [trial, onPlace]);
  return (
    <PlayerScreen
      port={{
        ...trial.port,
        commit: async (entry: LogEntry) => {
          trial.add(entry);
          onPlace(trial.place());
        },
        language: caseLanguage(preferences, trial.port.languages),
        preferences,
        setPreferences,
        readOnly: false,
        takeOver: () => undefined,
        onLeave: onClose,
        onFinished: onClose,
      }}
    />
  );
}
