import { useEffect, useState } from "react";

/** A value as it was when it last stood still for a while (milliseconds): for what must not be worked out per letter. */
export function usePaused<T>(value: T, pause: number): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return paused;
}
