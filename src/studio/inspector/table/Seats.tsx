import { useTranslation } from "react-i18next";
import { useValue } from "../../context.ts";
import type { Place, TableDoc } from "../../document/types.ts";
import { shown } from "../../document/unwritten.ts";
import { CastAt } from "../fields/CastAt.tsx";
import { NumberAt } from "../fields/Picks.tsx";
import { TextAt } from "../fields/TextAt.tsx";
import { Entries } from "./Entries.tsx";
import styles from "./Table.module.css";

type Course = TableDoc["seats"][number]["alternatives"][number];

/** Who sits where, and what each would do without a deal: the best of that is where they walk away. */
export function Seats({ table }: { table: Place }) {
  const { t } = useTranslation("studio");
  const seats = useValue<TableDoc["seats"]>(`${table}/seats`);
  return seats?.map(({ id, title, alternatives }, i) => {
    const place = `${table}/seats/${id}`;
    const best = Math.max(...alternatives.map(({ worth }) => worth));
    return (
      <fieldset key={id} className={styles.seat}>
        <legend className={styles.legend}>{t(i === 0 ? "table.ownSeat" : "table.otherSeat")}</legend>
        <TextAt place={`${place}/title`} label={t("table.field.title")} />
        {i === 1 && <CastAt place={`${place}/by`} label={t("table.field.seatBy")} />}
        <TextAt place={`${place}/brief`} label={t("table.field.brief")} help={t("table.help.brief")} />
        <span className={styles.legend}>{t("table.field.alternatives")}</span>
        <Entries<Course>
          list={`${place}/alternatives`}
          of="alternative"
          spoken
          nameOf={({ id: course, text, worth }) =>
            `${shown(text) || course} · ${worth}${worth === best ? " · BATNA" : ""}`
          }
        >
          {(at) => (
            <>
              <TextAt place={`${at}/text`} label={t("table.field.alternative")} />
              <NumberAt place={`${at}/worth`} label={t("table.worthTo", { name: shown(title) || id })} />
            </>
          )}
        </Entries>
      </fieldset>
    );
  });
}
