import { listed } from "./locate.ts";
import { answers, decisionsIn, happens, never, type Proof, type ProvedFinding, proved } from "./proof.ts";

const sceneOf = (path: string): string => path.slice(0, path.indexOf("/"));
const beatOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** What was written and can never be seen. What stands inside something that is never reached is not told again. */
export function unreachable(proof: Proof): ProvedFinding[] {
  const { compiled, at } = proof;
  const gone = (subject: "scene" | "beat" | "choice" | "reaction") =>
    answers(proof, subject).flatMap(([path, { can }]) => (can === "no" ? [path] : []));
  return [
    ...gone("scene").map((path) => proved("error", "scene-unreachable", at(path), { scene: path })),
    ...gone("beat")
      .filter((path) => !never(proof, "scene", sceneOf(path)))
      .map((path) => proved("error", "beat-unreachable", at(path), { beat: path })),
    ...answers(proof, "ending")
      .filter(([, { can }]) => can === "no")
      .map(([id]) => proved("error", "ending-unreachable", listed(compiled.case, "endings", id), { ending: id })),
    ...gone("choice")
      .filter((path) => happens(proof, "beat", beatOf(path)))
      .map((path) => proved("warning", "choice-unreachable", at(path), { choice: path })),
    ...gone("reaction")
      .filter((path) => happens(proof, "scene", sceneOf(path)))
      .map((path) => proved("warning", "reaction-never-fires", at(path), { reaction: path })),
    ...answers(proof, "document")
      .filter(([, { can }]) => can === "no")
      .map(([id]) =>
        proved("warning", "document-never-shown", listed(compiled.case, "documents", id), { document: id }),
      ),
  ];
}

/** Where play stops: nothing to choose, nowhere to go, or no way left to any ending. */
export function stuck(proof: Proof): ProvedFinding[] {
  const { solution, at } = proof;
  const ends = [...answers(proof, "dead-end"), ...answers(proof, "nowhere")];
  const dead = ends.flatMap(([path, verdict]) =>
    verdict.can === "yes" ? [proved("error", "dead-end", at(path), { place: path }, verdict.witness)] : [],
  );
  const stops = new Set(ends.flatMap(([path, { can }]) => (can === "yes" ? [path] : [])));
  const locked = [...solution.softLocks]
    .flatMap(([path, verdict]) => (verdict.can === "yes" && !stops.has(path) ? [{ path, ...verdict }] : []))
    .sort((a, b) => decisionsIn(a.witness) - decisionsIn(b.witness));
  // Whoever is locked in stays so: of a way in and those that only follow it, the way in is told.
  const told = new Set<string>();
  const isPrefix = (key: string) => [...told].some((known) => key.startsWith(known));
  const soft = locked.flatMap(({ path, witness }) => {
    const key = JSON.stringify(witness.events).slice(0, -1);
    // A dead end that lies further on is the same mistake.
    const leadsToDeadEnd = dead.some((finding) => JSON.stringify(finding.witness?.events).startsWith(key));
    if (isPrefix(key) || leadsToDeadEnd) return [];
    told.add(key);
    return [proved("error", "soft-lock", at(path), { place: path }, witness)];
  });
  return [...dead, ...soft];
}

/** Loops that earn or cost points as often as one likes. */
export function pointsForEver({ compiled, solution, at }: Proof): ProvedFinding[] {
  const total = solution.pointsForEver.filter(({ competency }) => competency === null);
  // A loop that shows in the total shows in its competencies too.
  const loops = total.length > 0 ? total : solution.pointsForEver;
  return loops.map(({ direction, competency, witness, loop }) => {
    const index = compiled.case.competencies.findIndex(({ id }) => id === competency);
    const pointer = index < 0 ? at(compiled.case.start.scene) : `/competencies/${index}`;
    const events = { ...witness, events: [...witness.events, ...loop, ...loop] };
    const params = { direction, competency: competency ?? "total", decisions: loop.length };
    return proved("error", "points-for-ever", pointer, params, events);
  });
}

/** Variables that effects push beyond their bounds, where they are held. */
export function clamped(proof: Proof): ProvedFinding[] {
  const { case: frame } = proof.compiled;
  return (["above", "below"] as const).flatMap((side) =>
    answers(proof, side).flatMap(([id, verdict]) => {
      if (verdict.can !== "yes") return [];
      const params = { variable: id, side };
      return [proved("note", "variable-clamped", listed(frame, "variables", id), params, verdict.witness)];
    }),
  );
}

/** What was not decided within the budget, in one note: silence would read as proof. */
export function undecided({ solution }: Proof): ProvedFinding[] {
  const open = [...solution.possible].flatMap(([, verdicts]) =>
    [...verdicts].flatMap(([path, { can }]) => (can === "undecided" ? [path] : [])),
  );
  const { min, max } = solution.range.total;
  if (open.length === 0 && solution.complete) return [];
  const params = { questions: open.length, score: min === null || max === null ? "undecided" : "decided" };
  return [proved("note", "not-decided", "", params)];
}
