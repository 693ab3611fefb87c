const KEY = "parley.promised";

type Promised = Readonly<Record<string, string>>;

/**
 * Attempts that were begun for an assignment, by id: their end is handed in without being asked for. Where the browser
 * keeps nothing of it, the assignment's own page still offers every finished attempt.
 */
function all(): Promised {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof saved === "object" && saved !== null ? (saved as Promised) : {};
  } catch {
    return {};
  }
}

/** The code of the assignment that an attempt was begun for. */
export const promisedTo = (attemptId: string): string | undefined => {
  const found = all();
  return Object.hasOwn(found, attemptId) ? String(found[attemptId]) : undefined;
};

export function promise(attemptId: string, code: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all(), [attemptId]: code }));
  } catch {
    // As above.
  }
}
