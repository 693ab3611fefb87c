import * as z from "zod";
import { at, type Finding, fault } from "../case/finding.ts";
import { type JsonResult, readJson } from "../case/read-json.ts";
import { zodFindings } from "../case/zod-findings.ts";
import type { Domain, Pair } from "./domain.ts";

const name = z.string().min(1).max(200, { abort: true });
const worths = z.record(name, z.record(name, z.number()));
const party = z.looseObject({
  id: name.optional(),
  name: name.optional(),
  reservationValue: z.number().default(0),
  weights: z.record(name, z.number().min(0)).optional(),
  evaluations: worths.optional(),
  valueUtilities: worths.optional(),
});
const file = z.looseObject({
  title: z.string().max(500, { abort: true }).optional(),
  issues: z
    .array(z.looseObject({ name, values: z.array(name).min(1).max(10_000, { abort: true }) }))
    .min(1)
    .max(64, { abort: true }),
  parties: z.array(party).length(2),
  /** Raw values may stand beside the parties: one table a party. */
  valueUtilities: z.union([z.array(worths).length(2), z.record(name, worths)]).optional(),
});
type File = z.infer<typeof file>;
type Party = File["parties"][number];

/** How a party's values were read: as they stand, or as weight x evaluation / largest evaluation of the issue (GENIUS). */
export type Reading = "value-utilities" | "weighted-evaluations";

export type ReadDomain =
  | {
      readonly ok: true;
      readonly domain: Domain;
      readonly title: string;
      readonly names: readonly [string, string];
      readonly readings: readonly [Reading, Reading];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Weights may sum to one within this much; they are then divided by their sum. */
const WEIGHT_SLACK = 1e-3;
const LIMITS = { bytes: 4 * 1024 * 1024, depth: 16 };

/**
 * Reads a domain file: issues, and for each of two parties either `valueUtilities` (what each value adds,
 * taken as it stands) or `weights` that sum to one with `evaluations` (normalised the GENIUS way).
 */
export function readDomain(bytes: Uint8Array): ReadDomain {
  const read: JsonResult = readJson(bytes, LIMITS);
  if (!read.ok) return { ok: false, findings: [read.finding] };
  const parsed = file.safeParse(read.value);
  if (!parsed.success) return { ok: false, findings: zodFindings(parsed.error.issues) };
  const { data } = parsed;
  const findings: Finding[] = data.issues.flatMap((issue, i) => duplicates(issue.values, `/issues/${i}/values`));
  findings.push(
    ...duplicates(
      data.issues.map((issue) => issue.name),
      "/issues",
    ),
  );
  const tables = [tableOf(data, 0, findings), tableOf(data, 1, findings)] as const;
  if (findings.length > 0) return { ok: false, findings };
  const worth = data.issues.map((issue, i) =>
    issue.values.map((_, v): Pair => [tables[0].worth[i]?.[v] ?? 0, tables[1].worth[i]?.[v] ?? 0]),
  );
  const nameOf = (p: 0 | 1) => data.parties[p]?.name ?? data.parties[p]?.id ?? (p === 0 ? "A" : "B");
  return {
    ok: true,
    title: data.title ?? "",
    names: [nameOf(0), nameOf(1)],
    readings: [tables[0].reading, tables[1].reading],
    domain: {
      issues: data.issues.map(({ name: issue, values }) => ({ name: issue, values })),
      worth,
      reservation: [data.parties[0]?.reservationValue ?? 0, data.parties[1]?.reservationValue ?? 0],
    },
  };
}

function duplicates(names: readonly string[], pointer: string): Finding[] {
  const seen = new Set<string>();
  return names.flatMap((value, i) => {
    if (seen.has(value)) return [fault("duplicate-id", at(pointer, i), { id: value })];
    seen.add(value);
    return [];
  });
}

interface Table {
  readonly worth: readonly (readonly number[])[];
  readonly reading: Reading;
}

function tableOf(data: File, index: 0 | 1, findings: Finding[]): Table {
  const pointer = `/parties/${index}`;
  const owner = data.parties[index];
  const shared = data.valueUtilities;
  const beside = Array.isArray(shared) ? shared[index] : shared?.[owner?.id ?? (index === 0 ? "A" : "B")];
  const values = owner?.valueUtilities ?? beside;
  if (values !== undefined) {
    const where = owner?.valueUtilities === undefined ? "/valueUtilities" : at(pointer, "valueUtilities");
    return { reading: "value-utilities", worth: rows(data, values, where, findings) };
  }
  return { reading: "weighted-evaluations", worth: weighted(data, owner, pointer, findings) };
}

function rows(data: File, table: z.infer<typeof worths>, pointer: string, findings: Finding[]): number[][] {
  return data.issues.map((issue) =>
    issue.values.map((value) => {
      const found = table[issue.name]?.[value];
      if (found === undefined)
        findings.push(fault("missing", at(at(pointer, issue.name), value), { expected: "number" }));
      return found ?? 0;
    }),
  );
}

function weighted(data: File, owner: Party | undefined, pointer: string, findings: Finding[]): number[][] {
  const { weights, evaluations } = owner ?? {};
  if (weights === undefined || evaluations === undefined) {
    findings.push(fault("missing", pointer, { expected: "valueUtilities, or weights with evaluations" }));
    return [];
  }
  const listed = data.issues.map((issue) => weights[issue.name]);
  const sum = listed.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  for (const [i, weight] of listed.entries()) {
    const where = at(at(pointer, "weights"), data.issues[i]?.name ?? i);
    if (weight === undefined) findings.push(fault("missing", where, { expected: "number" }));
  }
  if (Math.abs(sum - 1) > WEIGHT_SLACK) findings.push(fault("weights-sum", at(pointer, "weights"), { sum }));
  return rows(data, evaluations, at(pointer, "evaluations"), findings).map((row, i) => {
    const largest = Math.max(...row);
    if (!(largest > 0)) {
      findings.push(
        fault("too-small", at(at(pointer, "evaluations"), data.issues[i]?.name ?? i), { of: "evaluation", min: 0 }),
      );
    }
    return row.map((value) => ((listed[i] ?? 0) / sum) * (value / largest));
  });
}
