import { useTranslation } from "react-i18next";
import { issueKinds, stakes } from "../../../core/bargaining/measures/issues.ts";
import { profileOf } from "../../../core/bargaining/profile.ts";
import { useRun, useStudio, useValue } from "../../context.ts";
import { set } from "../../document/commands/fields.ts";
import { addTo, remove } from "../../document/commands/list.ts";
import type { Place, TableDoc } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import { Out } from "../builders/Chips.tsx";
import sentence from "../builders/Sentence.module.css";
import { NumberField } from "../fields/Picks.tsx";
import { TextAt } from "../fields/TextAt.tsx";
import { domainOf } from "./domain.ts";
import { Entries } from "./Entries.tsx";
import { VariableAt } from "./Pick.tsx";
import styles from "./Table.module.css";

type Issue = TableDoc["issues"][number];

/** What is negotiated: each issue with its values, and what each value is worth to both sides. */
export function Issues({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  return (
    <Entries<Issue> list={`${table}/issues`} of="issue" spoken nameOf={({ id, label }) => shown(label) || id}>
      {(place) => (
        <>
          <TextAt place={`${place}/label`} label={t("table.field.label")} />
          <TextAt place={`${place}/about`} label={t("table.field.about")} />
          <Weight table={table} issue={place} />
          <Values list={`${place}/values`} money={`${table}/money`} />
          <VariableAt
            place={`${place}/variable`}
            label={t("table.field.variable")}
            help={t("table.help.variable")}
            none={t("table.none.variable")}
          />
        </>
      )}
    </Entries>
  );
}

/** How much of all that can be won lies in an issue, for each side: what trades are made of. */
function Weight({ table, issue }: { table: Place; issue: Place }) {
  const { t, i18n } = useTranslation("studio");
  const doc = useValue<TableDoc>(table);
  const own = useValue<Issue>(issue);
  if (doc === undefined || own === undefined) return null;
  const at = doc.issues.findIndex(({ id }) => id === own.id);
  const domain = domainOf(doc);
  const share = (seat: 0 | 1): string => {
    const all = stakes(profileOf(domain, seat));
    const sum = all.reduce((a, b) => a + b, 0);
    return new Intl.NumberFormat(i18n.language, { style: "percent" }).format(sum === 0 ? 0 : (all[at] ?? 0) / sum);
  };
  const kind = issueKinds(domain)[at] ?? "distributive";
  const [us, them] = doc.seats.map(({ id, title }) => shown(title) || id);
  return (
    <p className={styles.note}>
      {t("table.weight", { us, ours: share(0), them, theirs: share(1) })} {t(`table.value.issueKind.${kind}`)}
    </p>
  );
}

const NONE: Issue["values"] = [];

/** The values of an issue in their natural order, one row each. */
function Values({ list, money }: { list: Place; money: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const values = useValue<Issue["values"]>(list) ?? NONE;
  const pays = useValue<object>(money) !== undefined;
  const numbered = values.some(({ number }) => number !== undefined);
  const seats = useStudio(
    ({ doc }) => doc.case.scenes.find(({ id }) => id === list.split("/")[2])?.activity,
  ) as TableDoc;
  const [us = "", them = ""] = seats.seats.map(({ id, title }) => shown(title) || id);
  const readOnly = useStudio((state) => state.readOnly);
  const add = addTo(list);
  return (
    <div className={styles.scroll}>
      <table className={styles.values}>
        <caption>{t("table.field.values")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.field.value")}</th>
            <th scope="col">{us}</th>
            <th scope="col">{them}</th>
            {numbered && <th scope="col">{t("table.field.number")}</th>}
            {pays && <th scope="col">{t("table.field.money")}</th>}
            <td />
          </tr>
        </thead>
        <tbody>
          {values.map((value) => {
            const place = `${list}/${value.id}`;
            const name = shown(value.label) || value.id;
            const cell = (field: string, label: string, at: number, bound: number) => (
              <td>
                <NumberField
                  bare
                  className={sentence.chip}
                  label={`${name}: ${label}`}
                  value={at}
                  min={-bound}
                  max={bound}
                  onChange={(next) => run(set(`${place}/${field}`, next))}
                />
              </td>
            );
            return (
              <tr key={value.id}>
                <th scope="row">
                  <TextAt bare place={`${place}/label`} label={t("table.field.value")} />
                </th>
                {cell("worth/0", us, value.worth[0], 1000)}
                {cell("worth/1", them, value.worth[1], 1000)}
                {numbered && cell("number", t("table.field.number"), value.number ?? 0, 1_000_000)}
                {pays && cell("money", t("table.field.money"), value.money ?? 0, 1_000_000_000)}
                <td>
                  <Out label={t("list.remove", { name })} onClick={() => run(remove([place]))} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!readOnly && (
        <button
          type="button"
          className={sentence.add}
          onClick={() => run({ ...add, apply: (edit) => void add.apply(edit) as undefined })}
        >
          {t("table.add.value")}
        </button>
      )}
    </div>
  );
}
