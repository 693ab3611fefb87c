import * as z from "zod";
import { activitySchemas } from "../../../activities/schemas.ts";
import { caseFrame } from "../../../core/case/schema.ts";
import { translationSchema } from "../../../core/case/translation.ts";

type Properties = Readonly<Record<string, unknown>>;

let orders: readonly (readonly string[])[] | undefined;
const known = new Map<string, readonly string[] | undefined>();

/** The order in which the format's description lists the fields of every object it knows. */
function collected(): readonly (readonly string[])[] {
  const found: string[][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties } = node as { properties?: Properties };
    if (typeof properties === "object" && !Array.isArray(properties)) found.push(Object.keys(properties));
    for (const inner of Object.values(node)) walk(inner);
  };
  for (const schema of [caseFrame, translationSchema, ...activitySchemas.map(({ config }) => config)]) {
    walk(z.toJSONSchema(schema, { io: "input" }));
  }
  return found;
}

/**
 * The keys of an object in the order in which the format describes them; those it does not know (names of outcomes and
 * competencies) alphabetically. The order depends on the keys only, not on when each was added: undo relies on it.
 */
export function schemaOrder(keys: readonly string[]): string[] {
  const own = keys.filter((key) => key !== "$comment").sort();
  const name = own.join("\n");
  if (!known.has(name)) {
    orders ??= collected();
    known.set(
      name,
      orders.find((order) => own.every((key) => order.includes(key))),
    );
  }
  const order = known.get(name);
  const sorted = order === undefined ? own : own.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return own.length === keys.length ? sorted : ["$comment", ...sorted];
}
