import type * as z from "zod";
import type { Finding } from "./case/finding.ts";
import type { CaseNames } from "./case/references.ts";
import type { CaseFrame, Scene } from "./case/schema.ts";

/** What references inside a case may name. */
export interface Names {
  readonly frame: CaseFrame;
  readonly scene: Scene;
  readonly names: CaseNames;
}

/** The part of an activity kind that checks files: loaded by studio, importer, server and command line. */
export interface ActivitySchema {
  readonly kind: string;
  readonly config: z.ZodType;
  readonly event: z.ZodType;
  /** Faults that a schema cannot see: targets, names and lists that do not fit together. */
  references(config: unknown, names: Names, pointer: string): Finding[];
  /** How many nodes of the case's limit this activity takes. */
  nodes(config: unknown): number;
  /** Every path that `chose` conditions may name, and every place that `visited` may. */
  paths(config: unknown, sceneId: string): { readonly choices: readonly string[]; readonly places: readonly string[] };
}
