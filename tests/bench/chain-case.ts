import starter from "../../src/cli/starter/case.json" with { type: "json" };

/** A long conversation: `beats` beats of four choices, each leading one or two beats on, by what trust has become. */
export function chainCase(beats: number): unknown {
  const last = beats - 1;
  const choice = (beat: number, c: number) => ({
    id: `c${c}`,
    say: "…",
    acts: ["respond"],
    effects: [{ add: (c - 1) * 5, to: "trust" }],
    points: [{ id: "always", give: { objections: c }, why: "…" }],
    consequence: [{ id: "l", by: "lin", text: "…" }],
    next:
      beat === last
        ? { outcome: "advance" }
        : [
            { when: { variable: "trust", atLeast: 90 }, beat: `b${Math.min(last, beat + 2)}` },
            { beat: `b${beat + 1}` },
          ],
  });
  const scene = {
    ...starter.scenes[0],
    reactions: [{ id: "r", when: { variable: "trust", atMost: 0 }, lines: [{ id: "q", by: "lin", text: "…" }] }],
    activity: {
      kind: "dialogue",
      start: { beat: "b0" },
      beats: Array.from({ length: beats }, (_, b) => ({
        id: `b${b}`,
        lines: [{ id: "l", by: "lin", text: "…" }],
        choices: [0, 1, 2, 3].map((c) => choice(b, c)),
      })),
    },
    outcomes: { advance: { ending: "advance" } },
  };
  return { ...starter, scenes: [scene] };
}
