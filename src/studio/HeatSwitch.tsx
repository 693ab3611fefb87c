import { Switch } from "../ui/Switch.tsx";
import type { Place } from "./document/types.ts";
import { type HeatKind, useHeat } from "./heat.ts";

interface Props {
  readonly kind: HeatKind;
  readonly label: string;
  readonly byCard: () => ReadonlyMap<Place, number>;
}

/** Colours the map's cards by how many plays come through, or stops doing so. */
export function HeatSwitch({ kind, label, byCard }: Props) {
  const heat = useHeat();
  return (
    <Switch
      label={label}
      checked={heat.kind === kind}
      onChange={(on) => (on ? heat.set(kind, byCard()) : heat.set(undefined))}
    />
  );
}
