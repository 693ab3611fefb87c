/**
 * What imported cases are called in addresses and lists. Never their id alone: a file may have the id of a bundled
 * case, e.g. that very case with somebody's changes, and must not hide behind it. Ids have no `@`, so nothing collides.
 */
export const importedKey = (caseId: string): string => `@${caseId}`;

/** The id of the case behind a key; undefined for a bundled case's. */
export const importedIdOf = (key: string): string | undefined => (key.startsWith("@") ? key.slice(1) : undefined);
