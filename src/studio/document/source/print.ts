import { schemaOrder } from "./key-order.ts";
import type { Source, SourceItem, SourceNode } from "./scan.ts";

/** How a file is written where nothing of it can be kept. */
interface Habits {
  readonly indent: string;
  /** Small objects and lists stand on one line if it is no longer than this many characters; 0: never. */
  readonly width: number;
  /** Inside the braces of an object on one line. */
  readonly padding: string;
}

const HOUSE: Habits = { indent: "  ", width: 120, padding: " " };

function habitsOf(source: Source): Habits {
  const indent = /^[[{]\r?\n([ \t]+)/.exec(source.text.slice(source.root.start, source.root.start + 80))?.[1];
  const inline = /\{( ?)"[^"\n]*": ?[^\n{}]*\}/.exec(source.text);
  return {
    indent: indent ?? HOUSE.indent,
    width: inline === null ? 0 : HOUSE.width,
    padding: inline?.[1] ?? HOUSE.padding,
  };
}

type Json = Readonly<Record<string, unknown>>;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const idOf = (value: unknown): unknown => (isObject(value) && !isList(value) ? value.id : undefined);

interface Printed {
  readonly old: SourceNode | undefined;
  readonly depth: number;
  readonly text: string;
}

/**
 * Writes values in the manner of the file they came from. What is unchanged keeps its very bytes; what is changed keeps
 * the layout around it; what is new follows the file's habits. The text is a function of the file and the value alone,
 * so that undoing a change gives the bytes back, whatever happened in between.
 */
export function createPrinter(source: Source | undefined): (value: unknown) => string {
  const text = source?.text ?? "";
  const habits = source === undefined ? HOUSE : habitsOf(source);
  const done = new WeakMap<object, Printed>();
  const before = new WeakMap<SourceNode, unknown>();
  const slice = (from: number, to: number): string => text.slice(from, to);

  /** What a place of the file said. Parsed again: the values that were read from it may be gone. */
  const was = (node: SourceNode): unknown => {
    if (!before.has(node)) before.set(node, JSON.parse(slice(node.start, node.end)));
    return before.get(node);
  };
  const idIn = (node: SourceNode): unknown => {
    const item = node.items.find(({ key }) => key === "id");
    return item === undefined ? undefined : was(item.node);
  };

  const print = (value: unknown, old: SourceNode | undefined, depth: number): string => {
    if (!isObject(value)) {
      return old?.kind === "scalar" && was(old) === value ? slice(old.start, old.end) : JSON.stringify(value);
    }
    if (old !== undefined && source?.nodes.get(value) === old) return slice(old.start, old.end);
    const known = done.get(value);
    if (known !== undefined && known.old === old && known.depth === depth) return known.text;
    const printed = isList(value) ? list(value, old, depth) : object(value, old, depth);
    done.set(value, { old, depth, text: printed });
    return printed;
  };

  /** The old text with its values replaced: brackets, keys and everything between stay as they were. */
  const refilled = (old: SourceNode, values: readonly unknown[], depth: number): string => {
    let from = old.start;
    let out = "";
    for (const [i, { node }] of old.items.entries()) {
      out += slice(from, node.start) + print(values[i], node, depth + 1);
      from = node.end;
    }
    return out + slice(from, old.end);
  };

  const laidOut = (
    parts: readonly string[],
    marks: "{}" | "[]",
    old: SourceNode | undefined,
    depth: number,
  ): string => {
    if (parts.length === 0) return marks;
    const flat = parts.every((part) => !part.includes("\n"));
    const padding = marks === "{}" ? habits.padding : "";
    const line = `${marks[0]}${padding}${parts.join(", ")}${padding}${marks[1]}`;
    const wasFlat = old !== undefined && old.items.length > 0 && !slice(old.start, old.end).includes("\n");
    const fits = habits.width > 0 && line.length + depth * habits.indent.length <= habits.width;
    if (flat && depth > 0 && (wasFlat || (fits && (old === undefined || old.items.length === 0)))) return line;
    const inner = `\n${habits.indent.repeat(depth + 1)}`;
    return `${marks[0]}${inner}${parts.join(`,${inner}`)}\n${habits.indent.repeat(depth)}${marks[1]}`;
  };

  const object = (value: Json, old: SourceNode | undefined, depth: number): string => {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    const items = old?.kind === "object" ? old.items : [];
    const kept = items.filter(({ key }) => keys.includes(key));
    if (old?.kind === "object" && kept.length === keys.length && items.length === keys.length) {
      return refilled(
        old,
        items.map(({ key }) => value[key]),
        depth,
      );
    }
    const parts = ordered(kept, keys).map((key) => {
      const item = kept.find((one) => one.key === key);
      return `${JSON.stringify(key)}: ${print(value[key], item?.node, depth + 1)}`;
    });
    return laidOut(parts, "{}", old?.kind === "object" ? old : undefined, depth);
  };

  const list = (values: readonly unknown[], old: SourceNode | undefined, depth: number): string => {
    const items = old?.kind === "array" ? old.items : [];
    const matched = match(values, items);
    const same = old?.kind === "array" && items.length === values.length && matched.every((m, i) => m === items[i]);
    if (same) return refilled(old, values, depth);
    const parts = values.map((value, i) => print(value, matched[i]?.node, depth + 1));
    return laidOut(parts, "[]", old?.kind === "array" ? old : undefined, depth);
  };

  /** Which entry of the old list each value was: by its id, and where there is none, by its index. */
  const match = (values: readonly unknown[], items: readonly SourceItem[]): (SourceItem | undefined)[] => {
    const byId = new Map(items.map((item) => [idIn(item.node), item] as const));
    return values.map((value, i) => {
      const id = idOf(value);
      if (id !== undefined) return byId.get(id);
      const item = items[i];
      return item !== undefined && idIn(item.node) === undefined ? item : undefined;
    });
  };

  return (value) => {
    if (source === undefined) return `${print(value, undefined, 0)}\n`;
    return slice(0, source.root.start) + print(value, source.root, 0) + slice(source.root.end, text.length);
  };
}

/** Keys that were there in their old order, new ones where the format's order puts them among those. */
function ordered(kept: readonly SourceItem[], keys: readonly string[]): string[] {
  const rank = new Map(schemaOrder(keys).map((key, i) => [key, i]));
  const order = kept.map(({ key }) => key);
  for (const key of schemaOrder(keys)) {
    if (order.includes(key)) continue;
    const before = order.findLastIndex((one) => (rank.get(one) ?? 0) < (rank.get(key) ?? 0));
    order.splice(before + 1, 0, key);
  }
  return order;
}
