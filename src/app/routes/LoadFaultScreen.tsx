import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import type { LoadFault } from "../catalogue/load.ts";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import styles from "./Message.module.css";

/** A case that did not come: says which kind of trouble it is, and offers the way out. */
export function LoadFaultScreen({ fault }: { fault: LoadFault }) {
  const { t } = useTranslation("app");
  return (
    <Screen title={t(`fault.${fault}`)}>
      <div className={styles.message} role="alert">
        <h1>{t(`fault.${fault}`)}</h1>
        <p>{t(`fault.${fault}-text`)}</p>
        <div className={styles.ways}>
          {fault !== "unknown-case" && <Button onClick={() => location.reload()}>{t("broken.reload")}</Button>}
          <ButtonLink variant="link" href={paths.library}>
            {t("notFound.home")}
          </ButtonLink>
        </div>
      </div>
    </Screen>
  );
}
