import { useTranslation } from "react-i18next";
import styles from "./Map.module.css";
import { MapButton } from "./MapButton.tsx";
import type { Actions } from "./useActions.ts";

/** Closer, farther, all of it. */
export function ZoomTools({ actions }: { readonly actions: Actions }) {
  const { t } = useTranslation("studio");
  return (
    <div className={styles.zoom}>
      <MapButton icon="closer" label={t("map.do.closer")} onClick={() => actions.do("closer")} />
      <MapButton icon="farther" label={t("map.do.farther")} onClick={() => actions.do("farther")} />
      <MapButton icon="fit" label={t("map.do.fit")} onClick={() => actions.do("fit")} />
    </div>
  );
}
