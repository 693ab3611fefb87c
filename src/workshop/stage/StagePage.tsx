import { type ReactNode, useState } from "react";
import type { StageView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import { useHeld } from "../link/useHeld.ts";
import { useLink } from "../link/useLink.ts";
import { useWords } from "../words/Words.tsx";
import { Blank } from "./Blank.tsx";
import styles from "./Stage.module.css";
import { StageScreen } from "./StageScreen.tsx";

interface Props {
  readonly code: string;
  /** From the fragment of the address: it never reaches a server's log. */
  readonly token: string;
}

export function StagePage({ code, token }: Props) {
  const { language, t } = useWords();
  // The room's language is the facilitator's choice, not this window's: the first snapshot says which it is.
  const link = useLink<StageView>({ code, as: "stage", token, language });
  if (token === "") return <Message title={t("trouble.gone")}>{t("trouble.noToken")}</Message>;
  return link === undefined ? null : <Connected link={link} code={code} />;
}

function Connected({ link, code }: { link: NonNullable<ReturnType<typeof useLink<StageView>>>; code: string }) {
  const { t } = useWords();
  const held = useHeld(link);
  const [blank, setBlank] = useState<"black" | "white" | null>(null);
  if (held.status === "gone") {
    const why = held.bye === "replaced" ? "replaced" : "no-such-room";
    return (
      <Message
        title={t("trouble.gone")}
        action={
          <Button variant="primary" onClick={link.wake}>
            {t("trouble.again")}
          </Button>
        }
      >
        {t(`trouble.${why}`)}
      </Message>
    );
  }
  return (
    <>
      {held.view !== null && <StageScreen held={held} view={held.view} />}
      <Blank code={code} shown={blank} onBlank={setBlank} />
    </>
  );
}

function Message({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <main className={styles.message}>
      <h1>{title}</h1>
      <p>{children}</p>
      {action}
    </main>
  );
}
