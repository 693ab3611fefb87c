import { dialogueRules } from "../../activities/dialogue/rules.ts";
import type { ActivityRules } from "../../core/activity.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { createEngine } from "../../engine.ts";

/** The one engine of the app. Conversations are at hand; every other kind comes with the first case that needs it. */
export const engine = createEngine([dialogueRules as unknown as ActivityRules]);

/** Loads the rules that a case needs and that are not here yet; undefined where none is missing. */
export function missingRules({ scenes }: CaseFrame): Promise<void> | undefined {
  if (scenes.every(({ activity }) => engine.registry.has(activity.kind))) return undefined;
  return import("../../activities/index.ts").then(({ activities }) => {
    for (const rules of activities) engine.registry.set(rules.kind, rules);
  });
}

const compiled = new Map<string, CompiledCase>();

/** Compiles a case once per hash: a case of 2,000 nodes takes long enough to be felt. Its rules must be here. */
export function compileOnce(hash: string, frame: CaseFrame): CompiledCase {
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  const fresh = engine.compile(frame);
  compiled.set(hash, fresh);
  return fresh;
}
