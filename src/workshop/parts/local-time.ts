/** A moment as a date field takes it: local time, to the minute. */
export function toLocalTime(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/** The moment that a date field names, in milliseconds since 1970; undefined while it is not filled in. */
export function fromLocalTime(text: string): number | undefined {
  const at = new Date(text).getTime();
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}
