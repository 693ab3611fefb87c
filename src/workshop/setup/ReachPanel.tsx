import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { newToken } from "../link/token.ts";
import { Qr } from "../parts/Qr.tsx";
import { reach } from "./api.ts";
import styles from "./Setup.module.css";

/** Proves that a phone reaches this computer before thirty people try; and what to do where it does not. */
export function ReachPanel({ address, port }: { address: string; port: number }) {
  const { t } = useTranslation("workshop");
  const [probe] = useState(newToken);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen) return;
    const timer = setInterval(() => {
      reach(probe).then(
        (answer) => answer.seen !== null && setSeen(true),
        () => undefined,
      );
    }, 1500);
    return () => clearInterval(timer);
  }, [probe, seen]);
  const url = `${address.replace(/\/$/, "")}/join?probe=${probe}`;
  return (
    <section className={styles.reach} aria-labelledby="reach">
      <h2 id="reach">{t("reach.title")}</h2>
      <p>{t("reach.text")}</p>
      <Qr className={styles.qr} text={url} label={t("reach.qr", { url })} />
      <p className={styles.url}>{url.replace(/\?.*$/, "")}</p>
      <p role="status" className={styles.seen} data-seen={seen || undefined}>
        {t(seen ? "reach.seen" : "reach.waiting")}
      </p>
      {!seen && (
        <details>
          <summary>{t("reach.help")}</summary>
          <ul className={styles.help}>
            {(["wifi", "address", "isolation", "firewall", "hotspot"] as const).map((key) => (
              <li key={key}>{t(`reach.${key}`, { port })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
