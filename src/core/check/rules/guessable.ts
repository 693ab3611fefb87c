import type { Finding } from "../../case/finding.ts";
import type { Wording } from "../../case/wording.ts";
import type { Decision } from "./decisions.ts";
import { manners } from "./manners.ts";

/** Below this many decisions a share says nothing. */
const ENOUGH = 6;
/** A best answer stands out where it is picked by a rule of thumb more often than this. */
const MOST = 0.45;

const length = (text: string): number => text.length;

interface Told {
  readonly code: string;
  readonly params: Finding["params"];
}

/** Whether length, manners or position give the best answers of a case away, in one language. */
export function guessable(decisions: readonly Decision[], wording: Wording, language: string): Finding[] {
  const telling = decisions.filter((d) => d.best !== null && d.choices.length > 2);
  if (telling.length < ENOUGH) return [];
  const said = (d: Decision) => d.choices.map((choice) => wording.text(`${choice.path}.say`));
  const share = (rule: (d: Decision) => boolean) => telling.filter(rule).length / telling.length;
  const isExtreme = (pick: (...values: number[]) => number, measure: (text: string) => number) => (d: Decision) => {
    const all = said(d).map(measure);
    const extreme = pick(...all);
    return all[d.best ?? 0] === extreme && all.filter((length) => length === extreme).length === 1;
  };
  const rules: readonly (readonly [string, (d: Decision) => boolean])[] = [
    ["best-is-longest", isExtreme(Math.max, length)],
    ["best-is-shortest", isExtreme(Math.min, length)],
    ["best-is-politest", isExtreme(Math.max, manners)],
    ["best-is-first", (d) => d.best === 0],
    ["best-is-last", (d) => d.best === d.choices.length - 1],
  ];
  const told = rules.flatMap(([code, rule]): Told[] => {
    const found = share(rule);
    return found > MOST ? [{ code, params: { percent: Math.round(found * 100), language } }] : [];
  });
  return told.map(({ code, params }) => ({ code, severity: "warning", pointer: "/scenes", params }));
}
