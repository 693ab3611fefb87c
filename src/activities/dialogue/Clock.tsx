import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useKeys } from "../../ui/keys.ts";
import { pageTime } from "../../ui/time.ts";
import styles from "./Clock.module.css";
import { type Countdown, extend, hold, newCountdown, remaining, run } from "./countdown.ts";

interface Props {
  readonly seconds: number;
  /** A sheet lies over the table: time stands still. */
  readonly held: boolean;
  readonly shortcuts: boolean;
  onExpired(): void;
}

/** Seconds left at which it is said aloud. */
const LAST_CALL = 10;

/** The time for a timed decision. It can always be lengthened, and it waits while nobody can see it. */
export function Clock({ seconds, held, shortcuts, onExpired }: Props) {
  const { t } = useTranslation("dialogue");
  const [countdown, setCountdown] = useState<Countdown>(() => newCountdown(seconds));
  const [now, setNow] = useState(() => pageTime());
  const [hidden, setHidden] = useState(() => document.hidden);
  const expired = useRef(onExpired);
  useEffect(() => {
    expired.current = onExpired;
  });
  useEffect(() => {
    const look = (): void => setHidden(document.hidden);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  const stands = held || hidden;
  useEffect(() => {
    const at = pageTime();
    setNow(at);
    setCountdown((one) => (stands ? hold(one, at) : run(one, at)));
    if (stands) return;
    const timer = setInterval(() => setNow(pageTime()), 250);
    return () => clearInterval(timer);
  }, [stands]);

  const left = remaining(countdown, now);
  const over = left === 0;
  useEffect(() => {
    if (over) expired.current();
  }, [over]);
  const more = (): void => setCountdown((one) => extend(one, seconds));
  useKeys({ t: more }, { singleKeys: shortcuts, enabled: !stands });

  const whole = Math.ceil(left / 1000);
  const digits = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return (
    <div className={styles.clock}>
      <Icon name="clock" />
      <span role="timer" aria-label={t("clock.left", { count: whole })} className={styles.digits}>
        {digits}
      </span>
      <span aria-hidden="true" className={styles.bar}>
        <span
          className={whole <= LAST_CALL ? styles.short : styles.left}
          style={{ inlineSize: `${(left / countdown.total) * 100}%` }}
        />
      </span>
      <Button variant="link" size="small" hint={shortcuts ? "T" : undefined} onClick={more}>
        {t("clock.more")}
      </Button>
      <span role="status" className="sr">
        {whole <= LAST_CALL ? t("clock.last", { count: LAST_CALL }) : ""}
      </span>
    </div>
  );
}
