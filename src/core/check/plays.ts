import { type Play, playLog } from "../attempt/play.ts";
import { replay } from "../attempt/replay.ts";
import { type Finding, fault } from "../case/finding.ts";
import type { CompiledCase } from "../machine/compile.ts";
import { evidence, totalPoints } from "../scoring/points.ts";

/** What a play comes to. */
export interface PlayResult {
  readonly ending: string | null;
  readonly points: Readonly<Record<string, number>>;
  readonly weighted: number;
  readonly variables: Readonly<Record<string, number | string>>;
}

export type Played =
  | { readonly ok: true; readonly result: PlayResult }
  | { readonly ok: false; readonly finding: Finding };

/** Plays a golden play through the engine. */
export function playOut(compiled: CompiledCase, play: Play, hash: string): Played {
  const { state, refused } = replay(compiled, playLog(play, hash));
  if (refused !== undefined) {
    const params = { play: play.name, seq: refused.seq, code: refused.refusal.code };
    return { ok: false, finding: fault("play-refused", `/events/${refused.seq - 1}`, params) };
  }
  const { byCompetency, weighted } = totalPoints(compiled, evidence(compiled, state));
  const points = Object.fromEntries(byCompetency);
  return { ok: true, result: { ending: state.ending, points, weighted, variables: state.world.variables } };
}

/** Where a play no longer comes out as it says it must. */
export function playFindings(compiled: CompiledCase, play: Play, hash: string): Finding[] {
  const played = playOut(compiled, play, hash);
  if (!played.ok) return [played.finding];
  const { ending, points, weighted, variables } = played.result;
  const { expect } = play;
  const findings: Finding[] = [];
  const compare = (
    field: string,
    expected: string | number | null | undefined,
    found: string | number | null | undefined,
  ) => {
    if (expected === undefined || expected === found) return;
    const params = { play: play.name, field, expected: String(expected), found: String(found) };
    findings.push(fault("play-differs", "/expect", params));
  };
  compare("ending", expect.ending, ending);
  compare("weighted", expect.weighted, weighted);
  for (const [id, value] of Object.entries(expect.points ?? {})) compare(`points.${id}`, value, points[id]);
  for (const [id, value] of Object.entries(expect.variables ?? {})) compare(`variables.${id}`, value, variables[id]);
  return findings;
}
