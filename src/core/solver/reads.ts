import type { Condition } from "../case/conditions.ts";
import type { CompiledCase } from "../machine/compile.ts";
import type { Layout } from "./layout.ts";

/** What some condition of the rules asks about. Lines are not rules: what is said changes nothing. */
export interface Reads {
  /** With how often each is asked about. */
  readonly variables: Map<string, number>;
  readonly promises: Set<string>;
  readonly visited: Set<string>;
  readonly chose: Set<string>;
  /** Scenes whose outcome is asked about. */
  readonly outcomes: Set<string>;
  readonly documents: Set<string>;
}

/** Collects what the conditions of choices, targets, points, reactions and documents ask about. */
export function readsOf({ case: frame }: CompiledCase, { scenes }: Layout): Reads {
  const reads: Reads = {
    variables: new Map(),
    promises: new Set(),
    visited: new Set(),
    chose: new Set(),
    outcomes: new Set(),
    documents: new Set(),
  };
  const visit = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if ("all" in condition) condition.all.forEach(visit);
    else if ("any" in condition) condition.any.forEach(visit);
    else if ("not" in condition) visit(condition.not);
    else if ("variable" in condition) {
      reads.variables.set(condition.variable, (reads.variables.get(condition.variable) ?? 0) + 1);
    } else if ("visited" in condition) reads.visited.add(condition.visited);
    else if ("chose" in condition) reads.chose.add(condition.chose);
    else if ("outcome" in condition) reads.outcomes.add(condition.of);
    else if ("read" in condition) reads.documents.add(condition.read);
    else reads.promises.add(condition.promise);
  };
  const visitAll = (entries: readonly { readonly when?: Condition | undefined }[]) => {
    for (const { when } of entries) visit(when);
  };
  for (const { graph, leads } of scenes) {
    for (const choice of graph?.nodes.flatMap((node) => node.choices) ?? []) {
      visit(choice.when);
      visitAll(choice.points);
      visitAll(choice.leads);
    }
    for (const reaction of graph?.reactions ?? []) {
      visit(reaction.when);
      visitAll(reaction.leads ?? []);
    }
    for (const targets of leads.values()) visitAll(targets);
  }
  visitAll(frame.documents);
  return reads;
}
