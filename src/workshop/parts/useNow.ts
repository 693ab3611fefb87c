import { useEffect, useState } from "react";

/** The time by the server's clock, in milliseconds since 1970, anew every second while `running`. */
export function useNow(ahead: number, running = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now + ahead;
}
