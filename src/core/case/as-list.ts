/** One or several. In a file without schemas, so that a player of bundled cases never loads them. */
export type Next<T> = T | T[];

/** One target or many: always a list, so that readers need one path. */
export const asList = <T>(next: Next<T>): T[] => (Array.isArray(next) ? next : [next]);
