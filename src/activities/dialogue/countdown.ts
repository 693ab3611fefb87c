/** A countdown that can be lengthened and held. All times in milliseconds on one monotonic clock. */
export interface Countdown {
  readonly total: number;
  /** Counted down before the latest start. */
  readonly spent: number;
  /** When it was last started; null while it is held. */
  readonly since: number | null;
}

export const newCountdown = (seconds: number): Countdown => ({ total: seconds * 1000, spent: 0, since: null });

export const remaining = ({ total, spent, since }: Countdown, now: number): number =>
  Math.max(0, total - spent - (since === null ? 0 : now - since));

export function run(countdown: Countdown, now: number): Countdown {
  return countdown.since === null ? { ...countdown, since: now } : countdown;
}

export function hold(countdown: Countdown, now: number): Countdown {
  if (countdown.since === null) return countdown;
  return { ...countdown, spent: countdown.spent + now - countdown.since, since: null };
}

/** Half as much again as the case gave, as often as it is asked for. */
export const extend = (countdown: Countdown, seconds: number): Countdown => ({
  ...countdown,
  total: countdown.total + seconds * 500,
});
