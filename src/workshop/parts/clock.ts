import type { TimerView } from "../../core/room/view.ts";

/** Seconds that are left, never below zero. */
export const secondsLeft = ({ endsAt, left, seconds }: TimerView, now: number): number =>
  Math.max(0, endsAt === null ? (left ?? seconds) : Math.ceil((endsAt - now) / 1000));

/** Time is up: it ran, and nothing is left of it. */
export const isUp = (timer: TimerView, now: number): boolean => secondsLeft(timer, now) === 0;

/** `4:05` */
export const asClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** A room's code as it is read aloud: `7K4 29Q`. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
