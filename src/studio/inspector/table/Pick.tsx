import { useTranslation } from "react-i18next";
import { useRun, useSchema, useStudio, useValue } from "../../context.ts";
import { set } from "../../document/commands/fields.ts";
import { valueAt } from "../../document/place.ts";
import type { Place, TableDoc } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import field from "../fields/Field.module.css";
import { EnumAt, type Option, Select } from "../fields/Picks.tsx";

interface Props {
  readonly place: Place;
  readonly label: string;
  readonly help?: string | undefined;
  /** What leaving it out is called, where that is allowed. */
  readonly none?: string | undefined;
}

function PickAt({ place, none, options, ...rest }: Props & { readonly options: readonly Option[] }) {
  const run = useRun();
  const value = useValue<string>(place) ?? "";
  return (
    <Select
      {...rest}
      value={value}
      options={none === undefined ? options : [{ value: "", label: none }, ...options]}
      onChange={(next) => run(set(place, next === "" ? undefined : next))}
    />
  );
}

const named = (
  entries: readonly { readonly id: string; readonly label?: string; readonly title?: string }[],
): Option[] => entries.map(({ id, label, title }) => ({ value: id, label: shown(label ?? title ?? "") || id }));

const sceneOf = (place: Place): Place => place.split("/").slice(0, 3).join("/");
const useTable = (place: Place): TableDoc | undefined =>
  useStudio(({ doc }) => valueAt<TableDoc>(doc.case, `${sceneOf(place)}/activity`));

/** One of the table's issues. */
export function IssueAt(props: Props) {
  return <PickAt {...props} options={named(useTable(props.place)?.issues ?? [])} />;
}

/** One of the two seats. */
export function SeatAt(props: Props) {
  return <PickAt {...props} options={named(useTable(props.place)?.seats ?? [])} />;
}

/** One of the counterpart's tactics. */
export function TacticAt(props: Props) {
  const { t } = useTranslation("studio");
  const tactics = useTable(props.place)?.counterpart.tactics ?? [];
  const options = tactics.map(({ id, kind }) => ({ value: id, label: `${t(`table.value.tactic.${kind}`)} · ${id}` }));
  return <PickAt {...props} options={options} />;
}

/** One of the ways that the scene can end. */
export function OutcomeAt(props: Props) {
  const outcomes = useStudio(({ doc }) => valueAt<object>(doc.case, `${sceneOf(props.place)}/outcomes`));
  return <PickAt {...props} options={Object.keys(outcomes ?? {}).map((id) => ({ value: id, label: id }))} />;
}

/** One of the case's variables. */
export function VariableAt(props: Props) {
  const variables = useStudio(({ doc }) => doc.case.variables);
  return <PickAt {...props} options={named(variables ?? [])} />;
}

/** One of the case's skills. */
export function SkillAt(props: Props) {
  const competencies = useStudio(({ doc }) => doc.case.competencies);
  return <PickAt {...props} options={named(competencies)} />;
}

/** A word of a fixed list, named by the locales under `table.value.<words>`. */
export function WordAt({ words, ...props }: Props & { readonly words: string }) {
  const { t } = useTranslation("studio");
  return <EnumAt {...props} nameOf={(value) => t(`table.value.${words}.${value}`)} />;
}

/** Several words of a fixed list; none means any. */
export function WordsAt({ place, label, words }: Props & { readonly words: string }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const chosen = useValue<readonly string[]>(place) ?? [];
  const all = useSchema(place)?.items?.enum ?? [];
  return (
    <fieldset className={field.field}>
      <legend className={field.label}>{label}</legend>
      <div className={field.chips}>
        {all.map(String).map((word) => {
          const on = chosen.includes(word);
          const next = on ? chosen.filter((one) => one !== word) : [...chosen, word];
          return (
            <label key={word} className={field.chip}>
              <input
                className="sr"
                type="checkbox"
                checked={on}
                disabled={readOnly}
                onChange={() => run(set(place, next.length === 0 ? undefined : next))}
              />
              {t(`table.value.${words}.${word}`)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
