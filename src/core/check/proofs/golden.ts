import type { Play } from "../../attempt/play.ts";
import { share } from "../../scoring/share.ts";
import { playOut } from "../plays.ts";
import { type Proof, type ProvedFinding, proved } from "./proof.ts";

/** What an expert's play must reach and a plausible novice's must not, in percent of what the case could give. */
const EXPERT_LEAST = 85;
const NOVICE_MOST = 50;

/** Whether the golden plays score as the people they stand for would. */
export function goldenScores(proof: Proof, plays: readonly Play[], hash: string): ProvedFinding[] {
  const { min, max } = proof.solution.range.total;
  if (min === null || max === null || !Number.isFinite(max - min)) return [];
  return plays.flatMap((play): ProvedFinding[] => {
    const played = playOut(proof.compiled, play, hash);
    if (!played.ok || played.result.ending === null) return [];
    const percent = Math.round(share(played.result.weighted, { min, max }) ?? 0);
    const findings: ProvedFinding[] = [];
    const told = (code: string, params: Record<string, string | number>) =>
      findings.push(proved("warning", code, "", { play: play.name, percent, ...params }));
    if (play.name === "expert" && percent < EXPERT_LEAST) told("expert-too-low", { least: EXPERT_LEAST });
    if (play.name === "novice" && percent > NOVICE_MOST) told("novice-too-high", { most: NOVICE_MOST });
    const { atLeast = 0, atMost = 100 } = play.expect.score ?? {};
    if (percent < atLeast || percent > atMost) told("play-scores-otherwise", { least: atLeast, most: atMost });
    return findings;
  });
}
