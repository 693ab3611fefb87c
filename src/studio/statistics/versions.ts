import { activities } from "../../activities/index.ts";
import { caseHash } from "../../core/case/hash.ts";
import type { CaseFrame } from "../../core/case/schema.ts";
import type { CompiledCase } from "../../core/machine/compile.ts";
import { createEngine } from "../../engine.ts";
import { frameOf } from "../document/texts.ts";
import type { CaseDoc } from "../document/types.ts";
import type { TraineeFile } from "../port.ts";
import { type Observation, observe } from "./observe.ts";
import { votesOf } from "./room.ts";
import type { Votes } from "./tally.ts";

/** What was done in one version of the case. */
export interface VersionRecord {
  readonly hash: string;
  /** It is the case as it stands in the studio now. */
  readonly current: boolean;
  readonly doc: CaseDoc;
  readonly observations: readonly Observation[];
  readonly votes: readonly Votes[];
}

/** What could not be counted, and why. */
export interface LeftOut {
  /** Attempts of another case. */
  readonly otherCase: number;
  /** Of a version that is not in the file. */
  readonly unknownVersion: number;
  /** Retries from the middle of another attempt: their beginning is counted there. */
  readonly retries: number;
  /** The same attempt in a second file. */
  readonly twice: number;
  /** Records that are broken. */
  readonly unreadable: number;
  /** Attempts that the rules followed only so far. */
  readonly broken: number;
}

export interface Trainees {
  readonly versions: readonly VersionRecord[];
  readonly leftOut: LeftOut;
}

/** Replays everything that is in the files, one attempt a step: each by the very version that was played. */
export function* observing(doc: CaseDoc, files: readonly TraineeFile[]): Generator<void, Trainees> {
  const engine = createEngine(activities);
  const current = frameOf(doc);
  const hash = current === null ? "" : caseHash(current);
  const frames = new Map<string, CaseFrame>(files.flatMap(({ cases }) => cases.map((one) => [one.hash, one.frame])));
  if (current !== null) frames.set(hash, current);
  const compiled = new Map<string, CompiledCase>();
  const ruled = (of: string): CompiledCase | undefined => {
    const frame = frames.get(of);
    if (frame === undefined || frame.id !== doc.id) return undefined;
    const found = compiled.get(of) ?? engine.compile(frame);
    compiled.set(of, found);
    return found;
  };
  const observations = new Map<string, Observation[]>();
  const votes = new Map<string, Votes[]>();
  const left = { otherCase: 0, unknownVersion: 0, retries: 0, twice: 0, unreadable: 0, broken: 0 };
  const seen = new Set<string>();
  for (const { attempts, room, unreadable } of files) {
    left.unreadable += unreadable;
    for (const attempt of attempts) {
      const { header } = attempt;
      const rules = ruled(header.caseHash);
      if (header.caseId !== doc.id) left.otherCase++;
      else if (seen.has(header.attemptId)) left.twice++;
      else if (header.from !== undefined) left.retries++;
      else if (rules === undefined) left.unknownVersion++;
      else {
        seen.add(header.attemptId);
        const observation = observe(rules, attempt);
        if (observation.broken) left.broken++;
        push(observations, header.caseHash, observation);
        yield;
      }
    }
    if (room === undefined) continue;
    const rules = ruled(room.case.hash);
    if (room.case.id !== doc.id) left.otherCase++;
    else if (seen.has(`room ${room.code}`)) left.twice++;
    else if (rules === undefined) left.unknownVersion++;
    else {
      seen.add(`room ${room.code}`);
      for (const one of votesOf(room, rules)) push(votes, room.case.hash, one);
    }
  }
  const versions = [...new Set([...observations.keys(), ...votes.keys()])].map(
    (of): VersionRecord => ({
      hash: of,
      current: of === hash,
      doc: of === hash ? doc : (frames.get(of) as unknown as CaseDoc),
      observations: observations.get(of) ?? [],
      votes: votes.get(of) ?? [],
    }),
  );
  return { versions: versions.sort((a, b) => Number(b.current) - Number(a.current)), leftOut: left };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}
