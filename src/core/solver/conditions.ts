import type { Condition } from "../case/conditions.ts";
import { type Diagrams, FALSE, type Node, OP, TRUE } from "./diagram.ts";
import { type Fields, promiseValue } from "./fields.ts";

/** Compiles conditions of a case to functions of the packed state; each condition object once. */
export class Conditions {
  private readonly diagrams: Diagrams;
  private readonly fields: Fields;
  private readonly known = new Map<Condition, Node>();

  constructor(diagrams: Diagrams, fields: Fields) {
    this.diagrams = diagrams;
    this.fields = fields;
  }

  /** The states in which a condition holds. Left out: all of them. Unknown names are not so, as in play. */
  node(condition: Condition | undefined): Node {
    if (condition === undefined) return TRUE;
    let node = this.known.get(condition);
    if (node === undefined) {
      node = this.compile(condition);
      this.known.set(condition, node);
    }
    return node;
  }

  private compile(condition: Condition): Node {
    const { diagrams } = this;
    const all = (op: typeof OP.and | typeof OP.or, parts: readonly Condition[], empty: Node) =>
      parts.reduce((sum, part) => diagrams.apply(op, sum, this.node(part)), empty);
    if ("all" in condition) return all(OP.and, condition.all, TRUE);
    if ("any" in condition) return all(OP.or, condition.any, FALSE);
    if ("not" in condition) return diagrams.not(this.node(condition.not));
    if ("variable" in condition) return this.compares(condition);
    if ("visited" in condition) return this.is("visited", condition.visited, 1);
    if ("chose" in condition) return this.is("chose", condition.chose, 1);
    if ("read" in condition) return this.is("read", condition.read, 1);
    if ("promise" in condition) return this.is("promise", condition.promise, promiseValue(condition.is));
    const field = this.fields.index("outcome", condition.of);
    return field < 0 ? FALSE : this.equals(field, this.fields.named(field, condition.outcome));
  }

  private is(kind: "visited" | "chose" | "read" | "promise", id: string, value: number): Node {
    const field = this.fields.index(kind, id);
    return field < 0 ? FALSE : this.equals(field, value);
  }

  private equals(field: number, value: number): Node {
    const size = this.diagrams.sizes[field] as number;
    return value < 0 || value >= size ? FALSE : this.diagrams.equals(field, value);
  }

  private compares(condition: Extract<Condition, { variable: string }>): Node {
    const field = this.fields.index("variable", condition.variable);
    const declared = this.fields.list[field];
    if (declared === undefined) return FALSE;
    const named = declared.names.length > 0;
    if ("is" in condition) {
      const { is } = condition;
      if (typeof is === "string") return named ? this.equals(field, this.fields.named(field, is)) : FALSE;
      return named ? FALSE : this.equals(field, is - declared.zero);
    }
    if (named) return FALSE;
    if ("atLeast" in condition) return this.diagrams.atLeast(field, condition.atLeast - declared.zero);
    return this.diagrams.not(this.diagrams.atLeast(field, condition.atMost - declared.zero + 1));
  }
}

/** A condition and every part of it, each with its path: `…/when`, `…/when/all/0`, `…/when/all/0/not`. */
export function partsOf(condition: Condition, path: string): { path: string; part: Condition }[] {
  const inner =
    "all" in condition
      ? condition.all.flatMap((part, i) => partsOf(part, `${path}/all/${i}`))
      : "any" in condition
        ? condition.any.flatMap((part, i) => partsOf(part, `${path}/any/${i}`))
        : "not" in condition
          ? partsOf(condition.not, `${path}/not`)
          : [];
  return [{ path, part: condition }, ...inner];
}
