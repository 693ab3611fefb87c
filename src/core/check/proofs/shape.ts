import { asList } from "../../case/as-list.ts";
import type { CompiledCase } from "../../machine/compile.ts";
import { decisionsIn, type Proof, type ProvedFinding, proved } from "./proof.ts";
import { median, type Trial } from "./trials.ts";

/** Fewer decisions tell nothing about anybody; more are more than one sitting takes. */
const SHORTEST = 6;
const LONGEST = 25;

/** Whether a play has a length that is worth somebody's time. */
export function pathLength({ solution, at, compiled }: Proof, trials: readonly Trial[]): ProvedFinding[] {
  const start = at(compiled.case.start.scene);
  // Moves that are composed are not counted, so nothing can be said of the length.
  if (solution.upTo) return [];
  const findings: ProvedFinding[] = [];
  const usual = median(trials.map(({ decisions }) => decisions));
  const best = solution.bestLine === null ? usual : decisionsIn(solution.bestLine.witness);
  if (Math.max(usual, best) < SHORTEST) {
    const params = { decisions: Math.max(usual, best), least: SHORTEST };
    findings.push(proved("warning", "path-too-short", start, params, solution.bestLine?.witness));
  }
  const ended = trials.filter(({ ending }) => ending !== null);
  const longest = ended.reduce<Trial | undefined>(
    (a, b) => (a === undefined || b.decisions > a.decisions ? b : a),
    undefined,
  );
  if (longest !== undefined && longest.decisions > LONGEST) {
    const params = { decisions: longest.decisions, most: LONGEST };
    findings.push(proved("warning", "path-too-long", start, params, longest.witness()));
  }
  return findings;
}

/** So many beats for every decision of a play, and so many of them with one way in, make a cave. */
const BEATS_A_DECISION = 3;
const ONE_WAY_IN = 0.7;
/** In a smaller case the shape says nothing. */
const BEATS = 12;

/** A case that branches and hardly ever comes together again: most of it is never seen, and little of it is tended. */
export function timeCave({ compiled, at }: Proof, trials: readonly Trial[]): ProvedFinding[] {
  const waysIn = waysInto(compiled);
  const beats = waysIn.size;
  const usual = Math.max(1, median(trials.map(({ decisions }) => decisions)));
  const single = [...waysIn.values()].filter((ways) => ways.size === 1).length;
  if (beats < BEATS || beats / usual < BEATS_A_DECISION || single / beats < ONE_WAY_IN) return [];
  const params = { beats, decisions: usual, percent: Math.round((single / beats) * 100) };
  return [proved("warning", "time-cave", at(compiled.case.start.scene), params)];
}

/** For every beat the choices that can lead there, conditions aside; the first beat of the case left out. */
function waysInto({ case: frame, scenes }: CompiledCase): Map<string, Set<string>> {
  const ways = new Map<string, Set<string>>();
  const starts = new Map<string, string>();
  const graphs = frame.scenes.flatMap((scene) => {
    const found = scenes.get(scene.id);
    const graph = found?.rules.graph?.(scene.activity, found.context);
    if (graph === undefined) return [];
    starts.set(scene.id, `${scene.id}/${graph.start}`);
    for (const node of graph.nodes) ways.set(`${scene.id}/${node.id}`, new Set());
    return [{ scene, graph }];
  });
  for (const { scene, graph } of graphs) {
    const note = (target: string | undefined, choice: string) => ways.get(target ?? "")?.add(choice);
    for (const { path, leads } of graph.nodes.flatMap((node) => node.choices)) {
      for (const lead of [...leads, ...graph.reactions.flatMap((reaction) => reaction.leads ?? [])]) {
        if ("beat" in lead) note(`${scene.id}/${lead.beat}`, path);
        else {
          for (const to of asList(scene.outcomes[lead.outcome] ?? [])) {
            if ("scene" in to) note(starts.get(to.scene), path);
          }
        }
      }
    }
  }
  ways.delete(starts.get(frame.start.scene) ?? "");
  return ways;
}

/** A first choice after which one ending comes this often has decided. */
const SURE = 0.98;
/** Fewer simulated attempts with one first choice say nothing. */
const ENOUGH = 20;

/** Whether the first choice settles how the case ends. Simulated: the share of attempts, not a proof. */
export function decidedAtOnce({ compiled, at }: Proof, trials: readonly Trial[]): ProvedFinding[] {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) groups.set(trial.first, [...(groups.get(trial.first) ?? []), trial]);
  const usual = median(trials.map(({ decisions }) => decisions));
  if (usual < 2 || groups.size < 2) return [];
  const settled = [...groups.values()].map((group) => {
    const counts = new Map<string | null, number>();
    for (const { ending } of group) counts.set(ending, (counts.get(ending) ?? 0) + 1);
    const [ending, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0] as [string | null, number]);
    return group.length >= ENOUGH && count / group.length >= SURE ? ending : undefined;
  });
  if (settled.includes(undefined) || new Set(settled).size < 2) return [];
  const beat = trials[0]?.first.replace(/\/[^/]+$/, "") ?? "";
  return [proved("warning", "first-choice-decides", at(beat === "" ? compiled.case.start.scene : beat), { beat })];
}
