import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { copyFrom } from "../parts/copy.ts";
import { Qr } from "../parts/Qr.tsx";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly lead: Lead;
  readonly view: ConsoleView;
  /** Paths with their keys, for other machines; null where this browser does not have the key. */
  readonly elsewhere: { readonly console: string | null; readonly stage: string | null };
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How people come in, and how the console and the stage move to other machines. */
export function Invite({ lead, view, elsewhere, open, onClose }: Props) {
  const { t } = useTranslation("workshop");
  const base = view.joinUrl === null ? location.origin : new URL(view.joinUrl).origin;
  return (
    <Dialog open={open} onClose={onClose} title={t("invite.title")}>
      <div className={styles.invite}>
        {view.joinUrl === null ? (
          <p>{t("invite.none")}</p>
        ) : (
          <>
            <Qr className={styles.qr} text={view.joinUrl} label={t("invite.qr", { url: view.joinUrl })} />
            <p>
              <b>{view.joinUrl}</b>
            </p>
          </>
        )}
        {view.addresses.length > 1 && (
          <label>
            {t("invite.address")}
            <select
              value={view.addresses.find((each) => view.joinUrl?.startsWith(each)) ?? ""}
              onChange={(event) => void lead.send({ type: "address", url: event.target.value })}
            >
              {view.addresses.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        )}
        <p className="muted">{t("invite.wifi")}</p>
        {(["console", "stage"] as const).map((what) => {
          const path = elsewhere[what];
          return path === null ? null : <Elsewhere key={what} what={what} url={`${base}${path}`} />;
        })}
      </div>
    </Dialog>
  );
}

/** Folded, because the link carries a key and this screen may be on the projector. */
function Elsewhere({ what, url }: { what: "console" | "stage"; url: string }) {
  const { t } = useTranslation("workshop");
  const [said, setSaid] = useState("");
  const id = `elsewhere-${what}`;
  return (
    <details className={styles.more}>
      <summary>{t(`invite.elsewhere.${what}`)}</summary>
      <div className={styles.invite}>
        <p>{t(`invite.elsewhere.${what}Text`)}</p>
        <div className={styles.row}>
          <input id={id} readOnly value={url} aria-label={t(`invite.elsewhere.${what}`)} />
          <Button
            size="small"
            onClick={() =>
              setSaid(copyFrom(document.querySelector<HTMLInputElement>(`#${id}`)) ? t("assignment.copied") : "")
            }
          >
            {t("assignment.copy")}
          </Button>
          <span role="status">{said}</span>
        </div>
        <Qr className={styles.smallQr} text={url} label={t("invite.elsewhere.qr")} />
      </div>
    </details>
  );
}
