/** Everything that can go wrong with what is stored. Every failed operation has one of these codes; none is swallowed. */
export const STORAGE_FAULTS = [
  /** The device has no room left, or the browser gives this site no more. */
  "quota",
  /** Another tab keeps an older version of the database open. */
  "blocked",
  /** No database here: a private window, a browser setting, a full or broken profile. */
  "unavailable",
  /** Another tab has written meanwhile; whoever lost reloads the attempt. */
  "conflict",
  /** What is stored, or what was handed in, was written by a newer version of the app. It was not touched. */
  "newer-version",
  /** The browser gave the write up. Nothing of it was stored. */
  "aborted",
  /** What is stored does not fit together. It is shown as far as it goes, and never deleted. */
  "corrupt",
  /** It is not here: it was deleted, or belongs to another browser. */
  "missing",
] as const;
export type StorageFault = (typeof STORAGE_FAULTS)[number];

export class StorageError extends Error {
  readonly code: StorageFault;
  constructor(code: StorageFault, detail = "", cause?: unknown) {
    super(detail === "" ? code : `${code}: ${detail}`, { cause });
    this.name = "StorageError";
    this.code = code;
  }
}

const BY_NAME: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: "quota",
  VersionError: "newer-version",
  AbortError: "aborted",
  TransactionInactiveError: "aborted",
  // A key that is there already: an entry with this number was written by another tab.
  ConstraintError: "conflict",
  DataError: "corrupt",
  DataCloneError: "corrupt",
  NotReadableError: "corrupt",
  InvalidStateError: "unavailable",
  NotFoundError: "unavailable",
  SecurityError: "unavailable",
  UnknownError: "unavailable",
};

/** Gives whatever a browser throws its code. */
export function storageError(thrown: unknown): StorageError {
  if (thrown instanceof StorageError) return thrown;
  const name = nameOf(thrown);
  return new StorageError(BY_NAME[name] ?? "unavailable", messageOf(thrown), thrown);
}

// A DOMException is no Error in every browser and every test environment.
const nameOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "name" in thrown ? String(thrown.name) : "";

const messageOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "message" in thrown ? String(thrown.message) : String(thrown);
