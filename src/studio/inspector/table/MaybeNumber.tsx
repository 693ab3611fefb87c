import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../../ui/classes.ts";
import { useRun, useSchema, useStudio, useStudioStore, useValue } from "../../context.ts";
import { set } from "../../document/commands/fields.ts";
import { lastOf, parentOf } from "../../document/place.ts";
import { schemaAt } from "../../document/schema.ts";
import type { Place } from "../../document/types.ts";
import field from "../fields/Field.module.css";
import { NumberAt } from "../fields/Picks.tsx";

interface Props {
  readonly place: Place;
  readonly label: string;
  readonly help?: string | undefined;
}

/** A whole number; where the format can do without it, an empty field leaves it to the app. */
export function MaybeNumberAt(props: Props) {
  const { place } = props;
  const owed = useStudio(({ doc }) => {
    const own = schemaAt(doc.case, place);
    return own?.default !== undefined || (schemaAt(doc.case, parentOf(place))?.required ?? []).includes(lastOf(place));
  });
  return owed ? <NumberAt {...props} /> : <OptionalNumber {...props} />;
}

function OptionalNumber({ place, label, help }: Props) {
  const { t } = useTranslation("studio");
  const id = useId();
  const run = useRun();
  const store = useStudioStore();
  const node = useSchema(place);
  const value = useValue<number>(place);
  const readOnly = useStudio((state) => state.readOnly);
  // What is half typed stays in the field until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  const [low, high] = [node?.minimum ?? Number.NEGATIVE_INFINITY, node?.maximum ?? Number.POSITIVE_INFINITY];
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        className={classes(field.input, field.number)}
        value={typed ?? value ?? ""}
        min={node?.minimum}
        max={node?.maximum}
        step={1}
        readOnly={readOnly}
        placeholder={t("table.usual")}
        onChange={({ target: { value: text, valueAsNumber } }) => {
          setTyped(text);
          if (text === "") run(set(place, undefined));
          else if (Number.isInteger(valueAsNumber) && valueAsNumber >= low && valueAsNumber <= high)
            run(set(place, valueAsNumber));
        }}
        onBlur={() => {
          setTyped(null);
          store.settle();
        }}
      />
      {help !== undefined && <p className={field.help}>{help}</p>}
    </div>
  );
}
