import { activities } from "../../activities/index.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { createEngine } from "../../engine.ts";

/** The one engine of the app. */
export const engine = createEngine(activities);

const compiled = new Map<string, CompiledCase>();

/** Compiles a case once per hash: a case of 2,000 nodes takes long enough to be felt. */
export function compileOnce(hash: string, frame: CaseFrame): CompiledCase {
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  const fresh = engine.compile(frame);
  compiled.set(hash, fresh);
  return fresh;
}
