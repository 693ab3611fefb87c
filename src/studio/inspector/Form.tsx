import { useTranslation } from "react-i18next";
import { useSchema, useStudio } from "../context.ts";
import { kindOf } from "../document/kinds.ts";
import { find, valueAt } from "../document/place.ts";
import type { Place } from "../document/types.ts";
import { FieldAt } from "./FieldAt.tsx";
import styles from "./Form.module.css";
import { type Section, sectionsOf } from "./sections.ts";

/** Everything about one thing of the case. */
export function Form({ place }: { place: Place }) {
  const kind = kindOf(place);
  const node = useSchema(place);
  const sections = sectionsOf(kind, Object.keys(node?.properties ?? {}));
  return (
    <div className={styles.form}>
      {sections.map((section, i) => (
        <SectionOf key={section.title ?? i} place={place} section={section} />
      ))}
    </div>
  );
}

function SectionOf({ place, section }: { place: Place; section: Section }) {
  const { t } = useTranslation("studio");
  const used = useStudio(({ doc }) =>
    section.fields.some((field) => find(doc.case, `${place}/${field}`) !== undefined),
  );
  const isTable = useStudio(
    ({ doc }) => section.title === "activity" && valueAt<string>(doc.case, `${place}/activity/kind`) === "negotiation",
  );
  const title = isTable ? "table" : section.title;
  const fields = section.fields.map((name) => <FieldAt key={name} place={place} name={name} />);
  if (section.title === undefined) return <div className={styles.section}>{fields}</div>;
  if (section.folded === true) {
    return (
      <details className={styles.section} open={used}>
        <summary className={styles.summary}>{t(`section.${section.title}`)}</summary>
        <div className={styles.inside}>{fields}</div>
      </details>
    );
  }
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t(`section.${title}`)}</h3>
      {fields}
    </section>
  );
}
