import type { ReactNode, Ref } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { Portrait } from "../../ui/Portrait.tsx";
import type { Seen } from "../present/transcript.ts";
import styles from "./Room.module.css";

interface Props {
  readonly compiled: CompiledCase;
  readonly texts: CaseTexts;
  readonly seen: Seen | null;
  readonly meters: ReactNode;
  /** Takes the place where an activity may lay what lies between the two sides. */
  readonly between: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** Above the table's edge: who sits there, and what is said. */
export function Room({ compiled, texts, seen, meters, between, children }: Props) {
  const { t, i18n } = useTranslation("ui");
  const person = compiled.case.cast.find(({ id }) => id === seen?.by);
  const name = person === undefined ? undefined : texts.of(`cast/${person.id}.name`);
  const title = person === undefined ? undefined : texts.of(`cast/${person.id}.title`);
  const organisation = person === undefined ? undefined : texts.of(`cast/${person.id}.organisation`);
  return (
    <section className={styles.room}>
      <div className={styles.inside}>
        <Portrait
          key={person?.id}
          className={styles.plate}
          person={person?.portrait}
          mood={seen?.mood ?? "calm"}
          name={name?.text}
          eager
        />
        {name !== undefined && (
          <div className={styles.name} lang={name.lang}>
            <b>{name.text}</b>
            {/* For whoever does not see the face well; the portrait's own name says it to a screen reader. */}
            <i aria-hidden="true" lang={i18n.language}>
              {t(`mood.${seen?.mood ?? "calm"}`)}
            </i>
            <span>
              {/* Chinese names the house before the office. */}
              {name.lang !== "en" && <span className={styles.organisation}>{organisation?.text} </span>}
              {title?.text}
              {name.lang === "en" && <span className={styles.organisation}>, {organisation?.text}</span>}
            </span>
          </div>
        )}
        {children}
        <div className={styles.meters}>{meters}</div>
        <div ref={between} className={styles.between} />
      </div>
    </section>
  );
}
