import type { Place } from "./types.ts";

/** Lists of the case that have a page of their own. */
export const OWN_LISTS: readonly Place[] = [
  "/documents",
  "/facts",
  "/cast",
  "/variables",
  "/promises",
  "/competencies",
  "/roles",
  "/endings",
  "/scenes",
];
