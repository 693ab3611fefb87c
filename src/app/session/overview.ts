import { catalogue } from "virtual:catalogue";
import type { Language } from "../../core/case/primitives.ts";
import type { CaseItem, RunItem } from "../../data/types.ts";
import type { Person } from "../../ui/Portrait.tsx";
import type { AttemptRecord, CaseRecord, ImportedRecord, Named } from "../storage/records.ts";
import type { Store } from "../storage/store.ts";
import { caseLanguage, type Preferences } from "../stores/preferences.ts";
import { exported } from "./backup/write.ts";

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Everything stored, by case: those played last first, then imported ones that nobody has played. */
export async function overviewCases(store: Store, preferences: Preferences): Promise<CaseItem[]> {
  const [attempts, imported, cases] = await Promise.all([store.attempts(), store.imported(), store.cases()]);
  const byHash = new Map(cases.map((kase) => [kase.hash, kase]));
  const listed = new Map(imported.map((record) => [record.hash, record]));
  const groups = new Map<string, AttemptRecord[]>();
  for (const record of attempts.toSorted((a, b) => b.summary.updatedAt - a.summary.updatedAt)) {
    // Versions of a bundled case are one case to whoever plays them; an imported file stands for itself.
    const key = listed.has(record.header.caseHash) ? record.header.caseHash : record.header.caseId;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  for (const { hash } of imported) if (!groups.has(hash)) groups.set(hash, []);
  const items: CaseItem[] = [];
  for (const [key, records] of groups)
    items.push(await item(store, key, records, byHash, listed.get(key), preferences));
  return items;
}

async function item(
  store: Store,
  key: string,
  records: readonly AttemptRecord[],
  cases: ReadonlyMap<string, CaseRecord>,
  imported: ImportedRecord | undefined,
  preferences: Preferences,
): Promise<CaseItem> {
  const latest = records[0];
  const kase = cases.get(imported?.hash ?? latest?.header.caseHash ?? "");
  const bundled = imported === undefined ? catalogue.find(({ id }) => id === key) : undefined;
  const titles = titlesOf(bundled?.texts, kase, latest);
  const languages = Object.keys(titles) as Language[];
  const lang = caseLanguage(preferences, languages);
  const runs: RunItem[] = [];
  for (const record of records) {
    const bytes = bytesOf(exported(await store.attempt(record.id)) ?? null);
    runs.push(runItem(record, lang, bytes));
  }
  const portrait = bundled?.portrait ?? kase?.frame.cast[0]?.portrait;
  return {
    key,
    title: titles[lang] ?? "",
    lang,
    portrait: portrait satisfies Person | undefined,
    imported: imported && { hash: imported.hash, importedAt: imported.importedAt, bytes: bytesOf(kase ?? null) },
    runs,
  };
}

/** From the best source that has any: the library, the stored case, what the run itself wrote down. */
function titlesOf(
  texts: Readonly<Partial<Record<Language, { readonly title: string }>>> | undefined,
  kase: CaseRecord | undefined,
  latest: AttemptRecord | undefined,
): Named {
  if (texts !== undefined) return Object.fromEntries(Object.entries(texts).map(([l, { title }]) => [l, title]));
  if (kase === undefined) return latest?.summary.title ?? {};
  const translated = kase.translations.flatMap(({ language, lines }) => {
    const title = lines.title?.text;
    return title === undefined ? [] : [[language, title] as const];
  });
  return Object.fromEntries([[kase.frame.language, kase.frame.title], ...translated]);
}

const runItem = ({ id, header, summary }: AttemptRecord, lang: Language, bytes: number): RunItem => ({
  id,
  mode: header.mode,
  startedAt: summary.startedAt,
  updatedAt: summary.updatedAt,
  decisions: summary.decisions,
  finished: summary.ending !== null,
  scene: inAnyOf(summary.scene, lang),
  retry: header.from !== undefined,
  bytes,
});

function inAnyOf(named: Named, wanted: Language): RunItem["scene"] {
  const lang = named[wanted] === undefined ? (Object.keys(named) as Language[])[0] : wanted;
  const text = lang && named[lang];
  return lang === undefined || text === undefined ? undefined : { text, lang };
}
