import type { CaseFrame } from "../../core/case/schema.ts";
import type { Progress, Solution, Stand, StateValue } from "../../core/solver/solution.ts";
import type { Answer, Question, Scale } from "./protocol.ts";
import { startWorker } from "./start-worker.ts";

export interface Solved {
  readonly scale: Scale;
  /** One for each state that was asked about. */
  readonly values: readonly (StateValue | null)[];
}

export interface Ask {
  readonly hash: string;
  readonly frame: CaseFrame;
  readonly stands: readonly Stand[];
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Rejected with this when the signal fired. */
export const cancelledError = (): DOMException => new DOMException("cancelled", "AbortError");

interface Waiting {
  readonly ask: Ask;
  resolve(solved: Solved): void;
  reject(error: unknown): void;
}

/** A worker that never said a word may have been refused by the network or a policy: then the main thread solves. */
export function createSolver(start: () => Worker | undefined = startWorker): (ask: Ask) => Promise<Solved> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let broken = false;
  let count = 0;

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  };
  const hear = (answer: Answer): void => {
    if (answer.type === "progress") waiting.get(answer.id)?.ask.onProgress?.(answer.progress);
    else if (answer.type === "solved") settle(answer.id)?.resolve({ scale: answer.scale, values: answer.values });
    else settle(answer.id)?.reject(new Error(answer.reason));
  };
  const giveUp = (): void => {
    broken = true;
    worker?.terminate();
    worker = undefined;
    for (const id of [...waiting.keys()]) {
      const one = settle(id);
      if (one !== undefined) solveHere(one.ask).then(one.resolve, one.reject);
    }
  };
  const provide = (): Worker | undefined => {
    if (worker !== undefined || broken) return worker;
    worker = start();
    if (worker === undefined) {
      broken = true;
      return undefined;
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
    worker.onerror = giveUp;
    return worker;
  };

  return (ask) => {
    if (ask.signal?.aborted) return Promise.reject(cancelledError());
    const to = provide();
    if (to === undefined) return solveHere(ask);
    const id = ++count;
    return new Promise((resolve, reject) => {
      waiting.set(id, { ask, resolve, reject });
      ask.signal?.addEventListener("abort", () => {
        if (settle(id) === undefined) return;
        to.postMessage({ type: "cancel", id } satisfies Question);
        reject(cancelledError());
      });
      const { hash, frame, stands } = ask;
      to.postMessage({ type: "solve", id, hash, frame, stands } satisfies Question);
    });
  };
}

let here: { readonly hash: string; readonly solution: Solution } | undefined;

/** On the main thread, in slices. */
async function solveHere({ hash, frame, stands, onProgress, signal }: Ask): Promise<Solved> {
  const { scaleOf, solveInSlices } = await import("./solving.ts");
  if (here?.hash !== hash) {
    const solution = await solveInSlices(frame, {
      onProgress: (progress) => onProgress?.(progress),
      cancelled: () => signal?.aborted ?? false,
      breathe: () => new Promise((go) => setTimeout(go)),
    });
    if (solution === undefined) throw cancelledError();
    here = { hash, solution };
  }
  const { solution } = here;
  return { scale: scaleOf(solution), values: stands.map((stand) => solution.valueOf(stand)) };
}
