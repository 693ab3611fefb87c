const DAY = 86_400_000;

/** "today at 17:40", "yesterday at 17:40", then a date. Units: milliseconds since 1970. */
export function dayAndTime(at: number, now: number, language: string): { day: string; time: string } {
  const midnight = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  const day =
    days > -2
      ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day")
      : new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(at);
  return { day, time };
}
