import { type ReactNode, useEffect, useState } from "react";
import type { PhoneView } from "../../core/room/view.ts";
import { join, type Membership, membership } from "../link/token.ts";
import { useLink } from "../link/useLink.ts";
import { useWords } from "../words/Words.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { JoinForm } from "./JoinForm.tsx";
import styles from "./PhoneScreen.module.css";
import { PhoneScreen } from "./PhoneScreen.tsx";
import { type Found, findRoom } from "./preview.ts";

interface Props {
  /** From the address; empty where somebody has yet to type it. */
  readonly code: string;
  readonly onCode: (code: string) => void;
  /** Assignments are played in the app itself. */
  readonly onAssignment: (code: string) => void;
  /** The switch of languages. */
  readonly language: ReactNode;
}

/** From the address to the room. Whoever has joined before goes straight in. */
export function PhonePage({ code, onCode, onAssignment, language }: Props) {
  const { t } = useWords();
  const [member, setMember] = useState(() => membership(code));
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (code === "" || member !== undefined) return;
    let current = true;
    setFound(undefined);
    findRoom(code).then(
      (answer) => {
        if (!current) return;
        setFound(answer);
        if ("room" in answer && answer.room.kind === "assignment") onAssignment(code);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [code, member, onAssignment]);

  if (member !== undefined)
    return <Joined code={code} member={member} onAssignment={onAssignment} switches={language} />;
  const before = (): ReactNode => {
    if (code === "") return <CodeForm start="" onCode={onCode} />;
    if (found === undefined) {
      return (
        <main className={styles.waiting}>
          <div role="status">
            <h1>{t("join.looking")}</h1>
          </div>
        </main>
      );
    }
    if ("trouble" in found) {
      return <CodeForm start={code} trouble={t(`trouble.${found.trouble}`)} onCode={onCode} />;
    }
    return <JoinForm preview={found.room} onJoin={(name) => setMember(join(code, name))} />;
  };
  return (
    <>
      <header className={styles.top}>{language}</header>
      {before()}
    </>
  );
}

interface JoinedProps extends Pick<Props, "code" | "onAssignment"> {
  readonly member: Membership;
  readonly switches: ReactNode;
}

function Joined({ code, member, onAssignment, switches }: JoinedProps) {
  const { language } = useWords();
  const link = useLink<PhoneView>({ code, as: "participant", token: member.token, name: member.name, language });
  useEffect(
    () =>
      link?.store.subscribe(({ view }) => {
        if (view?.kind === "assignment") onAssignment(code);
      }),
    [link, code, onAssignment],
  );
  return link === undefined ? null : <PhoneScreen link={link} code={code} switches={switches} />;
}
