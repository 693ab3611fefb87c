import { useEffect, useState } from "react";
import { useWords } from "../words/Words.tsx";
import styles from "./PhoneScreen.module.css";

/** The facilitator's test before anybody comes: this phone says that it has arrived. */
export function ProbePage({ probe }: { probe: string }) {
  const { t } = useWords();
  const [state, setState] = useState<"trying" | "ok" | "no">("trying");
  useEffect(() => {
    fetch(`/api/reach/${probe}`, { method: "POST" }).then(
      ({ ok }) => setState(ok ? "ok" : "no"),
      () => setState("no"),
    );
  }, [probe]);
  return (
    <main className={styles.waiting}>
      <div role="status">
        <h1>{t(`reach.${state}`)}</h1>
      </div>
      {state === "ok" && <p>{t("reach.okText")}</p>}
    </main>
  );
}
