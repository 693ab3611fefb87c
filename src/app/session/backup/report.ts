import type { Finding } from "../../../core/case/finding.ts";
import type { StorageFault } from "../../storage/errors.ts";

/** Something of a file that was not taken, and why. */
export interface Refused {
  readonly what: "attempt" | "case" | "imported" | "seen";
  /** Place in the file, as a JSON pointer. */
  readonly pointer: string;
  /** The case it belongs to, where that can be said. */
  readonly caseId: string | undefined;
  readonly findings: readonly Finding[];
}

/** What became of a restored file, in numbers. */
export interface RestoreReport {
  /** Attempts that were not here. */
  readonly added: number;
  /** Attempts that went on in the file where they stop here: what they have more was added. */
  readonly extended: number;
  /** Attempts that are here already, as long or longer. */
  readonly same: number;
  /** Attempts that went another way in the file than here: both are kept, the file's under a new id. */
  readonly copied: number;
  /** Attempts of these numbers whose log cannot be played on: shown as far as they go. */
  readonly troubled: number;
  readonly cases: number;
  /** "kept": there are settings here, and they were not replaced. */
  readonly preferences: "restored" | "kept" | "none";
  readonly refused: readonly Refused[];
  /** Storing failed on the way, e.g. for want of room: what is counted above was stored, the rest was not. */
  readonly stopped: StorageFault | null;
}
