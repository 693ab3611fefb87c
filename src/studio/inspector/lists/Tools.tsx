import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useRun, useStudio } from "../../context.ts";
import { move, remove } from "../../document/commands/list.ts";
import { find, parentOf } from "../../document/place.ts";
import type { Place } from "../../document/types.ts";
import styles from "./Lists.module.css";

/** Up, down and away: what can be done to every entry of a list. */
export function Tools({ place, name, fixed = false }: { place: Place; name: string; fixed?: boolean }) {
  const { t } = useTranslation("studio");
  const run = useRun();
  const readOnly = useStudio((state) => state.readOnly);
  const index = useStudio(({ doc }) => Number(find(doc.case, place)?.path.at(-1)));
  const count = useStudio(
    ({ doc }) => (find(doc.case, parentOf(place))?.value as readonly unknown[] | undefined)?.length ?? 0,
  );
  if (readOnly) return null;
  return (
    <span className={styles.tools}>
      {!fixed && count > 1 && (
        <>
          <IconButton
            className={styles.up}
            icon="down"
            label={t("list.up", { name })}
            disabled={index === 0}
            onClick={() => run(move(place, parentOf(place), index - 1))}
          />
          <IconButton
            icon="down"
            label={t("list.down", { name })}
            disabled={index === count - 1}
            onClick={() => run(move(place, parentOf(place), index + 1))}
          />
        </>
      )}
      <IconButton icon="trash" label={t("list.remove", { name })} onClick={() => run(remove([place]))} />
    </span>
  );
}
