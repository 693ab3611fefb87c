import type * as z from "zod";
import { at, type Finding, fault } from "./finding.ts";

type Issue = z.core.$ZodIssue;

/** Turns what a schema says into findings with codes of our own, so that no library's prose reaches a reader. */
export function zodFindings(issues: readonly Issue[], pointer = ""): Finding[] {
  return issues.flatMap((issue) =>
    oneFinding(
      issue,
      issue.path.reduce<string>((p, token) => at(p, String(token)), pointer),
    ),
  );
}

function oneFinding(issue: Issue, pointer: string): Finding[] {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => fault("unknown-key", at(pointer, key), { key }));
    case "invalid_union":
      return unionFindings(issue, pointer);
    case "invalid_type":
      return issue.input === undefined && isMissing(issue)
        ? [fault(pointer.endsWith("/why") ? "why-missing" : "missing", pointer, { expected: issue.expected })]
        : [fault("wrong-type", pointer, { expected: issue.expected })];
    case "invalid_value":
      return [fault("wrong-value", pointer, { expected: issue.values.map(String).join(", ") })];
    case "too_big":
      return [fault("too-big", pointer, { of: issue.origin, max: Number(issue.maximum) })];
    case "too_small":
      return [fault("too-small", pointer, { of: issue.origin, min: Number(issue.minimum) })];
    case "invalid_format":
      return [fault("wrong-form", pointer, { form: "pattern" in issue ? String(issue.pattern) : issue.format })];
    case "invalid_key":
      return [fault("wrong-key", pointer, {})];
    default:
      return [fault("wrong-value", pointer, { expected: issue.message })];
  }
}

const isMissing = (issue: Issue): boolean => issue.message.endsWith("undefined");

/** A value that fits none of several shapes is explained by the shape that it resembles most. */
function unionFindings(issue: Extract<Issue, { code: "invalid_union" }>, pointer: string): Finding[] {
  const ranked = issue.errors
    .map((branch) => zodFindings(branch, pointer))
    .sort((a, b) => unlikeness(a, pointer) - unlikeness(b, pointer));
  const best = ranked[0];
  return best === undefined || best.length === 0 ? [fault("no-such-shape", pointer)] : best;
}

/** Faults at the value itself say that the shape was not meant; faults deeper in, that it was. */
function unlikeness(findings: readonly Finding[], pointer: string): number {
  const atRoot = (f: Finding) => f.pointer === pointer || f.pointer.lastIndexOf("/") === pointer.length;
  return findings.reduce((sum, f) => sum + (f.pointer === pointer ? 100 : atRoot(f) ? 10 : 1), 0);
}
