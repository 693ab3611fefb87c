import type { TextLine } from "../../activity.ts";
import type { Condition } from "../../case/conditions.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import type { Solution } from "../../solver/solution.ts";
import { logicOf } from "../rules/reading.ts";
import type { Attempt } from "./attempts.ts";
import type { Probed } from "./probes.ts";
import { type ProvedFinding, proved } from "./proof.ts";

/** A line that is said only while a condition holds. */
export interface ConditionalLine {
  readonly id: string;
  readonly when: Condition;
  /** Where it is said: `call/opening`, `call/opening/ask`, `call/reactions/stands-up`. */
  readonly place: string;
  readonly pointer: string;
}

/** The lines of a case that are not always said. */
export function conditionalLines(compiled: CompiledCase, texts: readonly TextLine[]): ConditionalLine[] {
  const byPointer = new Map(texts.map((text) => [text.pointer, text.id]));
  return logicOf(compiled.case).conditions.flatMap(({ value, pointer }): ConditionalLine[] => {
    const id = byPointer.get(pointer.replace(/\/when$/, "/text"));
    // Documents have a text and a condition too; the solver answers for those itself.
    if (id === undefined || !pointer.startsWith("/scenes/")) return [];
    return [{ id, when: value, place: id.slice(0, id.lastIndexOf("/")), pointer }];
  });
}

/** Lines that simulated attempts have not both heard and missed: only these are worth a proof. */
export function openLines(lines: readonly ConditionalLine[], attempts: readonly Attempt[]): ConditionalLine[] {
  const said = new Set(attempts.flatMap(({ moments }) => moments.flatMap(({ lines: heard }) => heard)));
  const places = new Map<string, number>();
  for (const { moments } of attempts) {
    for (const { at } of moments) for (const place of at) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const times = new Map<string, number>();
  for (const { moments } of attempts) {
    for (const { lines: heard } of moments) for (const id of heard) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const missed = ({ id, place }: ConditionalLine) => (places.get(place) ?? 0) > (times.get(id) ?? 0);
  return lines.filter((line) => !said.has(line.id) || !missed(line));
}

/** Lines that are never or always said, by what the solver answered about their probes. */
export function idleLines(
  lines: readonly ConditionalLine[],
  { answers }: Probed,
  { possible }: Solution,
): ProvedFinding[] {
  return lines.flatMap(({ id, pointer }): ProvedFinding[] => {
    const at = answers.get(id) ?? "";
    const never = possible.get("condition-true")?.get(at)?.can === "no";
    const always = possible.get("condition-false")?.get(at)?.can === "no";
    // Both: nobody ever comes there, which is told elsewhere.
    if (never === always) return [];
    const path = id.replace(/\.text$/, "");
    return [proved("warning", never ? "condition-never-true" : "condition-always-true", pointer, { path })];
  });
}
