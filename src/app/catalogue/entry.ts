import type { Language } from "../../core/case/primitives.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { ShippedScale } from "../solver/shipped.ts";

/** What the library shows of a case, in one language. */
export interface EntryTexts {
  readonly title: string;
  readonly tagline: string;
  readonly hook: string;
  readonly competencies: readonly string[];
  /** The counterpart whose face and sentence the library shows: the first of the cast. */
  readonly lead: { readonly name: string; readonly title: string; readonly organisation: string };
}

/** A bundled case as the library knows it: enough to list it, and where the rest lies. */
export interface CatalogueEntry {
  readonly id: string;
  readonly hash: string;
  /** The base language first. */
  readonly languages: readonly Language[];
  readonly minutes: number;
  /** Decisions on the path of the expert's golden play, where there is one. */
  readonly decisions?: number;
  readonly practises: readonly string[];
  readonly portrait: CaseFrame["cast"][number]["portrait"];
  readonly texts: Readonly<Partial<Record<Language, EntryTexts>>>;
  /** What every percentage of this case is measured by, solved when the app was built. */
  readonly scale?: ShippedScale;
  /** The parsed case. */
  readonly url: string;
  /** A translation per language other than the base. */
  readonly translations: Readonly<Partial<Record<Language, string>>>;
}

/** What lies at an entry's `url`: parsed, with defaults filled in, so that a player needs no schema. */
export interface BundledCase {
  readonly hash: string;
  readonly frame: CaseFrame;
}
