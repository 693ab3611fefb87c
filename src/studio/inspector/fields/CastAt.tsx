import { useTranslation } from "react-i18next";
import { MOODS, type Mood } from "../../../core/case/primitives.ts";
import { PORTRAITS } from "../../../core/case/schema.ts";
import { Portrait } from "../../../ui/Portrait.tsx";
import { useRun, useStudio, useValue } from "../../context.ts";
import { set } from "../../document/commands/fields.ts";
import type { CharacterDoc, Place } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import styles from "./Cast.module.css";
import field from "./Field.module.css";
import { Select } from "./Picks.tsx";

interface CastProps {
  readonly place: Place;
  readonly label: string;
  /** The trainee and the narrator may speak too. */
  readonly speakers?: boolean;
  /** What leaving it out is called, where that is allowed. */
  readonly none?: string | undefined;
  readonly bare?: boolean;
}

/** One of the cast. */
export function CastAt({ place, label, speakers = false, none, bare = false }: CastProps) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const value = useValue<string>(place) ?? "";
  const cast = useStudio(({ doc }) => doc.case.cast);
  const options = [
    ...(none === undefined ? [] : [{ value: "", label: none }]),
    ...cast.map(({ id, name }) => ({ value: id, label: shown(name) || id })),
    ...(speakers
      ? [
          { value: "you", label: t("speaker.you") },
          { value: "narrator", label: t("speaker.narrator") },
        ]
      : []),
  ];
  return (
    <Select
      bare={bare}
      label={label}
      value={value}
      options={options}
      onChange={(next) => run(set(place, next === "" ? undefined : next))}
    />
  );
}

/** The expression while something is said, with the face that it gives. */
export function MoodAt({ place, by, label }: { place: Place; by: string; label: string }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const value = useValue<string>(place) ?? "calm";
  const person = useStudio(({ doc }) => doc.case.cast.find(({ id }) => id === by));
  const options = MOODS.map((mood) => ({ value: mood, label: t(`mood.${mood}`) }));
  return (
    <div className={styles.mood}>
      {person !== undefined && (
        <Portrait className={styles.small} person={person.portrait} mood={value as Mood} name={shown(person.name)} />
      )}
      <Select bare label={label} value={value} options={options} onChange={(next) => run(set(place, next))} />
    </div>
  );
}

/** A face of the bundled set, and all its expressions. */
export function PortraitAt({ place, person }: { place: Place; person: CharacterDoc }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  return (
    <fieldset className={field.field}>
      <legend className={field.label}>{t("field.portrait")}</legend>
      <div className={styles.faces}>
        {PORTRAITS.map((face, i) => (
          <label key={face} className={styles.face}>
            <input
              className="sr"
              type="radio"
              name={place}
              aria-label={t("field.face", { number: i + 1 })}
              checked={person.portrait === face}
              onChange={() => run(set(place, face))}
            />
            <Portrait className={styles.small} person={face} mood="calm" />
          </label>
        ))}
      </div>
      {person.portrait !== undefined && (
        <>
          <p className={field.groupName}>{t("field.expressions")}</p>
          <ul className={styles.moods}>
            {MOODS.map((mood) => (
              <li key={mood}>
                <Portrait className={styles.large} person={person.portrait} mood={mood} />
                <span>{t(`mood.${mood}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}
