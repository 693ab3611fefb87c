import type { ReactNode } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { AttemptHeader, LogEntry } from "../core/attempt/log.ts";
import type { Finding } from "../core/case/finding.ts";
import type { Language } from "../core/case/primitives.ts";
import type { CaseFrame } from "../core/case/schema.ts";
import type { ProvedFinding } from "../core/check/proofs/proof.ts";
import type { Witness } from "../core/solver/solution.ts";
import type { Balance, BalanceProgress } from "./balance/balance.ts";
import type { Writer } from "./document/files.ts";
import type { StudioStore } from "./document/store.ts";
import type { CaseDoc, Layout, Place, StudioDocument } from "./document/types.ts";
import type { Graph } from "./map/graph.ts";
import type { Preset } from "./play/preset.ts";
import type { RoomReport } from "./statistics/room.ts";

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

/** What became of a case that was to be put into this device's library. */
export type Published =
  | {
      readonly ok: true;
      /** This very version was there already. */
      readonly known: boolean;
      /** Addresses: where it is played, and where a room is set up with it. */
      readonly briefing: string;
      readonly room: string;
      /** How many earlier versions of the case stand in the library. */
      readonly earlier: number;
      /** Takes them off the list; attempts that were begun with them keep them. */
      retireEarlier(): Promise<void>;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Asks what a case's score comes to. Rejects with an AbortError once the signal says so. */
export interface BalanceAsk {
  readonly doc: CaseDoc;
  readonly onProgress: (progress: BalanceProgress) => void;
  readonly signal: AbortSignal;
}

/** What is read of a file with attempts, or of a room's report. */
export interface TraineeFile {
  readonly attempts: readonly {
    readonly header: AttemptHeader;
    readonly startedAt: number;
    readonly entries: readonly LogEntry[];
  }[];
  /** The cases as they were played. */
  readonly cases: readonly { readonly hash: string; readonly frame: CaseFrame }[];
  readonly room: RoomReport | undefined;
  /** Records that were refused. */
  readonly unreadable: number;
}

export type TakenTrainees =
  | { readonly ok: true; readonly file: TraineeFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** An open draft, as the editor needs it. */
export interface StudioSession {
  readonly id: string;
  readonly store: StudioStore;
  readonly writer: Writer;
  readonly saving: StoreApi<Saving>;
  readonly versions: Versions;
  readonly report: StoreApi<Report>;
  measureBalance(ask: BalanceAsk): Promise<Balance>;
  readTrainees(file: Blob): Promise<TakenTrainees>;
  /** Hands a text out as a file. */
  saveText(name: string, text: string, type: string): Promise<void>;
  /** Saves what is open as a file: one with everything in it. */
  saveFile(): Promise<void>;
  /** Where auto-layout puts every card, worked out off the main thread. */
  arrange(graph: Graph): Promise<Layout>;
  /** Puts what is open into this device's library. */
  publish(): Promise<Published>;
  /** Another tab has the draft; this takes it from there. */
  takeOver(): void;
}

/** What plays a case beside the map. Made by the app from the player. */
export interface PlayProps {
  /** As it is edited: what is played follows. */
  readonly doc: StudioDocument;
  /** Where to begin: by the shortest real way there. */
  readonly from?: Place;
  /** Or a way that was proved, to be replayed. */
  readonly witness?: Witness;
  /** Or at the place itself, with these values of variables. */
  readonly preset?: Preset;
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
  create(doc: CaseDoc, translations?: StudioDocument["translations"]): Promise<string>;
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
