import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { RoomLink } from "../link/link.ts";
import { useHeld } from "../link/useHeld.ts";
import { useLink } from "../link/useLink.ts";
import styles from "./Console.module.css";
import { ConsoleScreen } from "./ConsoleScreen.tsx";

interface Props {
  readonly code: string;
  readonly token: string;
  readonly language: Language;
  readonly links: { readonly stage: string | null; readonly report: string; readonly home: string };
  readonly switches: ReactNode;
}

/** The facilitator's desk, at the other end of a socket. */
export default function ConsolePage({ code, token, language, links, switches }: Props) {
  const link = useLink<ConsoleView>({ code, as: "facilitator", token, language });
  return link === undefined ? null : <Connected link={link} links={links} switches={switches} />;
}

function Connected({ link, links, switches }: Pick<Props, "links" | "switches"> & { link: RoomLink<ConsoleView> }) {
  const { t } = useTranslation("workshop");
  const held = useHeld(link);
  if (held.status === "gone" || held.view === null) {
    const why = held.bye === "replaced" || held.bye === "purged" ? held.bye : "no-such-room";
    return (
      <main className={styles.message}>
        <div role="status">
          <h1>{held.status === "gone" ? t(`gone.${why}`) : t(`link.${held.status}`)}</h1>
        </div>
        {held.status === "gone" && why !== "purged" && (
          <Button variant="primary" onClick={link.wake}>
            {t("gone.again")}
          </Button>
        )}
      </main>
    );
  }
  return <ConsoleScreen link={link} held={held} view={held.view} links={links} switches={switches} />;
}
