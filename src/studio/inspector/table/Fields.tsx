import { useTranslation } from "react-i18next";
import { useStudio, useValue } from "../../context.ts";
import { valueAt } from "../../document/place.ts";
import type { Place } from "../../document/types.ts";
import { ConditionField } from "../builders/ConditionField.tsx";
import { EffectsField } from "../builders/EffectsField.tsx";
import { CastAt, MoodAt } from "../fields/CastAt.tsx";
import { SwitchAt } from "../fields/Picks.tsx";
import { TextAt } from "../fields/TextAt.tsx";
import { MaybeNumberAt } from "./MaybeNumber.tsx";
import { IssueAt, OutcomeAt, TacticAt, WordAt, WordsAt } from "./Pick.tsx";
import styles from "./Table.module.css";

/** Words for an enumeration that stands under another name. */
const WORDS: Readonly<Record<string, string>> = {
  on: "situation",
  does: "talk",
  kind: "tactic",
  strategy: "strategy",
  model: "model",
  level: "level",
  tone: "tone",
  phase: "phase",
};

const NUMBERS: ReadonlySet<string> = new Set(["round", "holds", "from", "rounds", "worth", "base"]);
const SWITCHES: ReadonlySet<string> = new Set(["real", "defuses", "weak"]);
const VOICE: ReadonlySet<string> = new Set(["say", "text"]);

interface Props {
  readonly place: Place;
  readonly names: readonly string[];
}

/** Fields of one entry of a table, in this order; each with the editor that its name asks for. */
export function Fields({ place, names }: Props) {
  return (
    <>
      {names.map((name) => (
        <One key={name} place={place} name={name} />
      ))}
    </>
  );
}

function One({ place, name }: { place: Place; name: string }) {
  const { t, i18n } = useTranslation("studio");
  const at = `${place}/${name}`;
  const label = t(`table.field.${name}`);
  const key = `table.help.${name}`;
  const help = i18n.exists(key, { ns: "studio" }) ? t(key) : undefined;
  const any = t("table.any");
  if (SWITCHES.has(name)) return <SwitchAt place={at} label={label} help={help} />;
  if (NUMBERS.has(name)) return <MaybeNumberAt place={at} label={label} help={help} />;
  switch (name) {
    case "when":
      return (
        <div className={styles.group}>
          <span className={styles.legend}>{label}</span>
          <ConditionField place={place} always={t("sentence.always")} />
        </div>
      );
    case "effects":
      return (
        <div className={styles.group}>
          <span className={styles.legend}>{label}</span>
          <EffectsField place={place} />
        </div>
      );
    case "issue":
      return <IssueAt place={at} label={label} help={help} none={any} />;
    case "tactic":
      return <TacticAt place={at} label={label} none={any} />;
    case "outcome":
      return <OutcomeAt place={at} label={label} />;
    case "by":
      return <CastAt place={at} label={label} none={t("table.inSeat")} />;
    case "mood":
      return <Face place={place} label={label} />;
    case "tone":
    case "phase":
      return <WordsAt place={at} label={label} words={WORDS[name] ?? name} />;
    case "model":
    case "level":
      return <WordAt place={at} label={label} help={help} words={WORDS[name] ?? name} none={any} />;
  }
  const words = WORDS[name];
  if (words !== undefined) return <WordAt place={at} label={label} help={help} words={words} />;
  return <TextAt place={at} label={label} help={help} voice={VOICE.has(name)} />;
}

function Face({ place, label }: { place: Place; label: string }) {
  const seat = useStudio(({ doc }) =>
    valueAt<string>(doc.case, `${place.split("/").slice(0, 3).join("/")}/activity/seats/1/by`),
  );
  const by = useValue<string>(`${place}/by`) ?? seat ?? "";
  return <MoodAt place={`${place}/mood`} by={by} label={label} />;
}
