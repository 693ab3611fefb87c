/**
 * What imported cases are called in addresses and lists. Never their id alone: a file may have the id of a bundled
 * case, e.g. that very case with somebody's changes, and must not hide behind it. Two files of one id are told apart by
 * a piece of the fingerprint. Ids have neither `@` nor `~`, so nothing collides.
 */
export const importedKey = (caseId: string, hash: string): string => `@${caseId}~${hash.slice(0, 8)}`;

/** Whether a key is that of an imported case; all others are ids of bundled ones. */
export const isImportedKey = (key: string): boolean => key.startsWith("@");
