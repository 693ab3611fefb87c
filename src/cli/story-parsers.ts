import { INK_MODULES, type InkClasses } from "../core/story/ink-classes.ts";
import type { StoryParsers } from "../core/story/read.ts";
import type { TweeParser } from "../core/story/twee.ts";
import { loadPackage } from "./packages.ts";

/** The parsers as Node loads them. */
export const storyParsers: StoryParsers = {
  twee: () => loadPackage<TweeParser>("extwee"),
  async ink() {
    await loadPackage("inkjs/engine/Story");
    const loaded = await Promise.all(
      Object.entries(INK_MODULES).map(async ([name, file]) => {
        const module = await loadPackage<Record<string, unknown>>(`inkjs/engine/${file}`);
        return [name, module[name]] as const;
      }),
    );
    return Object.fromEntries(loaded) as unknown as InkClasses;
  },
};
