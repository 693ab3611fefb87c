import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { activitySchemas } from "../../activities/schemas.ts";
import starter from "../../cli/starter/case.json" with { type: "json" };
import { LIMITS } from "./limits.ts";
import { type Parsed, parseCase, parseCaseValue, parseTranslation } from "./parse.ts";

const codes = (parsed: Parsed): string[] => (parsed.ok ? [] : [...new Set(parsed.findings.map((f) => f.code))]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string): Parsed => parseCase(bytes(text), activitySchemas);

const INVALID = new URL("../../../tests/fixtures/invalid/", import.meta.url);

describe("a file that breaks one rule", () => {
  const files = readdirSync(INVALID).filter((name) => name.endsWith(".json"));
  it("is there for more than twenty rules", () => expect(files.length).toBeGreaterThan(20));
  it.each(files)("%s is refused under the name of that rule", (name) => {
    const parsed = parseCase(readFileSync(new URL(name, INVALID)), activitySchemas);
    expect(codes(parsed)).toEqual([name.replace(".json", "")]);
  });
});

describe("parseCase", () => {
  it("applies defaults and drops authors' comments", () => {
    const parsed = parse(JSON.stringify(starter));
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(parsed.case.facts).toEqual([]);
    expect(JSON.stringify(parsed.case)).not.toContain("$comment");
  });

  it("names the place of a fault", () => {
    const parsed = parseCaseValue({ ...starter, start: { scene: "nowhere" } }, activitySchemas);
    expect(parsed.ok ? [] : parsed.findings).toEqual([
      { code: "unknown-name", severity: "error", pointer: "/start/scene", params: { what: "scene", name: "nowhere" } },
    ]);
  });

  it("names the place of a fault inside the one-file form", () => {
    const parsed = parseCaseValue({ case: { ...starter, minutes: 0 } }, activitySchemas);
    expect(parsed.ok ? [] : parsed.findings.map((f) => f.pointer)).toEqual(["/case/minutes"]);
  });

  it("takes the one-file form with its translations", () => {
    const translation = { format: 1, case: "starter", language: "zh-Hans", lines: { title: { text: "第二份报价" } } };
    const parsed = parseCaseValue({ case: starter, translations: { "zh-Hans": translation } }, activitySchemas);
    expect(parsed.ok && parsed.translations.map((t) => t.lines.title?.text)).toEqual(["第二份报价"]);
  });

  it("explains a condition by the shape that it resembles", () => {
    const text = JSON.stringify(starter).replace('"atMost":10', '"atmost":10');
    const parsed = parse(text);
    expect(parsed.ok ? [] : parsed.findings.map((f) => f.pointer)).toContain("/scenes/0/reactions/0/when/atmost");
  });

  it.each(["__proto__", "constructor", "toString"])("treats %s as an unknown key", (key) => {
    const parsed = parse(`{"${key}": {"polluted": true}, ${JSON.stringify(starter).slice(1)}`);
    expect(codes(parsed)).toEqual(["unknown-key"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("refuses a file that is too large before reading it", () => {
    expect(codes(parse(" ".repeat(LIMITS.fileBytes + 1)))).toEqual(["too-large"]);
  });

  it.each(["", "null", "[]", "3", '"case"', "{}", "[[[[", '{"a":', "\u0000", '{"format":1}'])(
    "refuses %j without throwing",
    (text) => {
      expect(parse(text).ok).toBe(false);
    },
  );

  it("reads nesting up to the limit and no deeper, without recursion", () => {
    const deep = (n: number) => "[".repeat(n) + "]".repeat(n);
    expect(codes(parse(deep(LIMITS.depth)))).toEqual(["wrong-type"]);
    expect(codes(parse(deep(500_000)))).toEqual(["too-deep"]);
  });

  it("finds keys that stand twice however they are written", () => {
    expect(codes(parse('{"a":1,"\\u0061":2}'))).toEqual(["duplicate-key"]);
    expect(codes(parse('{"a":[{"b":1},{"b":2}],"b":"a"}'))).not.toContain("duplicate-key");
  });

  it("refuses a very long text", () => {
    expect(codes(parse(JSON.stringify({ ...starter, title: "x".repeat(100_000) })))).toEqual(["too-big"]);
  });
});

describe("parseTranslation", () => {
  it("reports a text that is no text", () => {
    const parsed = parseTranslation('{"format":1,"case":"a","language":"en","lines":{"title":{"text":3}}}');
    expect(parsed.ok ? [] : parsed.findings.map((f) => f.pointer)).toEqual(["/lines/title/text"]);
  });
});
