import { useTranslation } from "react-i18next";
import { UNWRITTEN } from "../../core/check/rules/unwritten.ts";
import { Button } from "../../ui/Button.tsx";
import { useRun, useStudio, useValue } from "../context.ts";
import { part } from "../document/commands/fields.ts";
import { parentOf, valueAt } from "../document/place.ts";
import type { BeatDoc, Place } from "../document/types.ts";
import styles from "./Form.module.css";
import { NumberAt, Select } from "./fields/Picks.tsx";
import { TextAt } from "./fields/TextAt.tsx";
import { useSet } from "./useSet.ts";

type Name = "private" | "facilitator" | "clock";

const FIELDS: Readonly<Record<Name, readonly string[]>> = {
  private: ["wants", "fears", "losesIf", "saysInstead"],
  facilitator: ["ask", "listenFor", "minutes"],
  clock: ["seconds"],
};

const NUMBERS: ReadonlySet<string> = new Set(["minutes", "seconds"]);

const BLANK: Readonly<Record<Name, Readonly<Record<string, unknown>>>> = {
  private: { wants: UNWRITTEN, fears: UNWRITTEN, losesIf: UNWRITTEN, saysInstead: UNWRITTEN },
  facilitator: { ask: UNWRITTEN, listenFor: UNWRITTEN, minutes: 5 },
  clock: { seconds: 30 },
};

/** A part of a thing that may be there or not: opened with one button, closed with another. */
export function PartAt({ place, name }: { place: Place; name: Name }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const there = useValue<object>(place) !== undefined;
  const readOnly = useStudio((state) => state.readOnly);
  const choice = useStudio(({ doc }) => valueAt<BeatDoc>(doc.case, parentOf(place))?.choices?.at(-1)?.id);
  if (!there) {
    const blank = name === "clock" ? { ...BLANK.clock, choice } : BLANK[name];
    return (
      <div>
        <p className={styles.hint}>{t(`part.${name}.about`)}</p>
        <Button size="small" disabled={readOnly} onClick={() => run(part(place, blank))}>
          {t(`part.${name}.open`)}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      {FIELDS[name].map((field) => (
        <PartField key={field} place={place} field={field} />
      ))}
      {name === "clock" && <ClockChoice place={place} />}
      <div>
        <Button variant="link" size="small" disabled={readOnly} onClick={() => run(part(place, undefined))}>
          {t(`part.${name}.close`)}
        </Button>
      </div>
    </div>
  );
}

/** Parts hold texts, and here and there a number. */
function PartField({ place, field }: { place: Place; field: string }) {
  const { t } = useTranslation("studio");
  const at = `${place}/${field}`;
  const label = t(`field.${field}`);
  return NUMBERS.has(field) ? <NumberAt place={at} label={label} /> : <TextAt place={at} label={label} />;
}

/** What has been said once the time is up. */
function ClockChoice({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const choose = useSet(`${place}/choice`);
  const choices = useStudio(({ doc }) => valueAt<BeatDoc>(doc.case, parentOf(place))?.choices);
  const value = useValue<string>(`${place}/choice`) ?? "";
  const options = (choices ?? []).map(({ id, short, say }, i) => ({
    value: id,
    label: `${String.fromCharCode(65 + i)} ${short ?? say}`,
  }));
  return <Select label={t("field.clockChoice")} value={value} options={options} onChange={choose} />;
}
