import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import type { StorageFault } from "../storage/errors.ts";
import styles from "./Message.module.css";

/** A run that cannot be shown. What is stored stays as it is. */
export function StorageFaultScreen({ fault }: { fault: StorageFault }) {
  const { t } = useTranslation("app");
  const title = t([`storageFault.${fault}`, "storageFault.other"]);
  return (
    <Shell>
      <Screen title={title}>
        <div className={styles.message} role="alert">
          <h1>{title}</h1>
          <p>{t([`storageFault.${fault}-text`, "storageFault.other-text"])}</p>
          <div className={styles.ways}>
            {fault !== "missing" && <Button onClick={() => location.reload()}>{t("broken.reload")}</Button>}
            <ButtonLink variant="link" href={paths.library}>
              {t("notFound.home")}
            </ButtonLink>
            <ButtonLink variant="link" href={paths.data}>
              {t("places.data")}
            </ButtonLink>
          </div>
        </div>
      </Screen>
    </Shell>
  );
}
