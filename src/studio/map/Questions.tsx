import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRun, useStudioStore } from "../context.ts";
import { connect } from "../document/commands/rules.ts";
import { formPlace, kindOf } from "../document/kinds.ts";
import { nameOf } from "../document/names.ts";
import { placeAlong, within } from "../document/place.ts";
import { referencesTo } from "../document/references.ts";
import type { CaseDoc, Place } from "../document/types.ts";
import type { Geometry } from "./geometry.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { cardPlace } from "./nodes.ts";
import { PickDialog } from "./PickDialog.tsx";
import { type Pick, targetsOf } from "./targets.ts";
import type { Asked } from "./useActions.ts";

interface Props {
  readonly asked: Asked | undefined;
  readonly doc: CaseDoc;
  readonly geometry: Geometry;
  readonly onDone: () => void;
}

/** What an action asks before it is done. */
export function Questions({ asked, doc, geometry, onDone }: Props) {
  if (asked === undefined) return null;
  if (asked.what === "keys") return <KeysDialog onClose={onDone} />;
  if (asked.what === "references") return <References place={asked.place} doc={doc} onDone={onDone} />;
  return <Connect key={asked.place} from={asked.place} doc={doc} geometry={geometry} onDone={onDone} />;
}

type Inner = Omit<Props, "asked" | "geometry">;

/** Which way out first, where a card has several; then where it is to lead. */
function Connect({ from, doc, geometry, onDone }: Inner & { readonly from: Place; readonly geometry: Geometry }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const store = useStudioStore();
  const ports = geometry.byPlace.get(cardPlace(from))?.card.ports ?? [];
  const known = ports.find(({ place }) => place === from) ?? (ports.length === 1 ? ports[0] : undefined);
  const [port, setPort] = useState(known);
  if (port === undefined) {
    const kind = kindOf(ports[0]?.place ?? "") === "outcome" ? "outcome" : "choice";
    return (
      <PickDialog
        key="from"
        title={t("map.pick.from")}
        picks={ports.map(({ place, name }): Pick => ({ place, kind, name }))}
        onPick={({ place }) => setPort(ports.find((one) => one.place === place))}
        onClose={onDone}
      />
    );
  }
  return (
    <PickDialog
      key="to"
      title={t("map.pick.to", { name: port.name, interpolation: { escapeValue: false } })}
      picks={targetsOf(doc, geometry, port.place)}
      onPick={({ place }) => {
        if (run(connect(port.place, place))) store.select(port.place);
        onDone();
      }}
      onClose={onDone}
    />
  );
}

/** Everything that names a thing: arrows to it, conditions about it. */
function References({ place, doc, onDone }: Inner & { readonly place: Place }) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const from = referencesTo(doc, place)
    .filter(({ target }) => target === place)
    .map(({ path }) => formPlace(placeAlong(doc, path)))
    .filter((one) => !within(one, place));
  const picks = [...new Set(from)].map(
    (one): Pick => ({ place: one, kind: kindOf(one) as Pick["kind"], name: nameOf(doc, one) }),
  );
  return (
    <PickDialog
      title={t("map.pick.references", { name: nameOf(doc, place), interpolation: { escapeValue: false } })}
      picks={picks}
      onPick={(pick) => {
        store.select(pick.place);
        onDone();
      }}
      onClose={onDone}
    />
  );
}
