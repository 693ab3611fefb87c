import { FORMAT } from "./schema.ts";

type Raw = Record<string, unknown>;

/**
 * Forward-only and contiguous: the migration at index n takes format n + 1 to n + 2. Each keeps a
 * file of its old version in tests/fixtures/migrations for ever. There is none before format 2.
 */
export const MIGRATIONS: readonly ((raw: Raw) => Raw)[] = [];

/** Brings a file of an older format to the current one. Files without a known format pass unchanged and fail the schema. */
export function migrate(raw: Raw): Raw {
  const format = raw.format;
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1) return raw;
  let migrated = raw;
  for (let n = format; n < FORMAT; n++) migrated = MIGRATIONS[n - 1]?.(migrated) ?? migrated;
  return migrated;
}
