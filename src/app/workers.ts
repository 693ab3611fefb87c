interface Policy {
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const ours = new Set<string>();
let policy: Policy | undefined;

/** The page allows no script address but those of this one policy, and the policy none but those of our own workers. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (factory === undefined) return url;
  policy ??= factory.createPolicy("parley-worker", {
    createScriptURL(wanted) {
      if (!ours.has(wanted)) throw new TypeError(`not a worker of ours: ${wanted}`);
      return wanted;
    },
  });
  return policy.createScriptURL(url);
}

/**
 * Starts a worker of this app. Undefined where the browser has no module workers, or refuses this one.
 *
 * @param address as the bundler names it (`?worker&url`), never from anywhere else
 */
export function startWorkerAt(address: string, name: string): Worker | undefined {
  if (typeof Worker !== "function") return undefined;
  ours.add(address);
  try {
    return new Worker(trusted(address), { type: "module", name });
  } catch {
    return undefined;
  }
}
