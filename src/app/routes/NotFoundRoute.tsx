import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/Button.tsx";
import { paths } from "../paths.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import styles from "./Message.module.css";

export default function NotFoundRoute() {
  const { t } = useTranslation("app");
  return (
    <Shell>
      <Screen title={t("notFound.title")}>
        <div className={styles.message}>
          <h1>{t("notFound.title")}</h1>
          <p>{t("notFound.text")}</p>
          <div className={styles.ways}>
            <ButtonLink href={paths.library}>{t("notFound.home")}</ButtonLink>
          </div>
        </div>
      </Screen>
    </Shell>
  );
}
