import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { activitySchemas } from "../../activities/schemas.ts";
import type { Finding } from "../../core/case/finding.ts";
import { caseHash, sha256Hex } from "../../core/case/hash.ts";
import { parseCase, parseTranslation } from "../../core/case/parse.ts";
import { LANGUAGES, type Language } from "../../core/case/primitives.ts";
import type { Translation } from "../../core/case/translation.ts";
import { shippedScale } from "../solver/shipped.ts";
import type { BundledCase, CatalogueEntry } from "./entry.ts";
import { entryTexts } from "./texts.ts";

/** The case that a first visit meets. */
export const FEATURED = "the-price-is-not-the-problem";

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** File name below the site's root to JSON text. */
  readonly assets: ReadonlyMap<string, string>;
}

/** One broken file: a build must say which and where. */
export interface Broken {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Reads and checks every case of a folder. Runs when the app is built, never in the browser. */
export function collect(scenarios: string): { readonly catalogue: Catalogue; readonly broken: readonly Broken[] } {
  const entries: CatalogueEntry[] = [];
  const assets = new Map<string, string>();
  const broken: Broken[] = [];
  const folders = existsSync(scenarios) ? readdirSync(scenarios, { withFileTypes: true }) : [];
  for (const folder of folders.filter((f) => f.isDirectory() && existsSync(join(scenarios, f.name, "case.json")))) {
    const result = collectCase(join(scenarios, folder.name));
    if ("broken" in result) broken.push(...result.broken);
    else {
      entries.push(result.entry);
      for (const [name, text] of result.assets) assets.set(name, text);
    }
  }
  const rank = ({ id }: CatalogueEntry): string => (id === FEATURED ? "" : id);
  entries.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return { catalogue: { entries, assets }, broken };
}

type Collected = { entry: CatalogueEntry; assets: [string, string][] } | { broken: Broken[] };

function collectCase(folder: string): Collected {
  const file = join(folder, "case.json");
  const parsed = parseCase(readFileSync(file), activitySchemas);
  if (!parsed.ok) return { broken: [{ file, findings: parsed.findings }] };
  const frame = parsed.case;
  const translations = new Map<Language, Translation>();
  const broken: Broken[] = [];
  for (const language of LANGUAGES) {
    const beside = join(folder, `${language}.json`);
    if (language === frame.language || !existsSync(beside)) continue;
    const one = parseTranslation(readFileSync(beside));
    if (one.ok) translations.set(language, one.translation);
    else broken.push({ file: beside, findings: one.findings });
  }
  if (broken.length > 0) return { broken };

  const bundled: BundledCase = { hash: caseHash(frame), frame };
  const url = asset(frame.id, JSON.stringify(bundled));
  const others = [...translations].map(([language, translation]) => {
    const text = JSON.stringify({ format: translation.format, case: frame.id, language, lines: translation.lines });
    return { language, ...asset(`${frame.id}.${language}`, text) };
  });
  const decisions = expertDecisions(join(folder, "plays", "expert.json"));
  const scale = shippedScale(frame);
  const base = [frame.language, undefined] as const;
  const entry: CatalogueEntry = {
    id: frame.id,
    hash: bundled.hash,
    languages: [frame.language, ...translations.keys()],
    minutes: frame.minutes,
    ...(decisions === undefined ? {} : { decisions }),
    ...(scale === undefined ? {} : { scale }),
    practises: frame.practises,
    portrait: frame.cast[0]?.portrait,
    texts: Object.fromEntries([base, ...translations].map(([language, one]) => [language, entryTexts(frame, one)])),
    url: `/${url.name}`,
    translations: Object.fromEntries(others.map(({ language, name }) => [language, `/${name}`])),
  };
  return { entry, assets: [url, ...others].map(({ name, text }) => [name, text]) };
}

/** Named by content, so that it may be cached for ever. */
const asset = (name: string, text: string): { name: string; text: string } => ({
  name: `assets/cases/${name}-${sha256Hex(text).slice(0, 10)}.json`,
  text,
});

function expertDecisions(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const play: { events?: { type: string }[] } = JSON.parse(readFileSync(file, "utf8"));
  return play.events?.filter(({ type }) => type === "choose").length;
}
