import type { Solution } from "../../core/solver/solution.ts";
import type { Answer, Question } from "./protocol.ts";
import { scaleOf, solveInSlices } from "./solving.ts";

/** The latest solution stays alive: a retry, a comparison and a what-if ask about the same case again. */
let latest: { readonly hash: string; readonly solution: Solution } | undefined;
const cancelled = new Set<number>();
let turn: Promise<void> = Promise.resolve();

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage(answer: Answer): void;
};
const tell = (answer: Answer): void => scope.postMessage(answer);

scope.onmessage = ({ data }) => {
  if (data.type === "cancel") cancelled.add(data.id);
  // One after the other: two cases at once would only make both late.
  else turn = turn.then(() => answer(data));
};

async function answer({ id, hash, frame, stands }: Extract<Question, { type: "solve" }>): Promise<void> {
  try {
    if (latest?.hash !== hash) {
      const solution = await solveInSlices(frame, {
        onProgress: (progress) => tell({ type: "progress", id, progress }),
        cancelled: () => cancelled.has(id),
        breathe: () => new Promise((go) => setTimeout(go)),
      });
      if (solution === undefined) return;
      latest = { hash, solution };
    }
    const { solution } = latest;
    if (cancelled.has(id)) return;
    tell({ type: "solved", id, scale: scaleOf(solution), values: stands.map((stand) => solution.valueOf(stand)) });
  } catch (error) {
    tell({ type: "failed", id, reason: error instanceof Error ? error.message : String(error) });
  } finally {
    cancelled.delete(id);
  }
}
