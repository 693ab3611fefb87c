import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { useRun, useStudio, useStudioStore, useValue } from "../../context.ts";
import { remove } from "../../document/commands/list.ts";
import { addOutcome } from "../../document/commands/rules.ts";
import type { Place, SceneDoc } from "../../document/types.ts";
import { Out } from "../builders/Chips.tsx";
import { NextField } from "../builders/NextField.tsx";
import field from "../fields/Field.module.css";
import styles from "./Lists.module.css";

/** How a scene can end, and where each end leads. */
export function Outcomes({ scene }: { scene: Place }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const store = useStudioStore();
  const [name, setName] = useState("");
  const readOnly = useStudio((state) => state.readOnly);
  const outcomes = useValue<SceneDoc["outcomes"]>(`${scene}/outcomes`) ?? {};
  return (
    <div className={styles.list}>
      {Object.keys(outcomes).map((id) => (
        <div key={id} className={styles.card}>
          <div className={styles.head}>
            <button type="button" className={styles.label} onClick={() => store.select(`${scene}/outcomes/${id}`)}>
              {id}
            </button>
            <span className={styles.tools}>
              <Out label={t("list.remove", { name: id })} onClick={() => run(remove([`${scene}/outcomes/${id}`]))} />
            </span>
          </div>
          <NextField place={`${scene}/outcomes/${id}`} />
        </div>
      ))}
      {!readOnly && (
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault();
            const { focus } = store.getState().selection;
            if (run(addOutcome(scene, name))) {
              setName("");
              store.select(focus);
            }
          }}
        >
          <input
            className={field.input}
            value={name}
            aria-label={t("field.newOutcome")}
            placeholder={t("field.newOutcome")}
            onChange={(event) => setName(event.target.value)}
          />
          <Button size="small" type="submit">
            {t("add.outcome")}
          </Button>
        </form>
      )}
    </div>
  );
}
