import { at, type Finding, fault } from "./finding.ts";
import { LIMITS } from "./limits.ts";

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly finding: Finding };

export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
}
const CASE_LIMITS: JsonLimits = { bytes: LIMITS.fileBytes, depth: LIMITS.depth };

/** `TextDecoder` is in every host, but not in the language library that core is compiled with. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => Decoder;

const no = (code: string, pointer: string, params: Finding["params"] = {}): JsonResult => ({
  ok: false,
  finding: fault(code, pointer, params),
});

/**
 * Reads JSON that a stranger wrote: size first, then strict UTF-8, then nesting and duplicate keys
 * without recursion, and only then the value.
 */
export function readJson(bytes: Uint8Array, limits: JsonLimits = CASE_LIMITS): JsonResult {
  if (bytes.length > limits.bytes) return no("too-large", "", { bytes: bytes.length, max: limits.bytes });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return no("not-utf8", "");
  }
  return readJsonText(text, limits);
}

/** The same for text that is already decoded, e.g. from an editor. */
export function readJsonText(text: string, limits: JsonLimits = CASE_LIMITS): JsonResult {
  const problem = scan(text, limits.depth);
  if (problem !== null) return { ok: false, finding: problem };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return no("not-json", "", positionOf(text, error));
  }
}

interface Open {
  readonly keys: Set<string> | null;
  readonly pointer: string;
  /** The key or index of the value being read. */
  token: string | number;
}

/**
 * Walks the text once, a string or a bracket at a time, and finds nesting that is too deep and keys
 * that stand twice. Anything else that is wrong is left to `JSON.parse`, which says where.
 */
function scan(text: string, maxDepth: number): Finding | null {
  const stack: Open[] = [];
  const here = (): string => {
    const top = stack[stack.length - 1];
    return top === undefined ? "" : at(top.pointer, top.token);
  };
  let expectKey = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) {
      const end = endOfString(text, i);
      if (end < 0) return null;
      const top = stack[stack.length - 1];
      if (expectKey && top?.keys) {
        const key = parsedKey(text.slice(i, end + 1));
        if (key === null) return null;
        if (top.keys.has(key)) return fault("duplicate-key", at(top.pointer, key), { key, ...lineAndColumn(text, i) });
        top.keys.add(key);
        top.token = key;
        expectKey = false;
      }
      i = end;
    } else if (c === 0x7b || c === 0x5b) {
      if (stack.length >= maxDepth) return fault("too-deep", here(), { max: maxDepth, ...lineAndColumn(text, i) });
      stack.push({ keys: c === 0x7b ? new Set() : null, pointer: here(), token: 0 });
      expectKey = c === 0x7b;
    } else if (c === 0x7d || c === 0x5d) {
      stack.pop();
      expectKey = false;
    } else if (c === 0x2c) {
      const top = stack[stack.length - 1];
      if (top === undefined) continue;
      if (top.keys === null) top.token = Number(top.token) + 1;
      else expectKey = true;
    }
  }
  return null;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5c) i++;
    else if (c === 0x22) return i;
  }
  return -1;
}

function parsedKey(literal: string): string | null {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}

function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position);
  return { line: before.split("\n").length, column: position - before.lastIndexOf("\n") };
}

/** Where JSON.parse stopped; engines word it differently, and some only give the position. */
function positionOf(text: string, error: unknown): Finding["params"] {
  const message = error instanceof Error ? error.message : "";
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAndColumn(text, Number(position));
  const end = text.trimEnd().length;
  return lineAndColumn(text, end);
}
