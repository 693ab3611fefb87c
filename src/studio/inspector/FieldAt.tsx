import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "../../core/case/limits.ts";
import { useSchema, useStudio, useValue } from "../context.ts";
import { kindOf } from "../document/kinds.ts";
import { valueAt } from "../document/place.ts";
import { schemaAt } from "../document/schema.ts";
import type { CharacterDoc, Place } from "../document/types.ts";
import { ConditionField } from "./builders/ConditionField.tsx";
import { EffectsField } from "./builders/EffectsField.tsx";
import { NextField } from "./builders/NextField.tsx";
import { CastAt, MoodAt, PortraitAt } from "./fields/CastAt.tsx";
import { ActsAt, PractisesAt } from "./fields/ChipsAt.tsx";
import { EnumAt, NumberAt, SwitchAt } from "./fields/Picks.tsx";
import { RangeFields } from "./fields/RangeFields.tsx";
import { StartAt } from "./fields/StartAt.tsx";
import { TextAt } from "./fields/TextAt.tsx";
import { Bands } from "./lists/Bands.tsx";
import { Give } from "./lists/Give.tsx";
import { Items } from "./lists/Items.tsx";
import { Lines } from "./lists/Lines.tsx";
import { Outcomes } from "./lists/Outcomes.tsx";
import { Points } from "./lists/Points.tsx";
import { PartAt } from "./PartAt.tsx";

const TableForm = lazy(() => import("./table/TableForm.tsx"));

const VOICE: ReadonlySet<string> = new Set(["say", "text", "hook", "model", "short"]);

/** Line breaks cost nothing in a phone's list, letters do: Chinese ones are twice as wide. */
const shortOf = (lang: string): number => (lang.startsWith("zh") ? LIMITS.shortHan : LIMITS.shortLatin);

/** One field of a form: by its name where it needs an editor of its own, otherwise by what the format says of it. */
export function FieldAt({ place, name }: { place: Place; name: string }) {
  const { t, i18n } = useTranslation("studio");
  const kind = kindOf(place);
  const at = `${place}/${name}`;
  const node = useSchema(at);
  const lang = useStudio(({ doc }) => doc.case.language);
  const optional = useStudio(({ doc }) => !(schemaAt(doc.case, place)?.required ?? []).includes(name));
  const own = `field.${kind}.${name}`;
  const label = i18n.exists(own, { ns: "studio" }) ? t(own) : t(`field.${name}`, { defaultValue: name });
  const help = i18n.exists(`help.${kind}.${name}`, { ns: "studio" }) ? t(`help.${kind}.${name}`) : undefined;
  switch (name) {
    case "when":
      return <ConditionField place={place} always={t(kind === "points" ? "sentence.fallback" : "sentence.always")} />;
    case "effects":
      return <EffectsField place={place} />;
    case "next":
      return <NextField place={place} />;
    case "lines":
    case "consequence":
      return <Lines list={at} />;
    case "points":
      return <Points list={at} />;
    case "choices":
    case "beats":
    case "reactions":
    case "known":
      return <Items list={at} />;
    case "activity":
      return <ActivityAt place={at} />;
    case "outcomes":
      return <Outcomes scene={place} />;
    case "give":
      return <Give place={place} />;
    case "bands":
      return <Bands list={at} />;
    case "acts":
      return <ActsAt place={at} label={label} />;
    case "practises":
      return <PractisesAt place={at} label={label} />;
    case "portrait":
      return <PersonPortrait place={place} />;
    case "range":
      return <RangeFields place={place} />;
    case "start":
      return <StartAt />;
    case "private":
    case "facilitator":
    case "clock":
      return <PartAt place={at} name={name} />;
    case "by":
      return (
        <CastAt place={at} label={label} speakers={kind === "line"} none={optional ? t("field.nobody") : undefined} />
      );
    case "of":
    case "to":
      return <CastAt place={at} label={label} none={optional ? t("field.nobody") : undefined} />;
    case "mood":
      return <LineMood place={place} label={label} />;
  }
  if (node?.enum !== undefined) {
    const none = optional && node.default === undefined ? t("field.none") : undefined;
    return <EnumAt place={at} label={label} help={help} none={none} nameOf={(value) => t(`value.${name}.${value}`)} />;
  }
  if (node?.type === "boolean") return <SwitchAt place={at} label={label} help={help} />;
  if (node?.type === "integer" || node?.type === "number") return <NumberAt place={at} label={label} help={help} />;
  if (node?.type !== "string") return null;
  return (
    <TextAt
      place={at}
      label={label}
      help={help}
      voice={VOICE.has(name)}
      soft={name === "short" ? shortOf(lang) : undefined}
    />
  );
}

/** Each kind of activity has a form of its own; that of a negotiation comes when one is opened. */
function ActivityAt({ place }: { place: Place }) {
  const activity = useStudio(({ doc }) => valueAt<{ kind: string }>(doc.case, place)?.kind);
  if (activity !== "negotiation") return <Items list={`${place}/beats`} />;
  return (
    <Suspense fallback={null}>
      <TableForm table={place} />
    </Suspense>
  );
}

function PersonPortrait({ place }: { place: Place }) {
  const person = useValue<CharacterDoc>(place);
  return person === undefined ? null : <PortraitAt place={`${place}/portrait`} person={person} />;
}

function LineMood({ place, label }: { place: Place; label: string }) {
  const by = useStudio(({ doc }) => valueAt<string>(doc.case, `${place}/by`) ?? "");
  return <MoodAt place={`${place}/mood`} by={by} label={label} />;
}
