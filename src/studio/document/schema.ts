import { activitySchemas } from "../../activities/schemas.ts";
import { publishedSchemas } from "../../core/case/published-schema.ts";
import { stepInto, tokensOf } from "./place.ts";
import type { CaseDoc, Place } from "./types.ts";

/** One node of the published JSON Schema: what forms, the text's completion and the commands' limits are made from. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

let published: SchemaNode | undefined;
export function caseSchema(): SchemaNode {
  published ??= publishedSchemas(activitySchemas)["case-1.json"] as SchemaNode;
  return published;
}

/** A reference followed to what it stands for. */
export function followed(node: SchemaNode): SchemaNode {
  let here = node;
  while (here.$ref !== undefined) {
    const inner = here.$ref === "#" ? caseSchema() : caseSchema().$defs?.[here.$ref.slice("#/$defs/".length)];
    if (inner === undefined) return here;
    const { $ref: _, ...own } = here;
    here = { ...inner, ...own };
  }
  return here;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of several shapes the one that a value has: what it says of itself must fit, and it should know most of its keys. */
export function shapeOf(node: SchemaNode, value: unknown): SchemaNode {
  const whole = followed(node);
  const branches = whole.anyOf ?? whole.oneOf;
  if (branches === undefined) return whole;
  const ranked = branches
    .map((branch) => shapeOf(branch, value))
    .map((branch) => ({ branch, fit: fitOf(branch, value) }))
    .sort((a, b) => b.fit - a.fit);
  const best = ranked[0]?.branch ?? whole;
  const { anyOf: _, oneOf: __, ...own } = whole;
  return { ...own, ...best };
}

function fitOf(branch: SchemaNode, value: unknown): number {
  if (Array.isArray(value)) return branch.type === "array" ? 1 : -1;
  if (!isObject(value)) return branch.type === "object" || branch.type === "array" ? -1 : 0;
  const properties = branch.properties ?? {};
  const keys = Object.keys(value).filter((key) => key !== "$comment");
  const wrong = keys.filter((key) => {
    const field = properties[key];
    return field === undefined || (field.const !== undefined && field.const !== value[key]);
  });
  const missing = (branch.required ?? []).filter((key) => !(key in value));
  return keys.length - 3 * wrong.length - missing.length;
}

/** The description of one key of a value. */
export function fieldOf(node: SchemaNode, value: unknown, key: string): SchemaNode | undefined {
  const shape = shapeOf(node, value);
  if (Array.isArray(value)) return shape.items;
  const own = shape.properties?.[key];
  if (own !== undefined) return own;
  return typeof shape.additionalProperties === "object" ? shape.additionalProperties : undefined;
}

/** What the format says of a place, whether or not something stands there yet. */
export function schemaAt(doc: CaseDoc, place: Place): SchemaNode | undefined {
  let node: SchemaNode | undefined = caseSchema();
  let value: unknown = doc;
  for (const token of tokensOf(place)) {
    if (node === undefined) return undefined;
    node = fieldOf(node, value, token);
    value = stepInto(value, token);
  }
  return node === undefined ? undefined : shapeOf(node, value);
}

/** How many entries a list may have. */
export function sizeAt(doc: CaseDoc, list: Place): { readonly min: number; readonly max: number } {
  const node = schemaAt(doc, list);
  return { min: node?.minItems ?? 0, max: node?.maxItems ?? Number.POSITIVE_INFINITY };
}
