import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../core/case/primitives.ts";
import type { ConsoleView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { AssignmentDesk } from "../assignment/AssignmentDesk.tsx";
import type { RoomLink } from "../link/link.ts";
import { useHeld } from "../link/useHeld.ts";
import { useLink } from "../link/useLink.ts";
import type { ReportSource } from "../report/ReportPage.tsx";
import type { ConsoleLinks } from "./Bar.tsx";
import styles from "./Console.module.css";
import { ConsoleScreen } from "./ConsoleScreen.tsx";

interface Props {
  readonly code: string;
  readonly token: string;
  readonly language: Language;
  readonly links: ConsoleLinks;
  readonly switches: ReactNode;
  /** Null where nobody here has the key. */
  readonly source: ReportSource | null;
  readonly onSave: (name: string, type: string, text: string) => void;
}

/** The facilitator's desk, at the other end of a socket. */
export default function ConsolePage({ code, token, ...rest }: Props) {
  const link = useLink<ConsoleView>({ code, as: "facilitator", token, language: rest.language });
  return link === undefined ? null : <Connected link={link} {...rest} />;
}

type Rest = Omit<Props, "code" | "token"> & { readonly link: RoomLink<ConsoleView> };

function Connected({ link, links, switches, language, source, onSave }: Rest) {
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
  const { view } = held;
  if (view.kind === "assignment" && source !== null) {
    return <AssignmentDesk {...{ link, held, view, language, source, links, switches, onSave }} />;
  }
  return <ConsoleScreen link={link} held={held} view={view} links={links} switches={switches} />;
}
