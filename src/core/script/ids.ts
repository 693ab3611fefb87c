import { LIMITS } from "../case/limits.ts";

/** An id that resembles a name, or nothing where no letter of it can stand in an id. */
export function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  // Room for a number that keeps two alike apart.
  return plain.slice(0, Math.min(40, LIMITS.id - 8)).replace(/-+$/, "");
}

/** Gives every name an id of its own: one that resembles it, numbered where another has it already. */
export function idMaker(fallback: string, taken: readonly string[] = []) {
  const used = new Set(taken);
  const known = new Map<string, string>();
  const next = (name: string): string => {
    const base = slug(name) || fallback;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return id;
  };
  return {
    /** A new id, even for a name that came before. */
    next,
    /** The same id for the same name. */
    of(name: string): string {
      const id = known.get(name) ?? next(name);
      known.set(name, id);
      return id;
    },
  };
}
