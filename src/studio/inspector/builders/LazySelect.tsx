import { useState } from "react";
import { useStudio } from "../../context.ts";

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface Props {
  readonly label: string;
  readonly value: string;
  /** What the value is called. */
  readonly current: string;
  readonly className: string | undefined;
  /** Everything to choose from. Asked for when somebody comes to choose: a big case has thousands. */
  readonly groups: () => readonly OptionGroup[];
  readonly onChange: (value: string) => void;
}

/** A native select whose long list is made when it is wanted, and let go afterwards. */
export function LazySelect({ label, value, current, className, groups, onChange }: Props) {
  const readOnly = useStudio((state) => state.readOnly);
  const [wanted, setWanted] = useState<readonly OptionGroup[]>();
  const want = (): void => setWanted((before) => before ?? groups());
  return (
    <select
      className={className}
      aria-label={label}
      value={value}
      disabled={readOnly}
      onPointerDown={want}
      onFocus={want}
      onBlur={() => setWanted(undefined)}
      onChange={(event) => onChange(event.target.value)}
    >
      {wanted === undefined ? (
        <option value={value}>{current}</option>
      ) : (
        wanted.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))
      )}
    </select>
  );
}
