import { useTranslation } from "react-i18next";
import { PHASES } from "../../../activities/negotiation/kinds.ts";
import { UNWRITTEN } from "../../../core/check/rules/unwritten.ts";
import { Button } from "../../../ui/Button.tsx";
import { useRun, useStudio, useValue } from "../../context.ts";
import { part } from "../../document/commands/fields.ts";
import type { Place } from "../../document/types.ts";
import { NumberAt, SwitchAt } from "../fields/Picks.tsx";
import { TextAt } from "../fields/TextAt.tsx";
import { Lines } from "../lists/Lines.tsx";
import { MaybeNumberAt } from "./MaybeNumber.tsx";
import { SeatAt } from "./Pick.tsx";
import styles from "./Table.module.css";

/** How long it goes, who begins, and what one is after in each phase. */
export function Course({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  return (
    <>
      <NumberAt place={`${table}/rounds`} label={t("table.field.rounds")} help={t("table.help.rounds")} />
      <SeatAt place={`${table}/opener`} label={t("table.field.opener")} />
      <SwitchAt
        place={`${table}/preparation`}
        label={t("table.field.preparation")}
        help={t("table.help.preparation")}
      />
      <SwitchAt
        place={`${table}/noAgreementZone`}
        label={t("table.field.noAgreementZone")}
        help={t("table.help.noAgreementZone")}
      />
      {PHASES.map((phase) => (
        <Phase key={phase} place={`${table}/phases/${phase}`} phases={`${table}/phases`} name={phase} />
      ))}
      <Money place={`${table}/money`} />
      <span className={styles.legend}>{t("table.field.lines")}</span>
      <Lines list={`${table}/lines`} />
    </>
  );
}

/** A phase that the file says nothing of begins by thirds, and has no goal that is shown. */
function Phase({ place, phases, name }: { place: Place; phases: Place; name: string }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const there = useValue<object>(place) !== undefined;
  const all = useValue<Readonly<Record<string, unknown>>>(phases);
  const readOnly = useStudio((state) => state.readOnly);
  const title = t(`value.phase.${name}`);
  const open = () =>
    run(all === undefined ? part(phases, { [name]: { goal: UNWRITTEN } }) : part(place, { goal: UNWRITTEN }));
  return (
    <fieldset className={styles.seat}>
      <legend className={styles.legend}>{title}</legend>
      {there ? (
        <>
          <TextAt place={`${place}/goal`} label={t("table.field.goal")} />
          {name !== "opening" && <MaybeNumberAt place={`${place}/from`} label={t("table.field.phaseFrom")} />}
        </>
      ) : (
        <Button size="small" disabled={readOnly} onClick={open}>
          {t("table.add.goal")}
        </Button>
      )}
    </fieldset>
  );
}

/** What a deal brings the first seat in money; only where its values have prices. */
function Money({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const there = useValue<object>(place) !== undefined;
  const readOnly = useStudio((state) => state.readOnly);
  return (
    <fieldset className={styles.seat}>
      <legend className={styles.legend}>{t("table.money")}</legend>
      {there ? (
        <>
          <TextAt place={`${place}/label`} label={t("table.field.moneyLabel")} />
          <TextAt place={`${place}/unit`} label={t("table.field.unit")} />
          <NumberAt place={`${place}/base`} label={t("table.field.base")} help={t("table.help.base")} />
          <div>
            <Button variant="link" size="small" disabled={readOnly} onClick={() => run(part(place, undefined))}>
              {t("table.remove.money")}
            </Button>
          </div>
        </>
      ) : (
        <Button
          size="small"
          disabled={readOnly}
          onClick={() => run(part(place, { label: UNWRITTEN, unit: "EUR", base: 0 }))}
        >
          {t("table.add.money")}
        </Button>
      )}
    </fieldset>
  );
}
