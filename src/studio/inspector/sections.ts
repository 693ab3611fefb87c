import type { Kind } from "../document/kinds.ts";

/** One heading of a form and the fields below it, in the order of an author's thoughts rather than of the file. */
export interface Section {
  /** Names a heading of the locales (`section.<title>`); the first has none. */
  readonly title?: string;
  readonly fields: readonly string[];
  /** Folded until it is wanted, as long as nothing of it is in the file. */
  readonly folded?: boolean;
}

const SECTIONS: Partial<Record<Kind, readonly Section[]>> = {
  case: [
    { fields: ["title", "tagline", "hook"] },
    { title: "about", fields: ["practises", "minutes", "passMark", "start"] },
    { title: "note", fields: ["note"], folded: true },
  ],
  choice: [
    { fields: ["say", "short"] },
    { title: "offeredWhen", fields: ["when"] },
    { title: "then", fields: ["effects", "next"] },
    { title: "evidence", fields: ["points"] },
    { title: "answer", fields: ["consequence"] },
    { title: "acts", fields: ["acts"] },
    { title: "more", fields: ["model", "repeatable"], folded: true },
  ],
  beat: [
    { title: "lines", fields: ["lines"] },
    { title: "choices", fields: ["choices"] },
    { title: "decision", fields: ["askCertainty", "sayFirst", "clock"] },
    { title: "workshop", fields: ["room", "facilitator"], folded: true },
  ],
  scene: [
    { fields: ["title", "where", "phase"] },
    { title: "outcomes", fields: ["outcomes"] },
    { title: "activity", fields: ["activity"] },
    { title: "reactions", fields: ["reactions"] },
  ],
  reaction: [
    { title: "firesWhen", fields: ["when", "once"] },
    { title: "lines", fields: ["lines"] },
    { title: "then", fields: ["effects", "next"] },
  ],
  line: [{ fields: ["by", "mood", "text"] }, { title: "saidWhen", fields: ["when"] }],
  points: [{ title: "countsWhen", fields: ["when"] }, { fields: ["give", "why"] }],
  document: [{ fields: ["kind", "title", "text"] }, { title: "onTableWhen", fields: ["when"] }],
  character: [
    { fields: ["name", "address", "title", "organisation", "buyingRole"] },
    { title: "face", fields: ["portrait"] },
    { title: "private", fields: ["private"] },
  ],
  variable: [{ fields: ["label", "of"] }, { title: "range", fields: ["range"] }, { fields: ["shown"] }],
  competency: [{ fields: ["label", "weight"] }, { title: "bands", fields: ["bands"] }],
  briefing: [{ fields: ["you", "account", "goal", "walkAway"] }, { title: "known", fields: ["known"] }],
  outcome: [{ fields: ["next"] }],
};

const NEVER: ReadonlySet<string> = new Set(["id", "$schema", "$comment", "format"]);

/** The form of a kind: as set out here, otherwise every field that the format has, in its order. */
export const sectionsOf = (kind: Kind, fields: readonly string[]): readonly Section[] =>
  SECTIONS[kind] ?? [{ fields: fields.filter((field) => !NEVER.has(field)) }];
