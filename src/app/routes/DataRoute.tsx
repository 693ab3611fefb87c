import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import DataScreen from "../../data/DataScreen.tsx";
import type { DataPort } from "../../data/types.ts";
import { Screen } from "../Screen.tsx";
import { Shell } from "../Shell.tsx";
import { CaseLanguage, TextSize } from "../Switches.tsx";
import { dataPort } from "../session/dataPort.ts";
import styles from "./DataRoute.module.css";

/** What is stored on this device. */
export default function DataRoute() {
  const { t } = useTranslation("app");
  const [port, setPort] = useState<DataPort>();
  useEffect(() => {
    void dataPort().then(setPort); // Storage never rejects: what is wrong with it is in its status.
  }, []);
  return (
    <Shell>
      {port && (
        <Screen title={t("places.data")}>
          <DataScreen port={port} />
          <section className={styles.shown} aria-labelledby="shown">
            <h2 id="shown">{t("shown")}</h2>
            <TextSize />
            <CaseLanguage />
          </section>
        </Screen>
      )}
    </Shell>
  );
}
