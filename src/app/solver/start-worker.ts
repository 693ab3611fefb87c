import { startWorkerAt } from "../workers.ts";
import address from "./worker.ts?worker&url";

/** Undefined where the browser has no module workers, or refuses this one. */
export const startWorker = (): Worker | undefined => startWorkerAt(address, "solver");
