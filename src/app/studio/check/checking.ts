import { activities } from "../../../activities/index.ts";
import { activitySchemas } from "../../../activities/schemas.ts";
import type { Finding } from "../../../core/case/finding.ts";
import { caseHash } from "../../../core/case/hash.ts";
import { parseCaseValue } from "../../../core/case/parse.ts";
import { type Translation, translationSchema } from "../../../core/case/translation.ts";
import type { ProvedFinding } from "../../../core/check/proofs/proof.ts";
import { GUESSES, type ProofInput, proofs, structural } from "../../../core/check/proved.ts";
import type { Solution } from "../../../core/solver/solution.ts";
import { solving } from "../../../core/solver/solve.ts";
import { createEngine } from "../../../engine.ts";
import { applyPatches } from "../../../studio/document/patch.ts";
import type { Checked, Heard, Told } from "./protocol.ts";

const engine = createEngine(activities);

/** Milliseconds of proving between two looks at what the author has typed meanwhile. */
const SLICE = 20;
/** A pause in typing after which it is worth proving, in milliseconds: proofs of every letter would never end. */
const PAUSE = 600;
/** Golden plays lie beside a case, not in a draft. */
const NOT_HERE: ReadonlySet<string> = new Set(["play-missing"]);

export interface Host {
  tell(heard: Heard): void;
  /** Lets messages through. */
  breathe(milliseconds: number): Promise<void>;
  now(): number;
}

/** Checks a document while it is edited: what can be said at once after every change, proofs once the author pauses. */
export function createChecking(host: Host): (told: Told) => void {
  let doc: Checked | undefined;
  let latest = 0;
  let solved: { readonly n: number; readonly solution: Solution } | undefined;
  let asked: Extract<Told, { type: "way" }>[] = [];

  /** Answers who asked for a way, once the document as it is now is solved. */
  const answer = (): void => {
    if (solved?.n !== latest) return;
    for (const { id, subject, path } of asked) {
      const found = solved.solution.possible.get(subject)?.get(path);
      host.tell({ type: "way", id, events: found?.can === "yes" && !found.witness.upTo ? found.witness.events : null });
    }
    asked = [];
  };

  const check = async (n: number): Promise<void> => {
    // Changes that wait in the queue come first: only the last of them is checked.
    await host.breathe(0);
    if (n !== latest || doc === undefined) return;
    const parsed = parseCaseValue(doc.case, activitySchemas);
    if (!parsed.ok) {
      host.tell({ type: "structural", n, findings: parsed.findings });
      host.tell({ type: "proved", n, findings: [], done: true });
      return;
    }
    const compiled = engine.compile(parsed.case);
    const translations = Object.values(doc.translations).flatMap((one): Translation[] => {
      const read = translationSchema.safeParse(one);
      return read.success ? [read.data] : [];
    });
    const input: ProofInput = {
      compiled,
      texts: engine.texts(compiled),
      translations,
      plays: [],
      hash: caseHash(parsed.case),
    };
    const found = structural(input).filter(({ code }) => !NOT_HERE.has(code));
    // Guesses are told until the proofs tell them by what is best in play.
    host.tell({ type: "structural", n, findings: found });
    await host.breathe(PAUSE);
    if (n === latest) await prove(n, input, found);
  };

  const prove = async (n: number, input: ProofInput, found: readonly Finding[]): Promise<void> => {
    const steps = proofs(input, solving, { now: host.now, budget: 20_000 });
    const told: ProvedFinding[] = [];
    let until = host.now() + SLICE;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        solved = { n, solution: step.value };
        break;
      }
      if (step.value.type === "findings" && step.value.findings.length > 0) {
        told.push(...step.value.findings);
        host.tell({ type: "proved", n, findings: told, done: false });
      }
      if (host.now() < until) continue;
      await host.breathe(0);
      if (n !== latest) return;
      until = host.now() + SLICE;
    }
    host.tell({ type: "structural", n, findings: found.filter(({ code }) => !GUESSES.has(code)) });
    host.tell({ type: "proved", n, findings: told, done: true });
    answer();
  };

  return (told) => {
    if (told.type === "way") {
      asked.push(told);
      return answer();
    }
    latest = told.n;
    if (told.type === "open") doc = told.doc;
    else if (doc !== undefined) doc = applyPatches(doc, told.patches);
    check(told.n).catch((error: unknown) => {
      // What cannot be checked must not look as if it were sound.
      const reason = error instanceof Error ? error.message : String(error);
      host.tell({
        type: "structural",
        n: told.n,
        findings: [{ code: "not-decided", severity: "error", pointer: "", params: { reason, explored: 0 } }],
      });
    });
  };
}
