import { useTranslation } from "react-i18next";
import type { Effect } from "../../../core/case/conditions.ts";
import { useRun, useStudio, useValue } from "../../context.ts";
import { setEffects } from "../../document/commands/rules.ts";
import type { Place } from "../../document/types.ts";
import { Chip, Out, SubjectChip, ValueChip } from "./Chips.tsx";
import styles from "./Sentence.module.css";
import { type Deed, deedAbout, deedOf, deedVerbs, effectOf, valuesOf } from "./sentence.ts";

const NONE: readonly Effect[] = [];

/** What something changes: one sentence an effect. */
export function EffectsField({ place }: { place: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const doc = useStudio((state) => state.doc.case);
  const readOnly = useStudio((state) => state.readOnly);
  const effects = useValue<readonly Effect[]>(`${place}/effects`) ?? NONE;
  const [variable] = doc.variables ?? [];
  const [promise] = doc.promises ?? [];
  const first = variable !== undefined ? `variable:${variable.id}` : promise && `promise:${promise.id}`;
  const change = (next: readonly Effect[]): void => void run(setEffects(place, next));
  const replace = (i: number, deed: Deed): void => change(effects.with(i, effectOf(deed)));
  return (
    <div className={styles.list}>
      {effects.map((effect, i) => {
        const deed = deedOf(effect);
        const amount = deed.verb === "up" || deed.verb === "down";
        const sort = deed.subject.slice(0, deed.subject.indexOf(":"));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: effects have no ids; their order is what they are.
          <div key={i} className={styles.row}>
            <SubjectChip
              label={t("sentence.changes")}
              value={deed.subject}
              changeable
              onChange={(subject) => replace(i, deedAbout(doc, subject))}
            />
            <Chip
              look="verb"
              label={t("sentence.how")}
              value={deed.verb}
              options={deedVerbs(doc, deed.subject).map((verb) => ({ value: verb, label: t(`deed.${sort}.${verb}`) }))}
              onChange={(verb) => replace(i, fitted(doc, { ...deed, verb: verb as Deed["verb"] }))}
            />
            <ValueChip
              label={t("sentence.value")}
              value={deed.value}
              sort={valuesOf(doc, deed.subject)}
              loss={deed.verb === "down"}
              bounds={amount ? { min: 0, max: 1000 } : undefined}
              onChange={(value) => replace(i, { ...deed, value })}
            />
            <Out label={t("sentence.removeEffect")} onClick={() => change(effects.toSpliced(i, 1))} />
          </div>
        );
      })}
      {first !== undefined && !readOnly && (
        <div>
          <button
            type="button"
            className={styles.add}
            onClick={() => change([...effects, effectOf(deedAbout(doc, first))])}
          >
            {t("sentence.addEffect")}
          </button>
        </div>
      )}
      {first === undefined && <span className={styles.always}>{t("sentence.noSubjects")}</span>}
    </div>
  );
}

/** An amount may be larger than any value: what becomes a value is brought within the variable's bounds. */
function fitted(doc: Parameters<typeof valuesOf>[0], deed: Deed): Deed {
  const values = valuesOf(doc, deed.subject);
  if (deed.verb !== "set" || values?.sort !== "number") return deed;
  return { ...deed, value: Math.max(values.min, Math.min(values.max, Number(deed.value))) };
}
