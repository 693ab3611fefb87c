import { type ReactNode, useEffect, useState } from "react";
import type { MeView, PhoneView } from "../../core/room/view.ts";
import { Button } from "../../ui/Button.tsx";
import type { Held } from "../link/held.ts";
import type { RoomLink } from "../link/link.ts";
import { useHeld } from "../link/useHeld.ts";
import { asClock, isUp, secondsLeft } from "../parts/clock.ts";
import { useNow } from "../parts/useNow.ts";
import { useWords } from "../words/Words.tsx";
import styles from "./PhoneScreen.module.css";
import { Playing } from "./Playing.tsx";
import { readRecord, withPlay, writeRecord } from "./record.ts";
import { Waiting } from "./Waiting.tsx";

interface Props {
  readonly link: RoomLink<PhoneView>;
  readonly code: string;
  readonly switches?: ReactNode;
  /** In the place of the footer, where the device is passed round. */
  readonly foot?: ReactNode;
}

/** A participant's phone, once they have joined. */
export function PhoneScreen({ link, code, switches, foot }: Props) {
  const held = useHeld(link);
  const { view, me } = held;
  const record = useRecord(code, view, held.me);
  if (held.status === "gone" || view === null || me === null) return <Waiting link={link} held={held} />;
  return (
    <>
      <Strip held={held} view={view} name={me.name} />
      <Nudge count={held.nudges} />
      <main className={styles.main}>
        <Playing link={link} view={view} me={me} record={record} />
      </main>
      <footer className={styles.foot}>
        {foot ?? (
          <>
            <Hand link={link} up={me.hand} />
            {switches}
            <Leave link={link} />
          </>
        )}
      </footer>
    </>
  );
}

function useRecord(code: string, view: PhoneView | null, me: MeView | null) {
  const [record, setRecord] = useState(() => readRecord(code));
  useEffect(() => {
    if (view?.play == null || me === null) return;
    const next = withPlay(record, view.play, me);
    if (next === record) return;
    writeRecord(code, next);
    setRecord(next);
  }, [code, view, me, record]);
  return record;
}

interface StripProps {
  readonly held: Held<PhoneView>;
  readonly view: PhoneView;
  readonly name: string;
}

/** Who one is, whether the room can be heard, and the time that is left. */
function Strip({ held, view, name }: StripProps) {
  const { t } = useWords();
  const running = view.timer !== null && view.timer.endsAt !== null;
  const now = useNow(held.ahead, running);
  return (
    <header className={styles.strip}>
      <h1 className={styles.title} lang={view.title.lang}>
        {view.title.text}
      </h1>
      <p className={styles.name}>{name}</p>
      <p className={styles.link} data-away={held.status !== "open" || undefined} role="status">
        {held.status === "open" ? (view.paused ? t("paused") : "") : t(`link.${held.status}`)}
      </p>
      {view.timer !== null && (
        <p className={styles.timer} role="timer" aria-label={t("timer")} data-up={isUp(view.timer, now) || undefined}>
          {isUp(view.timer, now) ? t("timeUp") : asClock(secondsLeft(view.timer, now))}
        </p>
      )}
    </header>
  );
}

function Nudge({ count }: { count: number }) {
  const { t } = useWords();
  const [seen, setSeen] = useState(count);
  const due = count > seen;
  useEffect(() => {
    if (!due) return;
    // Where a phone can shake, it does; iPhones cannot, and the line is there for both.
    navigator.vibrate?.(200);
    const timer = setTimeout(() => setSeen(count), 6000);
    return () => clearTimeout(timer);
  }, [due, count]);
  return (
    <p className={due ? styles.nudge : "sr"} role="status">
      {due && t("nudge")}
    </p>
  );
}

function Hand({ link, up }: { link: RoomLink<PhoneView>; up: boolean }) {
  const { t } = useWords();
  return (
    <Button size="small" aria-pressed={up} onClick={() => void link.send({ type: "hand", up: !up })}>
      {t(up ? "hand.lower" : "hand.raise")}
    </Button>
  );
}

function Leave({ link }: { link: RoomLink<PhoneView> }) {
  const { t } = useWords();
  return (
    <Button variant="link" size="small" onClick={() => void link.send({ type: "leave" })}>
      {t("leave")}
    </Button>
  );
}
