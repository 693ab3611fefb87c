import type { Finding } from "../../core/case/finding.ts";
import type { ProvedFinding } from "../../core/check/proofs/proof.ts";
import { cardOf } from "../document/kinds.ts";
import { placeOfPointer } from "../document/place.ts";
import type { CaseDoc, Place } from "../document/types.ts";
import type { Report, StudioSession } from "../port.ts";

/** A finding, and where in the open case it stands. */
export interface Problem {
  /** The same for the same problem from one check to the next. */
  readonly key: string;
  readonly finding: ProvedFinding;
  readonly place: Place;
  /** Of the document as it is now; otherwise it was proved of the one before and is being proved again. */
  readonly sure: boolean;
}

export interface Problems {
  readonly list: readonly Problem[];
  /** By the card that outline and map show: a choice, a beat, a scene, an ending, a character … */
  readonly byCard: ReadonlyMap<Place, readonly Problem[]>;
  readonly state: Report["state"];
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** The list that the screen shows: what is worst first, then in the order of the file. */
export function problemsOf(report: Report, doc: CaseDoc): Problems {
  const sure = report.state === "proved";
  const told = new Set<string>();
  const list = [
    ...report.structural.map((finding) => problem(finding, doc, true)),
    ...report.proved.map((finding) => problem(finding, doc, sure)),
  ]
    .filter(({ key }) => !told.has(key) && told.add(key))
    .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]);
  const byCard = new Map<Place, Problem[]>();
  for (const one of list) {
    const card = cardOf(one.place);
    byCard.set(card, [...(byCard.get(card) ?? []), one]);
  }
  return { list, byCard, state: report.state };
}

function problem(finding: Finding, doc: CaseDoc, sure: boolean): Problem {
  const place = placeOfPointer(doc, finding.pointer);
  return { key: `${finding.code} ${place} ${JSON.stringify(finding.params)}`, finding, place, sure };
}

/** Follows the checker. Places are those of the document that was checked, found again by their ids. */
export function createProblems({ report, store }: Pick<StudioSession, "report" | "store">) {
  let seen: Report | undefined;
  let current: Problems = { list: [], byCard: new Map(), state: "waiting" };
  return {
    subscribe: (listener: () => void) => report.subscribe(listener),
    read: (): Problems => {
      const now = report.getState();
      const sure = now.state === "proved";
      const told =
        now.structural === seen?.structural && now.proved === seen.proved && sure === (seen.state === "proved");
      if (!told) current = problemsOf(now, store.getState().doc.case);
      else if (now.state !== current.state) current = { ...current, state: now.state };
      seen = now;
      return current;
    },
  };
}
