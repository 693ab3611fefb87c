import type { CaseFrame } from "../case/schema.ts";
import type { Tables } from "./tables.ts";

/** Variables that are asked about (by rules, lines or slots in texts) and those that something changes. */
function usage(frame: CaseFrame): { read: Set<string>; written: Set<string> } {
  const read = new Set<string>();
  const written = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      for (const [, id] of value.matchAll(/\{variable\.([a-z][a-z0-9-]*)\}/g)) if (id !== undefined) read.add(id);
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === "object") {
      const record = value as Readonly<Record<string, unknown>>;
      if (typeof record.variable === "string") read.add(record.variable);
      if (typeof record.to === "string" && ("add" in record || "set" in record)) written.add(record.to);
      Object.values(record).forEach(visit);
    }
  };
  visit(frame.scenes);
  visit(frame.documents);
  visit(frame.endings);
  visit(frame.briefing);
  return { read, written };
}

/** Ids of variables that nothing asks about. Meters that are only shown are among them. */
export function neverRead({ compiled }: Tables): string[] {
  const { read } = usage(compiled.case);
  return compiled.case.variables.map(({ id }) => id).filter((id) => !read.has(id));
}

/** Ids of variables that nothing changes. */
export function neverWritten({ compiled, layout }: Tables): string[] {
  const { written } = usage(compiled.case);
  for (const { ranges } of layout.scenes) {
    for (const { variables } of ranges) for (const id of Object.keys(variables)) written.add(id);
  }
  return compiled.case.variables.map(({ id }) => id).filter((id) => !written.has(id));
}
