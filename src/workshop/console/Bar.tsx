import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Held } from "../link/held.ts";
import { spokenCode } from "../parts/clock.ts";
import { Qr } from "../parts/Qr.tsx";
import styles from "./Console.module.css";
import type { Lead } from "./useLead.ts";

interface Props {
  readonly lead: Lead;
  readonly held: Held<ConsoleView>;
  readonly view: ConsoleView;
  readonly links: { readonly stage: string | null; readonly report: string | null; readonly home: string };
  readonly switches: ReactNode;
  readonly local: boolean;
}

/** Which room this is, who may come in, and the way to the stage and to the report. */
export function Bar({ lead, held, view, links, switches, local }: Props) {
  const { t } = useTranslation("workshop");
  const [inviting, setInviting] = useState(false);
  return (
    <header className={styles.bar}>
      <a className={styles.home} href={links.home}>
        Parley
      </a>
      <div className={styles.which}>
        <h1 lang={view.title.lang}>{view.title.text}</h1>
        <p role="status" data-away={held.status !== "open" || undefined}>
          {held.status === "open"
            ? t("bar.people", { present: view.people.present, joined: view.people.joined })
            : t(`link.${held.status}`)}
        </p>
      </div>
      {!local && (
        <button type="button" className={styles.code} onClick={() => setInviting(true)}>
          {spokenCode(view.code)}
        </button>
      )}
      <div className={styles.tools}>
        {links.stage !== null && (
          <Button size="small" onClick={() => window.open(links.stage ?? "", `stage-${view.code}`)}>
            {t("bar.stage")}
          </Button>
        )}
        {!local && (
          <Button
            size="small"
            aria-pressed={view.locked}
            onClick={() => void lead.send({ type: "lock", on: !view.locked })}
          >
            {t(view.locked ? "bar.unlock" : "bar.lock")}
          </Button>
        )}
        <Button
          size="small"
          aria-pressed={view.paused}
          onClick={() => void lead.send({ type: "pause", on: !view.paused })}
        >
          {t(view.paused ? "bar.resume" : "bar.pause")}
        </Button>
        {links.report !== null && (
          <a className={styles.plain} href={links.report}>
            {t("bar.report")}
          </a>
        )}
        {switches}
      </div>
      <Dialog open={inviting} onClose={() => setInviting(false)} title={t("invite.title")}>
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
        </div>
      </Dialog>
    </header>
  );
}
