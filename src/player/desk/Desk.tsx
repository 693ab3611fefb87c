import { type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseTexts } from "../../ui/case-texts.ts";
import { RichText } from "../../ui/RichText.tsx";
import type { PlayerPort } from "../port.ts";
import { noteOn, notesOnVisit } from "../present/coaching.ts";
import type { Player } from "../usePlayer.ts";
import type { SceneView } from "../useScene.ts";
import { ActivityDesk } from "./ActivityDesk.tsx";
import styles from "./Desk.module.css";
import { Notes } from "./Notes.tsx";
import { Onward } from "./Onward.tsx";
import { OpenDesk } from "./OpenDesk.tsx";
import { TroubleAt } from "./TroubleAt.tsx";

export interface DeskProps {
  readonly port: PlayerPort;
  readonly player: Player;
  readonly scene: SceneView;
  readonly texts: CaseTexts;
  readonly aside: ReactNode;
  /** A sheet lies over the table. */
  readonly covered: boolean;
  /** The place above the table's edge for what lies between the two sides. */
  readonly between: HTMLElement | null;
}

/** Below the table's edge: what is to be decided, read or put away now. */
export function Desk(props: DeskProps) {
  const { port, player, scene, texts, aside } = props;
  const { engine, compiled } = port;
  const { t } = useTranslation("player");
  const { snapshot, send } = player;
  const { state, step, moment } = scene;
  // Nobody has lost a focus before the first move.
  const [moved, setMoved] = useState(false);
  const [start] = useState(moment.seq);
  useEffect(() => {
    if (moment.seq !== start) setMoved(true);
  }, [moment.seq, start]);

  // Not before the card has come to rest: the second click of a double click would run past the answer.
  const go = (label: string) =>
    !snapshot.matches("reacting") && (
      <Onward
        key={`${moment.seq}-${step?.kind}`}
        label={label}
        takesFocus={moved}
        onGo={() => send({ type: "advance" })}
      />
    );
  return (
    <>
      <TroubleAt port={port} player={player} />
      {content()}
    </>
  );

  function content(): ReactNode {
    if (step?.kind === "coaching") {
      const note = noteOn(engine, compiled, state, step.seq);
      return (
        <OpenDesk aside={aside} onward={go(t("goOn"))}>
          <Notes notes={note === null ? [] : [note]} texts={texts} title={t("coach.title")} withSaid={false} />
        </OpenDesk>
      );
    }
    if (step?.kind === "summary") {
      const notes = notesOnVisit(engine, compiled, state, step.visit);
      return (
        <OpenDesk aside={aside} onward={go(t("goOn"))}>
          <Notes notes={notes} texts={texts} title={t("coach.scene")} withSaid />
        </OpenDesk>
      );
    }
    if (step?.kind === "ending") {
      const { text, lang } = texts.of(`endings/${step.ending}.text`, state.world);
      const finish = () => port.onFinished(state.header.attemptId);
      return (
        <OpenDesk onward={<Onward label={t("toScore")} takesFocus={moved} onGo={finish} />}>
          <RichText className={styles.endingText} text={text} lang={lang} />
        </OpenDesk>
      );
    }
    const onward = go(t(step?.kind === "scene" ? "goOn" : "next"));
    const empty = <OpenDesk aside={aside} onward={onward} />;
    const hearing = snapshot.matches("revealing") || snapshot.matches("reacting");
    if (hearing && scene.spent === undefined) return empty;
    return (
      <Suspense fallback={<OpenDesk aside={aside} onward={null} />}>
        <ActivityDesk {...props} hearing={hearing} onward={onward} takesFocus={moved} />
      </Suspense>
    );
  }
}
