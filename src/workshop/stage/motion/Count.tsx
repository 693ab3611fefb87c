import { animate, useReducedMotion } from "framer-motion";
import { useEffect, useRef, useState } from "react";

interface Props {
  /** Where it begins when it first appears. */
  readonly from: number;
  readonly to: number;
  /** Seconds before it sets off. */
  readonly delay?: number | undefined;
}

/** A number that grows along with its bar. Screen readers hear where it ends. */
export function Count({ from, to, delay = 0 }: Props) {
  const still = useReducedMotion() === true;
  const [shown, setShown] = useState(still ? to : from);
  const now = useRef(shown);
  useEffect(() => {
    if (still) return;
    const moving = animate(now.current, to, {
      duration: 0.6,
      delay,
      ease: [0.2, 0.7, 0.2, 1],
      onUpdate: (value) => {
        now.current = value;
        setShown(Math.round(value));
      },
    });
    return () => moving.stop();
  }, [to, delay, still]);
  return (
    <>
      <span aria-hidden="true">{still ? to : shown}</span>
      <span className="sr">{to}</span>
    </>
  );
}
