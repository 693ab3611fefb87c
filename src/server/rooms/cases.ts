import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { activities } from "../../activities/index.ts";
import { activitySchemas } from "../../activities/schemas.ts";
import type { ActivityEvent } from "../../core/attempt/log.ts";
import { caseHash } from "../../core/case/hash.ts";
import { parseCase, parseTranslation } from "../../core/case/parse.ts";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import type { Translation } from "../../core/case/translation.ts";
import { createWording, type Wording } from "../../core/case/wording.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import type { Scale } from "../../core/room/state.ts";
import type { Range } from "../../core/scoring/share.ts";
import { solve } from "../../core/solver/solve.ts";
import { createEngine } from "../../engine.ts";
import type { CaseRecord } from "./store/port.ts";

const engine = createEngine(activities);

/** A case ready for a room. */
export interface RoomCase {
  readonly compiled: CompiledCase;
  readonly hash: string;
  wording(language: Language): Wording;
}

/** A case of this computer by its id: its file, with the translations beside it, as one file. */
export function readCase(folder: string, id: string): Uint8Array | undefined {
  // The id is the client's word: it is compared with what is there, and never made into a path.
  if (!existsSync(folder) || !readdirSync(folder).includes(id)) return undefined;
  const file = join(folder, id, "case.json");
  if (!existsSync(file)) return undefined;
  const translations: Record<string, unknown> = {};
  for (const language of LANGUAGES) {
    const path = join(folder, id, `${language}.json`);
    const parsed = existsSync(path) ? parseTranslation(readFileSync(path)) : undefined;
    if (parsed?.ok) translations[language] = parsed.translation;
  }
  return Buffer.from(JSON.stringify({ case: JSON.parse(readFileSync(file, "utf8")), translations }));
}

export type OpenedCase =
  | { readonly ok: true; readonly kase: RoomCase; readonly body: string }
  | { readonly ok: false; readonly detail: string };

/** Compiles a case for a room; a file from a stranger is checked like everywhere else. */
export function openCase(bytes: Uint8Array): OpenedCase {
  const parsed = parseCase(bytes, activitySchemas);
  if (!parsed.ok) return { ok: false, detail: parsed.findings[0]?.code ?? "wrong-form" };
  const compiled = engine.compile(parsed.case);
  const translations = new Map<Language, Translation>(parsed.translations.map((each) => [each.language, each]));
  const texts = engine.texts(compiled);
  const wordings = new Map<Language, Wording>();
  return {
    ok: true,
    body: Buffer.from(bytes).toString("utf8"),
    kase: {
      compiled,
      hash: caseHash(parsed.case),
      wording(language) {
        const known = wordings.get(language) ?? createWording(texts, translations.get(language));
        wordings.set(language, known);
        return known;
      },
    },
  };
}

/** What the case's percentages are measured by. Null where it is not decided, or has no finite range. */
export function scaleOf(compiled: CompiledCase): Scale | null {
  const { complete, range } = solve(compiled, { walks: 1 });
  const total = finite(range.total);
  if (!complete || total === undefined) return null;
  const byCompetency = [...range.byCompetency].flatMap(([id, one]) => {
    const known = finite(one);
    return known === undefined ? [] : [[id, known] as const];
  });
  return { total, byCompetency: Object.fromEntries(byCompetency) };
}

const finite = ({ min, max }: { readonly min: number | null; readonly max: number | null }): Range | undefined =>
  min !== null && max !== null && Number.isFinite(min) && Number.isFinite(max) ? { min, max } : undefined;

/** A move, checked by the schema of its activity. */
export function parseMove(kind: string, event: unknown): ActivityEvent | undefined {
  const result = activitySchemas.find((schema) => schema.kind === kind)?.event.safeParse(event);
  return result?.success ? (result.data as ActivityEvent) : undefined;
}

export const openRecord = (record: CaseRecord): RoomCase => {
  const opened = openCase(Buffer.from(record.body));
  if (!opened.ok) throw new Error(`A stored case can no longer be read: ${opened.detail}`);
  return opened.kase;
};
