import type { Report, ReportedHandIn } from "./report.ts";

/** One person of an assignment: how often they handed in, and which attempts count. */
export interface Standing {
  readonly name: string;
  readonly attempts: number;
  /** The highest share of what the case could give; of equals the earlier. Null where nothing was handed in. */
  readonly best: ReportedHandIn | null;
  readonly latest: ReportedHandIn | null;
}

/** Everybody who took an assignment on, by name; also those who have handed in nothing yet. */
export function standings({
  people,
  handedIn,
  language,
}: Pick<Report, "people" | "handedIn" | "language">): Standing[] {
  const names = new Set([...people.map(({ name }) => name), ...handedIn.map(({ name }) => name)]);
  return [...names]
    .map((name): Standing => {
      const own = handedIn.filter((each) => each.name === name);
      return { name, attempts: own.length, best: bestOf(own), latest: own.at(-1) ?? null };
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

const bestOf = ([first, ...rest]: readonly ReportedHandIn[]): ReportedHandIn | null =>
  first === undefined
    ? null
    : rest.reduce((best, each) => ((each.percent ?? -1) > (best.percent ?? -1) ? each : best), first);
