import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { useRun, useStudio, useValue } from "../../context.ts";
import { part } from "../../document/commands/fields.ts";
import type { Place, TableDoc } from "../../document/types.ts";
import { Entries } from "./Entries.tsx";
import { Fields } from "./Fields.tsx";
import styles from "./Table.module.css";

type Band = TableDoc["ends"]["agreed"][number];

const OWED = ["deadline", "walkedOut"] as const;
const MAYBE = ["leftByThem", "escalated"] as const;

/** Which outcome of the scene each way to end is: deals by what they are worth, the highest first. */
export function Ends({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  const here = `${table}/ends`;
  const count = useValue<readonly Band[]>(`${here}/agreed`)?.length;
  return (
    <>
      <span className={styles.legend}>{t("table.field.agreed")}</span>
      <Entries<Band>
        list={`${here}/agreed`}
        of="band"
        nameOf={({ from, outcome }, i) =>
          i + 1 === count ? t("table.bandLast", { outcome }) : t("table.band", { from, outcome })
        }
      >
        {(place) => <Fields place={place} names={["from", "outcome", "effects"]} />}
      </Entries>
      {OWED.map((name) => (
        <fieldset key={name} className={styles.seat}>
          <legend className={styles.legend}>{t(`table.end.${name}`)}</legend>
          <Fields place={`${here}/${name}`} names={["outcome", "effects"]} />
        </fieldset>
      ))}
      {MAYBE.map((name) => (
        <MaybeEnd key={name} place={`${here}/${name}`} name={name} like={`${here}/walkedOut/outcome`} />
      ))}
    </>
  );
}

function MaybeEnd({ place, name, like }: { place: Place; name: (typeof MAYBE)[number]; like: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const there = useValue<object>(place) !== undefined;
  const outcome = useValue<string>(like);
  const readOnly = useStudio((state) => state.readOnly);
  return (
    <fieldset className={styles.seat}>
      <legend className={styles.legend}>{t(`table.end.${name}`)}</legend>
      {there ? (
        <>
          <Fields place={place} names={["outcome", "effects"]} />
          <div>
            <Button variant="link" size="small" disabled={readOnly} onClick={() => run(part(place, undefined))}>
              {t("table.remove.end")}
            </Button>
          </div>
        </>
      ) : (
        <Button size="small" disabled={readOnly} onClick={() => run(part(place, { outcome }))}>
          {t("table.add.end")}
        </Button>
      )}
    </fieldset>
  );
}
