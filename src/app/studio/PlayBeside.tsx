import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptEvent, LogEntry } from "../../core/attempt/log.ts";
import type { Language } from "../../core/case/primitives.ts";
import { PlayerScreen } from "../../player/PlayerScreen.tsx";
import type { PlayProps } from "../../studio/port.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { caseLanguage, setPreferences, usePreferences } from "../stores/preferences.ts";
import styles from "./PlayBeside.module.css";
import type { Trial } from "./trial.ts";
import { useTrial } from "./useTrial.ts";

interface Props extends PlayProps {
  /** The shortest real way to a place; undefined where there is none. */
  readonly wayTo: (place: string) => Promise<readonly AttemptEvent[] | undefined>;
}

/** Plays the open case beside its map. Nothing of it is stored: it is a trial, not an attempt. */
export function PlayBeside({ onClose, onPlace, ...ask }: Props) {
  const { t } = useTranslation("studio");
  const { trial, key, note, again } = useTrial(ask);
  const last = useRef<string>(undefined);
  // Told only when it moves: an author who edits something else must not be taken away from it.
  const moved = useCallback(
    (place: string) => {
      if (last.current === place) return;
      last.current = place;
      onPlace(place);
    },
    [onPlace],
  );
  const [wanted, setWanted] = useState<Language>();
  const preferences = usePreferences();
  const languages = trial?.port.languages ?? [];
  const language = wanted !== undefined && languages.includes(wanted) ? wanted : caseLanguage(preferences, languages);
  return (
    <>
      <header className={styles.head}>
        <h2>{t("play.label")}</h2>
        <span className={styles.words} role="status">
          {t(`play.${note.code}`, { ...note })}
        </span>
        {languages.length > 1 && (
          <select
            className={styles.language}
            aria-label={t("play.language")}
            value={language}
            onChange={(event) => setWanted(event.target.value as Language)}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {t(`language.${one}`)}
              </option>
            ))}
          </select>
        )}
        <Button size="small" iconBefore="retry" onClick={again}>
          {t("play.again")}
        </Button>
        <IconButton icon="close" label={t("play.close")} onClick={onClose} />
      </header>
      {trial !== undefined && (
        <div className={styles.room}>
          <Room key={key} trial={trial} language={language} onClose={onClose} onPlace={moved} />
        </div>
      )}
    </>
  );
}

interface RoomProps {
  readonly trial: Trial;
  readonly language: Language;
  readonly onClose: () => void;
  readonly onPlace: (place: string) => void;
}

function Room({ trial, language, onClose, onPlace }: RoomProps) {
  const preferences = usePreferences();
  useEffect(() => onPlace(trial.place()), [trial, onPlace]);
  return (
    <PlayerScreen
      port={{
        ...trial.port,
        beside: true,
        commit: async (entry: LogEntry) => {
          trial.add(entry);
          onPlace(trial.place());
        },
        language,
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
