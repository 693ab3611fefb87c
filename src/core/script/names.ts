import { idMaker, slug } from "./ids.ts";
import { plain } from "./words.ts";

/** Finds things by what a script calls them: words, id, number. The first that bears a name keeps it. */
export class Names<T> {
  private readonly byName = new Map<string, T>();
  /** An id is written on purpose, and means nothing else. */
  private readonly byId = new Map<string, T>();
  private readonly ids: ReturnType<typeof idMaker>;
  private readonly taken = new Set<string>();
  private readonly kind: string;

  constructor(kind: string, reserved: readonly string[] = []) {
    this.kind = kind;
    this.ids = idMaker(kind, reserved);
    for (const id of reserved) this.taken.add(id);
  }

  /** An id of its own: the author's, where it is one and nobody has it yet. */
  idFor(words: string, own: string | undefined): string {
    if (own !== undefined && own.length <= 48 && !this.taken.has(own)) {
      this.taken.add(own);
      return own;
    }
    let id = this.ids.next(words);
    while (this.taken.has(id)) id = this.ids.next(words === "" ? this.kind : words);
    this.taken.add(id);
    return id;
  }

  add(thing: T, id: string, ...names: readonly (string | undefined)[]): void {
    this.byId.set(id, thing);
    for (const name of names) {
      const key = name === undefined ? "" : keyOf(name);
      if (key !== "" && !this.byName.has(key)) this.byName.set(key, thing);
    }
  }

  find(name: string): T | undefined {
    return this.byId.get(name.trim()) ?? this.byName.get(keyOf(name));
  }
}

/** Spaces, quotes and a closing stop make no difference; neither does a slug of the words. */
const keyOf = (name: string): string => {
  const bare = plain(name).replace(/[.。!！?？,，:：;；]+$/, "");
  return slug(bare) !== "" && /^[\p{Script=Latin}\d\s\p{P}]+$/u.test(bare) ? slug(bare) : bare.replace(/\s+/g, "");
};
