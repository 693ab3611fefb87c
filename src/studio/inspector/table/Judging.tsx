import { useTranslation } from "react-i18next";
import { COMPONENT_NAMES, COMPONENTS } from "../../../activities/negotiation/kinds.ts";
import { useRun, useValue } from "../../context.ts";
import { part } from "../../document/commands/fields.ts";
import type { Place } from "../../document/types.ts";
import field from "../fields/Field.module.css";
import { NumberAt } from "../fields/Picks.tsx";
import { SkillAt } from "./Pick.tsx";
import styles from "./Table.module.css";

const DEGREES = ["high", "middle", "low"] as const;

/** What the table is judged by: which skill each part counts for, and what a coach says of it. */
export function Judging({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  const here = `${table}/judgement`;
  return (
    <>
      <NumberAt place={`${here}/worth`} label={t("table.field.tableWorth")} help={t("table.help.tableWorth")} />
      {COMPONENT_NAMES.map((name) => (
        <fieldset key={name} className={styles.seat}>
          <legend className={styles.legend}>
            {t(`table.value.component.${name}`)} · {COMPONENTS[name]} %
          </legend>
          <SkillAt place={`${here}/competencies/${name}`} label={t("table.field.countsFor")} />
          {DEGREES.map((degree) => (
            <Why key={degree} place={here} component={name} degree={degree} />
          ))}
        </fieldset>
      ))}
    </>
  );
}

type Whys = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A coach's words; where the author has none, the app has its own. */
function Why({ place, component, degree }: { place: Place; component: string; degree: string }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const whys = useValue<Whys>(`${place}/why`);
  const text = whys?.[component]?.[degree] ?? "";
  const change = (next: string): void => {
    const { [degree]: _, ...others } = whys?.[component] ?? {};
    const own = next === "" ? others : { ...others, [degree]: next };
    run({ ...part(`${place}/why`, { ...whys, [component]: own }), merge: `why ${place} ${component} ${degree}` });
  };
  return (
    <label className={field.field}>
      <span className={field.label}>{t(`table.degree.${degree}`)}</span>
      <textarea
        className={field.input}
        rows={2}
        value={text}
        maxLength={600}
        placeholder={t("table.usualWords")}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
