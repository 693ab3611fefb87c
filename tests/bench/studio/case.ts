import starter from "../../../src/cli/starter/case.json" with { type: "json" };
import { Random } from "../../../src/core/solver/seeded.ts";

const ASKED = [
  "Twelve per cent above last year. I have a quotation here that is not.",
  "Your colleague promised the same thing in spring, and the site stood still for seven weeks.",
  "Who on your side signs for the date, if I sign for the price?",
  "The board meets on Thursday. What do you want me to say there?",
];
const SAID = [
  "Which part of the twelve would you have to defend upstairs?",
  "I can take four per cent off if we close it this week.",
  "What would have to be true for you to tell the board yes?",
  "Let us put the delivery plan on one page and go through it together.",
];
/** Beats that follow one another in a scene, and beats to choose between at each depth: a conversation, not a chain. */
const ABREAST = 7;
const SCENE = 81;
const ENDINGS = 4;

/** Places for so many nodes: beats in scenes of a dozen turns, and a few endings; 3 to 4 choices and arrows a beat. */
export function studioCase(nodes: number): typeof starter {
  const random = new Random(nodes);
  const beats = nodes - ENDINGS;
  const scenes = Array.from({ length: Math.ceil(beats / SCENE) }, (_, s) => ({
    id: `s${s}`,
    phase: "opening",
    title: `Meeting ${s + 1}`,
    activity: { kind: "dialogue", start: { beat: "b0" }, beats: talk(random, Math.min(SCENE, beats - s * SCENE)) },
    outcomes:
      (s + 1) * SCENE < beats
        ? { on: { scene: `s${s + 1}` }, out: { ending: `e${s % ENDINGS}` } }
        : { on: { ending: "e0" }, out: { ending: "e1" } },
  }));
  const [ending] = starter.endings;
  const endings = Array.from({ length: ENDINGS }, (_, e) => ({ ...ending, id: `e${e}` }));
  const made = {
    ...starter,
    id: `studio-${nodes}`,
    title: `A case of ${nodes}`,
    start: { scene: "s0" },
    scenes,
    endings,
  };
  return made as unknown as typeof starter;
}

function talk(random: Random, count: number) {
  return Array.from({ length: count }, (_, b) => {
    const row = b === 0 ? 0 : Math.floor((b - 1) / ABREAST) + 1;
    const first = row * ABREAST + 1;
    const column = b === 0 ? 0 : (b - 1) % ABREAST;
    const last = Math.min(count, first + ABREAST) - 1;
    // The first choice leads straight on, so that somebody comes to every beat; from the opening there is a way to each.
    const next = (c: number) => {
      if (first >= count) return { outcome: random.chance(0.7) ? "on" : "out" };
      const straight = b === 0 ? c : column;
      return { beat: `b${c === 0 || b === 0 ? Math.min(last, first + straight) : random.whole(first, last)}` };
    };
    return {
      id: `b${b}`,
      lines: [{ id: "l", by: "lin", text: random.pick(ASKED) }],
      choices: Array.from({ length: b === 0 ? ABREAST : random.whole(3, 4) }, (_, c) => ({
        id: `c${c}`,
        say: random.pick(SAID),
        acts: ["respond"],
        effects: [{ add: (c - 1) * 5, to: "trust" }],
        points: [{ id: "always", give: { objections: c }, why: "You asked before you answered." }],
        consequence: [{ id: "k", by: "lin", text: "The part I signed for last year. And waited for." }],
        // Every fifth choice leads two ways.
        next: random.chance(0.2) ? [{ when: { variable: "trust", atLeast: 60 }, ...next(c + 1) }, next(c)] : next(c),
      })),
    };
  });
}
