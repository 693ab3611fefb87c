import type { ActivitySchema } from "../activity-schema.ts";
import { type Finding, fault } from "./finding.ts";
import { referenceFaults } from "./frame-references.ts";
import { LIMITS } from "./limits.ts";
import { migrate } from "./migrations.ts";
import { type JsonResult, readJson, readJsonText } from "./read-json.ts";
import { type CaseFrame, caseFrame, FORMAT } from "./schema.ts";
import { type Translation, translationSchema } from "./translation.ts";
import { zodFindings } from "./zod-findings.ts";

export type Parsed =
  | { readonly ok: true; readonly case: CaseFrame; readonly translations: readonly Translation[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const no = (findings: readonly Finding[]): Parsed => ({ ok: false, findings });

/**
 * Parses a case file: `case.json`, or the one-file form `{ case, translations }`. Every fault is
 * reported with its place; nothing is thrown and nothing half-parsed is returned.
 *
 * @param source bytes of a file, or text from an editor
 */
export function parseCase(source: Uint8Array | string, schemas: readonly ActivitySchema[]): Parsed {
  const read: JsonResult = typeof source === "string" ? readJsonText(source) : readJson(source);
  return read.ok ? parseCaseValue(read.value, schemas) : no([read.finding]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same for a value that was already read. */
export function parseCaseValue(value: unknown, schemas: readonly ActivitySchema[]): Parsed {
  if (!isObject(value)) return no([fault("wrong-type", "", { expected: "object" })]);
  const bundled = Object.hasOwn(value, "case");
  const root = bundled ? "/case" : "";
  const raw = bundled ? value.case : value;
  const frame = parseFrame(raw, schemas, root);
  if (!frame.ok) return frame;
  if (!bundled) return frame;
  const extra = Object.keys(value).filter((key) => key !== "case" && key !== "translations");
  if (extra.length > 0) return no(extra.map((key) => fault("unknown-key", `/${key}`, { key })));
  const listed = value.translations ?? {};
  if (!isObject(listed)) return no([fault("wrong-type", "/translations", { expected: "object" })]);
  const translations: Translation[] = [];
  const findings: Finding[] = [];
  for (const [language, one] of Object.entries(listed)) {
    const parsed = parseTranslationValue(one, `/translations/${language}`);
    if (parsed.ok) translations.push(parsed.translation);
    else findings.push(...parsed.findings);
  }
  return findings.length > 0 ? no(findings) : { ok: true, case: frame.case, translations };
}

function parseFrame(raw: unknown, schemas: readonly ActivitySchema[], root: string): Parsed {
  if (!isObject(raw)) return no([fault("wrong-type", root, { expected: "object" })]);
  const format = raw.format;
  if (typeof format === "number" && format > FORMAT) {
    return no([fault("newer-format", `${root}/format`, { format, known: FORMAT })]);
  }
  // The editor's pointer to the schema is advice for editors, not part of the case.
  const { $schema: _, ...migrated } = migrate(withoutComments(raw) as Record<string, unknown>);
  const frame = caseFrame.safeParse(migrated);
  if (!frame.success) return no(zodFindings(frame.error.issues, root));
  const kinds = new Map(schemas.map((schema) => [schema.kind, schema]));
  const findings: Finding[] = [];
  const scenes = frame.data.scenes.map((scene, i) => {
    const pointer = `${root}/scenes/${i}/activity`;
    const kind = kinds.get(scene.activity.kind);
    if (kind === undefined) {
      findings.push(
        fault("unknown-kind", `${pointer}/kind`, { kind: scene.activity.kind, known: [...kinds.keys()].join(", ") }),
      );
      return scene;
    }
    const config = kind.config.safeParse(scene.activity);
    if (!config.success) findings.push(...zodFindings(config.error.issues, pointer));
    return config.success ? { ...scene, activity: config.data as typeof scene.activity } : scene;
  });
  if (findings.length > 0) return no(findings);
  const parsed: CaseFrame = { ...frame.data, scenes };
  const faults = referenceFaults(parsed, kinds).map((f) => ({ ...f, pointer: root + f.pointer }));
  return faults.length > 0 ? no(faults) : { ok: true, case: parsed, translations: [] };
}

/** `$comment` is an author's note, allowed anywhere and never read. Depth is bounded by readJson. */
function withoutComments(value: unknown, depth = 0): unknown {
  if (depth > LIMITS.depth) return value;
  if (Array.isArray(value)) return value.map((item) => withoutComments(item, depth + 1));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "$comment");
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutComments(item, depth + 1)]));
}

export type ParsedTranslation =
  | { readonly ok: true; readonly translation: Translation }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Parses one translation file. */
export function parseTranslation(source: Uint8Array | string): ParsedTranslation {
  const read = typeof source === "string" ? readJsonText(source) : readJson(source);
  return read.ok ? parseTranslationValue(read.value, "") : { ok: false, findings: [read.finding] };
}

function parseTranslationValue(value: unknown, pointer: string): ParsedTranslation {
  const parsed = translationSchema.safeParse(value);
  return parsed.success
    ? { ok: true, translation: parsed.data }
    : { ok: false, findings: zodFindings(parsed.error.issues, pointer) };
}
