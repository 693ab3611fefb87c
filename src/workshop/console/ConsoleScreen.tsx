import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsoleView } from "../../core/room/view.ts";
import type { Held } from "../link/held.ts";
import type { RoomLink } from "../link/link.ts";
import { clickerMove, hearClicker, type Move } from "../parts/clicker.ts";
import { Arguments } from "./Arguments.tsx";
import { Bar, type ConsoleLinks } from "./Bar.tsx";
import { Boards } from "./Boards.tsx";
import styles from "./Console.module.css";
import { Notes } from "./Notes.tsx";
import { Now } from "./Now.tsx";
import { People } from "./People.tsx";
import { Plan } from "./Plan.tsx";
import { Steps } from "./Steps.tsx";
import { Teams } from "./Teams.tsx";
import { useLead } from "./useLead.ts";
import { Watch } from "./Watch.tsx";

interface Props {
  readonly link: RoomLink<ConsoleView>;
  readonly held: Held<ConsoleView>;
  readonly view: ConsoleView;
  readonly links: ConsoleLinks;
  readonly switches: ReactNode;
  /** The room is in this browser: nobody joins it, hands are typed in. */
  readonly local?: boolean;
}

/** All of it on one screen: the plan and the people at the start, the decision in the middle, the notes at the end. */
export function ConsoleScreen({ link, held, view, links, switches, local = false }: Props) {
  const { t } = useTranslation("workshop");
  const lead = useLead(link);
  const [picked, setPicked] = useState(view.shownTeam);
  const play = view.plays.find(({ team }) => team === picked) ?? view.plays[0];
  const several = view.teams.length > 1;
  const step = (move: Move): void => {
    void lead.send({ type: move, ...(several && play !== undefined ? { team: play.team } : {}) });
  };
  useClicker(view.code, step);
  return (
    <div className={styles.console}>
      <Bar lead={lead} local={local} held={held} view={view} links={links} switches={switches} />
      {!view.driving && (
        <p className={styles.takeover} role="status">
          {t("takeover.text")}
          <button type="button" onClick={() => void lead.send({ type: "takeover" })}>
            {t("takeover.go")}
          </button>
        </p>
      )}
      <main className={styles.desk}>
        <div className={styles.start}>
          <Plan view={view} ahead={held.ahead} />
          <People lead={lead} held={held} view={view} />
        </div>
        <div className={styles.middle}>
          {several && <Teams view={view} picked={play?.team ?? ""} onPick={setPicked} lead={lead} ahead={held.ahead} />}
          <Now lead={lead} held={held} view={view} play={play} local={local} />
        </div>
        <div className={styles.end}>
          <Watch lead={lead} view={view} ahead={held.ahead} />
          <Notes lead={lead} view={view} team={play?.team} />
          <Arguments lead={lead} held={held} view={view} play={play} />
          <Boards lead={lead} view={view} />
        </div>
      </main>
      <Steps lead={lead} view={view} play={play} onStep={step} />
    </div>
  );
}

/** The clicker's keys, pressed here or on the stage's window. */
function useClicker(code: string, step: (move: Move) => void): void {
  const [act] = useState(() => ({ step }));
  useEffect(() => {
    act.step = step;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const move = clickerMove(event);
      if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      act.step(move);
    };
    document.addEventListener("keydown", press);
    const stop = hearClicker(code, (move) => act.step(move));
    return () => {
      document.removeEventListener("keydown", press);
      stop();
    };
  }, [code, act]);
}
