import { PROMISE_STATES, type PromiseState } from "../case/conditions.ts";
import type { CompiledCase } from "../machine/compile.ts";
import type { World } from "../world.ts";
import { type Layout, leadsAfter } from "./layout.ts";
import type { Reads } from "./reads.ts";

/** One bounded whole number of the state: zero-based, 0 to size - 1. */
export interface Field {
  readonly kind: "variable" | "promise" | "visited" | "chose" | "outcome" | "read";
  /** Variable, promise, scene (of an outcome), document, or path. */
  readonly id: string;
  readonly size: number;
  /** What zero stands for: a number variable's minimum, else 0. */
  readonly zero: number;
  /** What each value stands for, where values have names. */
  readonly names: readonly string[];
  readonly start: number;
}

/** The state of a case beside its place, as a fixed list of small numbers. */
export interface Fields {
  readonly list: readonly Field[];
  /** Index of a field, or -1 where nothing keeps track of it. */
  index(kind: Field["kind"], id: string): number;
  /** The zero-based value of a named value, or -1. */
  named(field: number, name: string): number;
  /** The state of a world. */
  read(world: World): Int16Array;
}

type Variable = CompiledCase["case"]["variables"][number];

/** The value of a promise that was not made. */
const PROMISES = ["none", ...PROMISE_STATES] as const;
export const promiseValue = (state: PromiseState): number => PROMISES.indexOf(state);

/**
 * Decides what of an attempt's history has to be kept: all variables (their clamping is reported), and of the rest only
 * what some condition asks about; that a once-only choice or reaction has been used only where play can come back.
 * Bits come first: they are few where they matter, and most functions do not depend on them. Of the variables, the
 * narrow ones come last, then those most asked about: what is asked at the bottom is shared by all that is above it.
 */
export function fieldsOf({ case: frame }: CompiledCase, layout: Layout, reads: Reads): Fields {
  const list: Field[] = [];
  const bit = (kind: Field["kind"], id: string) => list.push({ kind, id, size: 2, zero: 0, names: [], start: 0 });
  for (const path of chosePaths(layout, reads)) bit("chose", path);
  for (const path of reads.visited) if (isPlace(layout, path)) bit("visited", path);
  for (const { id } of frame.documents) if (reads.documents.has(id)) bit("read", id);
  for (const { id } of frame.promises) {
    if (reads.promises.has(id)) list.push({ kind: "promise", id, size: 4, zero: 0, names: PROMISES, start: 0 });
  }
  for (const { id, outcomes } of layout.scenes) {
    if (!reads.outcomes.has(id)) continue;
    list.push({ kind: "outcome", id, size: outcomes.length + 1, zero: 0, names: ["", ...outcomes], start: 0 });
  }
  const asked = (id: string) => reads.variables.get(id) ?? 0;
  const width = (variable: Variable) =>
    "values" in variable ? variable.values.length : variable.max - variable.min + 1;
  const variables = [...frame.variables].sort((a, b) => width(b) - width(a) || asked(a.id) - asked(b.id));
  for (const variable of variables) {
    const { id } = variable;
    if ("values" in variable) {
      const start = variable.values.indexOf(variable.start);
      list.push({ kind: "variable", id, size: variable.values.length, zero: 0, names: variable.values, start });
    } else {
      const { min, max, start } = variable;
      list.push({ kind: "variable", id, size: max - min + 1, zero: min, names: [], start: start - min });
    }
  }
  return withLookups(list);
}

function withLookups(list: readonly Field[]): Fields {
  const byKind = new Map<Field["kind"], Map<string, number>>();
  for (const [index, { kind, id }] of list.entries()) {
    byKind.set(kind, (byKind.get(kind) ?? new Map<string, number>()).set(id, index));
  }
  const names = list.map((field) => new Map(field.names.map((name, value) => [name, value])));
  return {
    list,
    index: (kind, id) => byKind.get(kind)?.get(id) ?? -1,
    named: (field, name) => names[field]?.get(name) ?? -1,
    read(world) {
      const sets = { visited: new Set(world.visited), chose: new Set(world.chose), read: new Set(world.read) };
      const value = (field: Field, index: number): number => {
        const named = (name: string | undefined) => (name === undefined ? 0 : (names[index]?.get(name) ?? 0));
        switch (field.kind) {
          case "variable": {
            const held = world.variables[field.id];
            return typeof held === "number" ? held - field.zero : named(held);
          }
          case "promise":
            return named(world.promises[field.id]);
          case "outcome":
            return named(world.outcomes[field.id]);
          default:
            return sets[field.kind].has(field.id) ? 1 : 0;
        }
      };
      return Int16Array.from(list.map(value));
    },
  };
}

const isPlace = ({ places, starts }: Layout, path: string): boolean =>
  starts.has(path) || places.some((place) => place.kind === "beat" && place.path === path);

/** Choices and reactions whose having been made must be remembered. */
function chosePaths(layout: Layout, reads: Reads): Set<string> {
  const paths = new Set<string>();
  const { of } = layout.components;
  for (const { id: scene, graph, ranges } of layout.scenes) {
    if (ranges.length > 0) for (const path of reads.chose) if (path.startsWith(`${scene}/`)) paths.add(path);
    if (graph === null) continue;
    const targetOf = (lead: { beat: string } | { outcome: string }) =>
      "beat" in lead ? layout.beat(scene, lead.beat) : layout.exit(scene, lead.outcome);
    const reacted = graph.reactions.flatMap((reaction) => reaction.leads ?? []);
    for (const node of graph.nodes) {
      const place = layout.beat(scene, node.id);
      for (const choice of node.choices) {
        const returns = [...choice.leads, ...reacted].some((lead) => of[targetOf(lead)] === of[place]);
        if (reads.chose.has(choice.path) || (choice.once && returns)) paths.add(choice.path);
      }
    }
    const own = graph.nodes.flatMap((node) => node.choices.flatMap((choice) => choice.leads));
    for (const reaction of graph.reactions) {
      const again = leadsAfter(reaction, own).some((lead) =>
        layout.leadsTo(targetOf(lead), (place) => place.kind === "beat" && place.scene === scene),
      );
      if (reads.chose.has(reaction.path) || (reaction.once && again)) paths.add(reaction.path);
    }
  }
  return paths;
}
