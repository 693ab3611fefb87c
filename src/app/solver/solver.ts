import { storage } from "../storage/provide.ts";
import { createCache } from "./cache.ts";
import { type Ask, createSolver, type Solved } from "./client.ts";

const cache = createCache(storage);
let solver: ((ask: Ask) => Promise<Solved>) | undefined;

/** What is attainable from states of a case: from memory, from the database, or by solving it now. */
export async function solved(ask: Ask): Promise<Solved> {
  const known = await cache.find(ask.hash, ask.stands);
  if (known !== undefined) return known;
  solver ??= createSolver();
  const fresh = await solver(ask);
  cache.keep(ask.hash, ask.stands, fresh);
  return fresh;
}

/** The same, if it needs no solving. */
export const remembered = cache.find;
export const knownScale = cache.scale;
