import { useTranslation } from "react-i18next";
import { useRun, useStudio, useValue } from "../../context.ts";
import { part } from "../../document/commands/fields.ts";
import type { Place, TableDoc } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import { NumberAt, Select } from "../fields/Picks.tsx";
import { Entries } from "./Entries.tsx";
import { Fields } from "./Fields.tsx";
import { VariableAt, WordAt } from "./Pick.tsx";
import styles from "./Table.module.css";

type Counterpart = TableDoc["counterpart"];
type Play = Counterpart["plays"][number];
type Tactic = NonNullable<Counterpart["tactics"]>[number];
type Said = NonNullable<Counterpart["says"]>[number];
type Temper = NonNullable<Counterpart["tempers"]>[number];
type Answer = NonNullable<Tactic["answers"]>[number];

/** Who plays against the trainee: how they concede, how they feel, what they try, and what they say. */
export function CounterpartForm({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  const here = `${table}/counterpart`;
  return (
    <>
      <span className={styles.legend}>{t("table.field.plays")}</span>
      <Entries<Play> list={`${here}/plays`} of="play" nameOf={({ strategy }) => t(`table.value.strategy.${strategy}`)}>
        {(place) => (
          <>
            <Fields place={place} names={["when", "strategy", "model"]} />
            <Acceptance place={`${place}/accept`} />
          </>
        )}
      </Entries>
      <span className={styles.legend}>{t("table.field.tempers")}</span>
      <Entries<Temper> list={`${here}/tempers`} of="temper" nameOf={(_, i) => t("table.temper", { number: i + 1 })}>
        {(place) => (
          <>
            <Fields place={place} names={["when"]} />
            {(["patience", "irritation", "relationship"] as const).map((name) => (
              <Feeling key={name} place={`${place}/${name}`} name={name} />
            ))}
          </>
        )}
      </Entries>
      <VariableAt
        place={`${here}/relationship`}
        label={t("table.field.takesRelationship")}
        help={t("table.help.takesRelationship")}
        none={t("table.none.variable")}
      />
      <span className={styles.legend}>{t("table.field.learnt")}</span>
      <Entries<{ issue: string }> list={`${here}/learnt`} of="learnt" nameOf={({ issue }) => issue}>
        {(place) => <Fields place={place} names={["issue", "when"]} />}
      </Entries>
    </>
  );
}

/** What the counterpart tries, and what the trainee may answer. */
export function Tactics({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  return (
    <Entries<Tactic>
      list={`${table}/counterpart/tactics`}
      of="tactic"
      nameOf={({ id, kind }) => `${t(`table.value.tactic.${kind}`)} · ${id}`}
    >
      {(place) => (
        <>
          <Fields place={place} names={["kind", "when", "round", "issue", "holds", "real", "by", "say", "mood"]} />
          <span className={styles.legend}>{t("table.field.answers")}</span>
          <Entries<Answer> list={`${place}/answers`} of="answer" spoken nameOf={({ id, say }) => shown(say) || id}>
            {(at) => <Fields place={at} names={["say", "defuses", "why", "when", "effects"]} />}
          </Entries>
        </>
      )}
    </Entries>
  );
}

/** The counterpart's own words for what happens at the table. */
export function Sayings({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  return (
    <>
      <p className={styles.note}>{t("table.slots")}</p>
      <Entries<Said>
        list={`${table}/counterpart/says`}
        of="says"
        nameOf={({ on, text }) => `${t(`table.value.situation.${on}`)}: ${shown(text)}`}
      >
        {(place) => (
          <Fields
            place={place}
            names={["on", "text", "tone", "phase", "issue", "level", "tactic", "when", "by", "mood"]}
          />
        )}
      </Entries>
    </>
  );
}

const RULES = ["next", "previous", "constant", "time", "combined"] as const;
const BLANK: Readonly<Record<(typeof RULES)[number], Readonly<Record<string, unknown>>>> = {
  next: { rule: "next" },
  previous: { rule: "previous" },
  constant: { rule: "constant", atLeast: 50 },
  time: { rule: "time", from: 0.9 },
  combined: { rule: "combined", from: 0.9, alpha: "max" },
};

/** When they accept: left to the strategy, or a rule of its own with its number. */
function Acceptance({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const value = useValue<{ rule: (typeof RULES)[number]; from?: number }>(place);
  const readOnly = useStudio((state) => state.readOnly);
  return (
    <>
      <Select
        label={t("table.field.accept")}
        value={value?.rule ?? ""}
        options={[
          { value: "", label: t("table.acceptUsual") },
          ...RULES.map((rule) => ({ value: rule, label: t(`table.value.accept.${rule}`) })),
        ]}
        onChange={(rule) => run(part(place, rule === "" ? undefined : BLANK[rule as (typeof RULES)[number]]))}
      />
      {value?.rule === "constant" && <NumberAt place={`${place}/atLeast`} label={t("table.field.atLeast")} />}
      {value?.from !== undefined && (
        <Select
          label={t("table.field.acceptFrom")}
          value={String(value.from)}
          options={shares(value.from).map((from) => ({ value: String(from), label: `${Math.round(from * 100)} %` }))}
          onChange={(from) => !readOnly && run(part(place, { ...value, from: Number(from) }))}
        />
      )}
      {value?.rule === "combined" && <WordAt place={`${place}/alpha`} label={t("table.field.alpha")} words="alpha" />}
    </>
  );
}

/** Shares of the time that one may want, and the one that is written. */
const shares = (own: number): readonly number[] =>
  [...new Set([0.5, 0.6, 0.7, 0.8, 0.9, 0.95, own])].sort((a, b) => a - b);

/** How they feel when they sit down: a number, or what a variable of the case has become. */
function Feeling({ place, name }: { place: Place; name: "patience" | "irritation" | "relationship" }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const value = useValue<number | { variable: string }>(place);
  const first = useStudio(({ doc }) => doc.case.variables?.find((variable) => "min" in variable)?.id);
  const label = t(`table.field.${name}`);
  const isVariable = typeof value === "object";
  return (
    <div className={styles.group}>
      {isVariable ? (
        <VariableAt place={`${place}/variable`} label={label} />
      ) : (
        <NumberAt place={place} label={label} help={t(`table.help.${name}`)} />
      )}
      {(isVariable || first !== undefined) && (
        <button
          type="button"
          className={styles.switch}
          onClick={() => run(part(place, (isVariable ? 50 : { variable: first }) as never))}
        >
          {t(isVariable ? "table.asNumber" : "table.asVariable")}
        </button>
      )}
    </div>
  );
}
