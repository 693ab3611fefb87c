import type { ReactNode } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { Finding } from "../core/case/finding.ts";
import type { Language } from "../core/case/primitives.ts";
import type { ProvedFinding } from "../core/check/proofs/proof.ts";
import type { Witness } from "../core/solver/solution.ts";
import type { Writer } from "./document/files.ts";
import type { StudioStore } from "./document/store.ts";
import type { CaseDoc, Place, StudioDocument } from "./document/types.ts";

/** Why something could not be stored; the texts say it (`fault.<code>`). */
export type SavingFault = "quota" | "conflict" | "unavailable" | "other";

/** How far the draft on the screen is the draft in the database. */
export type Saving =
  | { readonly state: "saved"; readonly at: number }
  | { readonly state: "saving" }
  /** It is tried again with the next change; `fault` says why, and the screen offers the file. */
  | { readonly state: "failed"; readonly fault: SavingFault };

/** A state of a draft that was given a name. */
export interface Version {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Versions {
  list(): Promise<readonly Version[]>;
  keep(name: string): Promise<Version>;
  read(id: string): Promise<StudioDocument>;
  erase(id: string): Promise<void>;
}

/** What the checker knows of the document now. */
export interface Report {
  /** waiting: not heard yet. proving: what can be said at once is said, proofs still stream. */
  readonly state: "waiting" | "checking" | "proving" | "proved";
  /** What can be said at once. Of the document as it is. */
  readonly structural: readonly Finding[];
  /** What was proved. May still be of the document before, while `state` is not "proved". */
  readonly proved: readonly ProvedFinding[];
  /** Milliseconds from the last change to the structural findings. */
  readonly took: number;
}

/** An open draft, as the editor needs it. */
export interface StudioSession {
  readonly id: string;
  readonly store: StudioStore;
  readonly writer: Writer;
  readonly saving: StoreApi<Saving>;
  readonly versions: Versions;
  readonly report: StoreApi<Report>;
  /** Saves what is open as a file: one with everything in it. */
  saveFile(): Promise<void>;
  /** Another tab has the draft; this takes it from there. */
  takeOver(): void;
}

/** What plays a case beside the map. Made by the app from the player. */
export interface PlayProps {
  readonly doc: StudioDocument;
  /** Where to begin: by the shortest real way there. */
  readonly from?: Place;
  /** Or a way that was proved, to be replayed. */
  readonly witness?: Witness;
  readonly onClose: () => void;
  /** The place that is being played now. */
  readonly onPlace: (place: Place) => void;
}

export interface DraftEntry {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly updatedAt: number;
  readonly scenes: number;
  readonly beats: number;
  /** A face of the case's own cast. */
  readonly portrait: string | undefined;
}

export interface BundledEntry {
  readonly id: string;
  readonly title: string;
  readonly lang: Language;
  readonly portrait: string | undefined;
}

export type Taken =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What the list of drafts needs. */
export interface HomePort {
  list(): Promise<readonly DraftEntry[]>;
  create(doc: CaseDoc): Promise<string>;
  copy(id: string): Promise<string>;
  erase(id: string): Promise<void>;
  readonly bundled: readonly BundledEntry[];
  openBundled(id: string): Promise<string>;
  openFile(file: File): Promise<Taken>;
}

export interface StudioLinks {
  readonly home: string;
  draft(id: string): string;
}

export type RenderPlay = (props: PlayProps) => ReactNode;
