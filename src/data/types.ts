import type { Mode } from "../core/attempt/log.ts";
import type { Finding } from "../core/case/finding.ts";
import type { Language } from "../core/case/primitives.ts";
import type { Person } from "../ui/Portrait.tsx";

/** One stored run. */
export interface RunItem {
  readonly id: string;
  readonly mode: Mode;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly decisions: number;
  readonly finished: boolean;
  /** Where it stands; in the language of its case, where the run knew that when it was stored. */
  readonly scene: { readonly text: string; readonly lang: Language } | undefined;
  /** It began as a retry of another run. */
  readonly retry: boolean;
  /** Bytes of the run as it is exported. */
  readonly bytes: number;
}

/** The runs of one case, and whether the case itself came from a file. */
export interface CaseItem {
  readonly key: string;
  /** Empty where the case is not here any more. */
  readonly title: string;
  readonly lang: Language;
  readonly portrait: Person | undefined;
  readonly imported: { readonly hash: string; readonly importedAt: number; readonly bytes: number } | undefined;
  readonly runs: readonly RunItem[];
}

export interface Overview {
  readonly cases: readonly CaseItem[];
  /** What the browser says this site uses and may use, in bytes; null where it does not say. */
  readonly estimate: { readonly usage: number; readonly quota: number } | null;
  /** The browser has promised not to clear this site on its own. Null where it cannot be asked. */
  readonly persisted: boolean | null;
  /** Settings were made here. */
  readonly settings: boolean;
}

/** Why something that was stored, or should have been, could not be. Codes of the storage. */
export type DataFault = string;

export interface DataReport {
  readonly added: number;
  readonly extended: number;
  readonly same: number;
  readonly copied: number;
  readonly troubled: number;
  readonly cases: number;
  readonly preferences: "restored" | "kept" | "none";
  readonly refused: readonly {
    readonly what: "attempt" | "case" | "imported" | "seen";
    readonly pointer: string;
    readonly caseId: string | undefined;
    readonly findings: readonly Finding[];
  }[];
  readonly stopped: DataFault | null;
}

export type TakenFile =
  | { readonly kind: "backup"; readonly report: DataReport }
  | { readonly kind: "case"; readonly title: string; readonly known: boolean; readonly href: string }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/** Puts back what was deleted. */
export type Undo = () => Promise<void>;

/** What this screen needs of the application. Every promise may reject; `faultOf` says why. */
export interface DataPort {
  /** "memory": nothing outlives this tab. */
  readonly kind: "indexeddb" | "memory";
  /** Why it is memory. */
  readonly kindFault: DataFault | null;
  overview(): Promise<Overview>;
  /** Calls back whenever something was stored or deleted, here or in another tab. */
  onChange(listener: () => void): () => void;
  exportAll(): Promise<void>;
  exportRun(id: string): Promise<void>;
  takeFile(file: File): Promise<TakenFile>;
  removeRuns(ids: readonly string[]): Promise<Undo>;
  removeImported(hash: string): Promise<Undo>;
  /** Runs, imported cases, lines read and settings. */
  removeAll(): Promise<Undo>;
  /** A finding as a sentence in the interface's language. */
  explain(finding: Finding): string;
  faultOf(error: unknown): DataFault;
  readonly links: { readonly library: string; play(id: string): string; score(id: string): string };
}
