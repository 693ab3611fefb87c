import { useTranslation } from "react-i18next";
import { size } from "./size.ts";
import styles from "./ThisBrowser.module.css";
import type { DataPort, Overview } from "./types.ts";

interface Props {
  readonly overview: Overview;
  readonly kind: DataPort["kind"];
  readonly kindFault: DataPort["kindFault"];
}

/** Where things are kept, and how safe they are there. */
export function ThisBrowser({ overview, kind, kindFault }: Props) {
  const { t, i18n } = useTranslation("data");
  const { estimate, persisted, settings } = overview;
  const special = kindFault === "blocked" || kindFault === "newer-version" ? kindFault : "text";
  const safety = persisted === null ? "place.unknown" : persisted ? "place.kept" : "place.notKept";
  return (
    <aside className={styles.place} aria-labelledby="place">
      <h2 id="place">{t("place.title")}</h2>
      {estimate !== null && kind === "indexeddb" && (
        <p className={styles.used}>
          {t("place.used", { used: size(estimate.usage, i18n.language), quota: size(estimate.quota, i18n.language) })}
        </p>
      )}
      <p>{kind === "memory" ? t(`memory.${special}`) : t(safety)}</p>
      <p>{t(settings ? "place.settingsSome" : "place.settingsNone")}</p>
    </aside>
  );
}
