import address from "./worker.ts?worker&url";

interface Policy {
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/** The page allows no script address but those of this one policy, and the policy none but that of our own worker. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (factory === undefined) return url;
  policy ??= factory.createPolicy("parley-worker", {
    createScriptURL(wanted) {
      if (wanted !== address) throw new TypeError(`not a worker of ours: ${wanted}`);
      return wanted;
    },
  });
  return policy.createScriptURL(url);
}

/** Undefined where the browser has no module workers, or refuses this one. */
export function startWorker(): Worker | undefined {
  if (typeof Worker !== "function") return undefined;
  try {
    return new Worker(trusted(address), { type: "module", name: "solver" });
  } catch {
    return undefined;
  }
}
