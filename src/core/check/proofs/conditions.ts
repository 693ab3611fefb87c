import { answers, never, type Proof, type ProvedFinding, proved } from "./proof.ts";

/** A condition, or a part of one, by what is known of it. */
interface Verdict {
  readonly path: string;
  readonly neverTrue: boolean;
  readonly alwaysTrue: boolean;
}

/** Path of the whole condition that a part belongs to: up to and with its `when`. */
const wholeOf = (path: string): string => path.slice(0, path.lastIndexOf("/when") + "/when".length);
const ownerOf = (path: string): string => wholeOf(path).slice(0, -"/when".length);

/**
 * Conditions that decide nothing: they hold always or never wherever the rules look at them. A choice, reaction or
 * document that can never come has been told already, so its condition is not told again.
 */
export function idleConditions(proof: Proof): ProvedFinding[] {
  const verdicts = verdictsOf(proof);
  const whole = verdicts.filter(({ path }) => path === wholeOf(path));
  const idle = new Set(whole.map(({ path }) => path));
  const findings = whole.flatMap(({ path, neverTrue }) => {
    if (neverTrue) return ownerIsGone(proof, ownerOf(path)) ? [] : [told(proof, "condition-never-true", path)];
    return [laterEntry(proof.at(path)) ? implied(proof, path) : told(proof, "condition-always-true", path)];
  });
  const parts = verdicts.filter(({ path }) => path !== wholeOf(path) && !idle.has(wholeOf(path)));
  const known: string[] = [];
  for (const { path, neverTrue } of parts.sort((a, b) => a.path.length - b.path.length)) {
    if (known.some((outer) => path.startsWith(`${outer}/`))) continue;
    known.push(path);
    const params = { path, always: neverTrue ? "false" : "true" };
    findings.push(proved("note", "condition-part-idle", proof.at(path), params));
  }
  return findings;
}

const told = (proof: Proof, code: string, path: string): ProvedFinding =>
  proved("warning", code, proof.at(path), { path: ownerOf(path) });

/** Whether the condition belongs to a later entry of a list: it is asked only where those before it did not hold. */
const laterEntry = (pointer: string): boolean => /\/(points|next|outcomes\/[^/]+)\/[1-9]\d*\/when$/.test(pointer);

/** Where the entries before it already say so, writing it out is a matter of style. */
const implied = (proof: Proof, path: string): ProvedFinding =>
  proved("note", "condition-implied", proof.at(path), { path: ownerOf(path) });

/** Conditions of which one side is proved impossible. Where both are, nobody ever comes to look. */
function verdictsOf(proof: Proof): Verdict[] {
  return answers(proof, "condition-true").flatMap(([path, { can }]) => {
    const neverTrue = can === "no";
    const alwaysTrue = never(proof, "condition-false", path);
    return neverTrue === alwaysTrue ? [] : [{ path, neverTrue, alwaysTrue }];
  });
}

const ownerIsGone = (proof: Proof, owner: string): boolean =>
  never(proof, "choice", owner) ||
  never(proof, "reaction", owner) ||
  never(proof, "document", owner.split("/")[1] ?? "");
