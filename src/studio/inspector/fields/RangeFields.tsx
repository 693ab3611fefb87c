import { useTranslation } from "react-i18next";
import { SegmentedRadio } from "../../../ui/SegmentedRadio.tsx";
import { useRun, useValue } from "../../context.ts";
import { setRange, setSort, setValueName } from "../../document/commands/variables.ts";
import { freshId, slug } from "../../document/ids.ts";
import type { Place, VariableDoc } from "../../document/types.ts";
import { Out } from "../builders/Chips.tsx";
import sentence from "../builders/Sentence.module.css";
import { useSet } from "../useSet.ts";
import styles from "./Field.module.css";
import { NumberField, Select } from "./Picks.tsx";

/** What a variable can be: a whole number within bounds, or one of some names. */
export function RangeFields({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const variable = useValue<VariableDoc>(place);
  if (variable === undefined) return null;
  return (
    <>
      <SegmentedRadio
        legend={t("field.sort")}
        hideLegend
        value={"values" in variable ? "names" : "number"}
        segments={[
          { value: "number", label: t("field.number") },
          { value: "names", label: t("field.names") },
        ]}
        onChange={(sort) => run(setSort(place, sort))}
      />
      {"values" in variable ? (
        <Names place={place} variable={variable} />
      ) : (
        <div className={styles.row}>
          {(["min", "max", "start"] as const).map((key) => (
            <NumberField
              key={key}
              label={t(`field.${key}`)}
              value={variable[key]}
              min={key === "start" ? variable.min : -1000}
              max={key === "start" ? variable.max : 1000}
              onChange={(value) => run(setRange(place, { [key]: value }))}
            />
          ))}
        </div>
      )}
    </>
  );
}

function Names({ place, variable }: { place: Place; variable: Extract<VariableDoc, { values: unknown }> }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const setStart = useSet(`${place}/start`);
  const { values, start } = variable;
  return (
    <>
      <div className={sentence.row}>
        {values.map((name, i) => (
          <span key={name} className={sentence.row}>
            <input
              className={sentence.chip}
              defaultValue={name}
              aria-label={t("field.nameNumber", { number: i + 1 })}
              onBlur={(event) => {
                const next = slug(event.target.value);
                event.target.value = name;
                if (next !== "" && next !== name) run(setValueName(place, i, next));
              }}
            />
            <Out label={t("list.remove", { name })} onClick={() => run(setValueName(place, i, undefined))} />
          </span>
        ))}
        <button
          type="button"
          className={sentence.add}
          onClick={() => run(setValueName(place, values.length, freshId("", "value", new Set(values))))}
        >
          {t("add.value")}
        </button>
      </div>
      <Select
        label={t("field.start")}
        value={start}
        options={values.map((name) => ({ value: name, label: name }))}
        onChange={setStart}
      />
    </>
  );
}
