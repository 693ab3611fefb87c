import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { copyFrom } from "../parts/copy.ts";
import { Qr } from "../parts/Qr.tsx";
import styles from "./Assignment.module.css";

/** The address that trainees open. */
export const linkOf = ({ joinUrl, code }: ConsoleView): string => joinUrl ?? `${location.origin}/join/${code}`;

/** The link, to be sent by whatever the trainer sends things with. */
export function Send({ view, onAddress }: { view: ConsoleView; onAddress: (url: string) => void }) {
  const { t } = useTranslation("workshop");
  const [said, setSaid] = useState("");
  const url = linkOf(view);
  const copy = (): void => {
    const copied = copyFrom(document.querySelector<HTMLInputElement>("#assignment-link"));
    setSaid(copied ? t("assignment.copied") : "");
  };
  return (
    <section className={styles.section}>
      <h2>{t("assignment.link")}</h2>
      <div className={styles.row}>
        <input id="assignment-link" readOnly value={url} size={40} aria-label={t("assignment.link")} />
        <Button size="small" onClick={copy}>
          {t("assignment.copy")}
        </Button>
        {view.addresses.length > 1 && (
          <label className={styles.row}>
            {t("invite.address")}
            <select
              value={view.addresses.find((each) => view.joinUrl?.startsWith(each)) ?? ""}
              onChange={(event) => onAddress(event.target.value)}
            >
              {view.addresses.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        )}
        <span role="status">{said}</span>
      </div>
      <p className={styles.text}>{t("assignment.reach")}</p>
      <Qr className={styles.qr} text={url} label={t("invite.qr", { url })} />
    </section>
  );
}
