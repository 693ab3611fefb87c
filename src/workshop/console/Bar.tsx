import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { Held } from "../link/held.ts";
import { spokenCode } from "../parts/clock.ts";
import styles from "./Console.module.css";
import { Invite } from "./Invite.tsx";
import type { Lead } from "./useLead.ts";

/** Paths of this room in the app. */
export interface ConsoleLinks {
  readonly stage: string | null;
  readonly report: string | null;
  readonly home: string;
  /** This very console, with its key, for a second device; null where nobody else can come. */
  readonly console: string | null;
}

interface Props {
  readonly lead: Lead;
  readonly held: Held<ConsoleView>;
  readonly view: ConsoleView;
  readonly links: ConsoleLinks;
  readonly switches: ReactNode;
  readonly local: boolean;
}

/** Which room this is, who may come in, and the way to the stage and to the report. */
export function Bar({ lead, held, view, links, switches, local }: Props) {
  const { t } = useTranslation("workshop");
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <header className={styles.bar}>
        <a className={styles.home} href={links.home}>
          Parley
        </a>
        <div className={styles.which}>
          <h1 lang={view.title.lang}>{view.title.text}</h1>
          <p role="status" data-away={held.status !== "open" || undefined}>
            {held.status === "open"
              ? !local && t("bar.people", { present: view.people.present, joined: view.people.joined })
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
      </header>
      <Invite
        lead={lead}
        view={view}
        elsewhere={{ console: links.console, stage: links.stage }}
        open={inviting}
        onClose={() => setInviting(false)}
      />
    </>
  );
}
