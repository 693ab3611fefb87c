import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { BuiltCase } from "../../core/script/build.ts";
import { explainNote } from "../../core/script/explain.ts";
import { LEFT_OUT, type ScriptNote } from "../../core/script/types.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Report.module.css";

interface Props {
  /** Nothing has been written yet, where there is none. */
  readonly built: BuiltCase | undefined;
  readonly language: Language;
  /** What the file had that a script does not have. */
  readonly from: readonly string[];
  readonly onLine: (line: number) => void;
  readonly onBegin: () => void;
}

const COUNTS = ["scenes", "beats", "lines", "choices", "points", "people", "endings"] as const;
/** Notes that are shown of each kind: who has more begins with the first. */
const SHOWN = 40;
const leftOut: ReadonlySet<string> = new Set(LEFT_OUT);

/** What was understood of a script, and line by line what was not. */
export function Report({ built, language, from, onLine, onBegin }: Props) {
  const { t } = useTranslation("studio");
  const languages = built === undefined ? [] : languagesOf(built);
  const notes = built?.notes ?? [];
  return (
    <section className={styles.report} aria-labelledby="understood">
      <h2 id="understood">{t("exchange.understood")}</h2>
      {built === undefined ? (
        <p className={styles.none}>{t("exchange.nothing")}</p>
      ) : (
        <>
          <dl className={styles.counts}>
            {COUNTS.map((what) => (
              <div key={what}>
                <dt>{t(`exchange.count.${what}`)}</dt>
                <dd>{built.counts[what]}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.languages}>
            {t("exchange.languages", { languages: languages.map((one) => t(`language.${one}`)).join(" + ") })}
          </p>
          {from.map((note) => (
            <p key={note} className={styles.languages}>
              {note}
            </p>
          ))}
          <div className={styles.begin}>
            <Button variant="primary" onClick={onBegin}>
              {t("exchange.begin")}
            </Button>
          </div>
          <div aria-live="polite">
            {notes.length === 0 && <p className={styles.none}>{t("exchange.allUnderstood")}</p>}
          </div>
          <Notes
            title={t("exchange.leftOut")}
            notes={notes.filter(({ code }) => leftOut.has(code))}
            {...{ language, onLine }}
          />
          <Notes
            title={t("exchange.filledIn")}
            notes={notes.filter(({ code }) => !leftOut.has(code))}
            {...{ language, onLine }}
          />
        </>
      )}
    </section>
  );
}

interface NotesProps {
  readonly title: string;
  readonly notes: readonly ScriptNote[];
  readonly language: Language;
  readonly onLine: (line: number) => void;
}

function Notes({ title, notes, language, onLine }: NotesProps) {
  const { t } = useTranslation("studio");
  if (notes.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className={styles.number}>{notes.length}</span>
      </h3>
      <ul className={styles.notes}>
        {notes.slice(0, SHOWN).map((note, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no other identity, and are replaced together.
          <li key={i}>
            {note.line > 0 ? (
              <button type="button" className={styles.line} onClick={() => onLine(note.line)}>
                {t("exchange.line", { line: note.line })}
              </button>
            ) : (
              <span className={styles.whole}>{t("exchange.whole")}</span>
            )}
            {note.text !== "" && <q className={styles.quote}>{note.text}</q>}
            <p>{explainNote(note, language)}</p>
          </li>
        ))}
      </ul>
      {notes.length > SHOWN && (
        <p className={styles.none}>{t("exchange.moreNotes", { count: notes.length - SHOWN })}</p>
      )}
    </>
  );
}

function languagesOf({ value, translated }: BuiltCase): string[] {
  const others = new Set([...translated.values()].flatMap((texts) => Object.keys(texts)));
  return [String(value.language), ...others];
}
