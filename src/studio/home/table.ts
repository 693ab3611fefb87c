/** Words of the template's table, in one language. */
export interface TableWords {
  readonly scene: string;
  readonly line: string;
  readonly seats: Readonly<Record<"us" | "them" | "usAlone" | "themAlone", string>>;
  /** Each issue with its values in their natural order. */
  readonly issues: Readonly<
    Record<keyof typeof WORTHS, { readonly label: string; readonly about: string; readonly values: readonly string[] }>
  >;
  readonly endings: Readonly<Record<"advance" | "continuation" | "lost", Readonly<Record<"title" | "text", string>>>>;
}

/**
 * What each value is worth to the trainee and to the other, in their own points. Delivery is dear to the customer and the
 * term to the supplier, so that both win by trading one for the other; a deal has to beat 35 and 40.
 */
const WORTHS = {
  price: [
    [40, 0],
    [30, 8],
    [20, 16],
    [10, 24],
    [0, 32],
  ],
  payment: [
    [12, 0],
    [6, 10],
    [0, 20],
  ],
  delivery: [
    [10, 0],
    [6, 15],
    [0, 30],
  ],
  term: [
    [0, 18],
    [19, 10],
    [38, 0],
  ],
} as const;

const NAMES = Object.keys(WORTHS) as readonly (keyof typeof WORTHS)[];

const JUDGED = {
  claiming: "advancing",
  creating: "advancing",
  discipline: "advancing",
  information: "listening",
  relationship: "listening",
  preparation: "listening",
} as const;

/** The scene of a small table: four issues, eight rounds, and somebody who gives late but gives. */
export function tableScene(words: TableWords) {
  const seat = (id: "us" | "them", by: string, worth: number) => ({
    id,
    by,
    title: words.seats[id],
    alternatives: [{ id: "alone", text: words.seats[`${id}Alone`], worth }],
  });
  return {
    id: "table",
    phase: "middle",
    title: words.scene,
    activity: {
      kind: "negotiation",
      issues: NAMES.map((id) => ({
        id,
        label: words.issues[id].label,
        about: words.issues[id].about,
        values: WORTHS[id].map((worth, i) => ({ id: `v${i + 1}`, label: words.issues[id].values[i], worth })),
      })),
      seats: [seat("us", "you", 35), seat("them", "lin", 40)],
      rounds: 8,
      opener: "them",
      lines: [{ id: "opens", by: "lin", mood: "serious", text: words.line }],
      counterpart: {
        plays: [{ strategy: "linear" }],
        tempers: [{ relationship: { variable: "trust" } }],
        relationship: "trust",
      },
      ends: {
        agreed: [
          { outcome: "advance", from: 52 },
          { outcome: "later", from: -1000 },
        ],
        deadline: { outcome: "lost" },
        walkedOut: { outcome: "lost" },
      },
      judgement: { competencies: JUDGED },
    },
    outcomes: { advance: { ending: "advance" }, later: { ending: "later" }, lost: { ending: "lost" } },
  };
}
