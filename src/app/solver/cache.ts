import { ENGINE_VERSION } from "../../core/attempt/log.ts";
import type { Stand, StateValue } from "../../core/solver/solution.ts";
import type { Store } from "../storage/store.ts";
import type { Solved } from "./client.ts";
import type { Scale } from "./protocol.ts";

/** Raised whenever the solver could answer otherwise for the same case; older answers are then computed anew. */
const SOLVER_VERSION = 1;

/** What was found out about a case: its scale, and the values of the states that debriefs have asked about. */
interface Known {
  readonly version: string;
  readonly scale: Scale;
  readonly values: ReadonlyMap<string, StateValue | null>;
}

const VERSION = `${SOLVER_VERSION}.${ENGINE_VERSION}`;
const keyOf = (hash: string): string => `solver/${hash}`;

/** The name of a state. Nothing that can happen depends on the generator's state before its next draw. */
export function standKey({ sceneId, place, ending, world: { rng: _, ...world } }: Stand): string {
  // The rules build every world the same way, so equal states are equal texts.
  const text = JSON.stringify([sceneId, place, ending, world]);
  return `${text.length}.${hash32(text, 0x811c9dc5)}.${hash32(text, 0x9747b28c)}`;
}

/** FNV-1a (Fowler, Noll, Vo; public domain) over UTF-16 units. Two of them: a run has a hundred states, not a billion. */
function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

type MetaStore = Pick<Store, "meta" | "setMeta">;

/** A memory in front of the database. Only complete answers are kept; what cannot be read or written is computed again. */
export function createCache(store: () => Promise<MetaStore>) {
  const memory = new Map<string, Known>();

  const load = async (hash: string): Promise<Known | undefined> => {
    const known = memory.get(hash);
    if (known !== undefined) return known;
    const stored = await store()
      .then((opened) => opened.meta(keyOf(hash)))
      .catch(() => undefined);
    if (!isKnown(stored)) return undefined;
    memory.set(hash, stored);
    return stored;
  };
  return {
    async find(hash: string, stands: readonly Stand[]): Promise<Solved | undefined> {
      const known = await load(hash);
      if (known === undefined) return undefined;
      const values = stands.map((stand) => known.values.get(standKey(stand)));
      return values.some((value) => value === undefined)
        ? undefined
        : { scale: known.scale, values: values.map((value) => value ?? null) };
    },
    scale: async (hash: string): Promise<Scale | undefined> => (await load(hash))?.scale,
    keep(hash: string, stands: readonly Stand[], { scale, values }: Solved): void {
      if (!scale.complete) return;
      const all = new Map(memory.get(hash)?.values);
      for (const [i, stand] of stands.entries()) all.set(standKey(stand), values[i] ?? null);
      const known: Known = { version: VERSION, scale, values: all };
      memory.set(hash, known);
      store()
        .then((opened) => opened.setMeta(keyOf(hash), known))
        .catch(() => undefined);
    },
  };
}

const isKnown = (value: unknown): value is Known =>
  typeof value === "object" &&
  value !== null &&
  (value as Partial<Known>).version === VERSION &&
  (value as Partial<Known>).values instanceof Map;
