import type { View } from "../table/view.ts";
import { proposed, received, standing } from "./strategy.ts";

/**
 * When to accept (Baarslag, Hindriks & Jonker, Acceptance Conditions in Automated Negotiation, SCI 435, 2013, and
 * Decision Support Systems 60, 2014). u is own utility of the open offer, t the time.
 */
export type Acceptance =
  /** AC_next(a, b): a u + b >= utility of what one would offer next. */
  | { readonly rule: "next"; readonly a?: number; readonly b?: number }
  /** AC_prev(a, b): the same with what one offered last. */
  | { readonly rule: "previous"; readonly a?: number; readonly b?: number }
  /** AC_const(c): u >= c, as the papers have it (GENIUS has >). */
  | { readonly rule: "constant"; readonly atLeast: number }
  /** AC_time(T): t >= T. */
  | { readonly rule: "time"; readonly from: number }
  /**
   * AC_combi(T, alpha): AC_next, or t >= T and u >= alpha, where alpha is the largest or the mean utility that was
   * received in the window [2t - 1, t], which is as long as the time that is left.
   */
  | { readonly rule: "combined"; readonly from: number; readonly alpha: "max" | "average" };

export const AC_NEXT: Acceptance = { rule: "next" };

/** For binary rounding: u and the next offer may be the same outcome summed in another order. */
const EQUAL = 1e-12;

/**
 * Whether the condition takes the open offer. The reservation value is no part of it: strategyOf sees to that.
 *
 * @param next own utility of what one would offer instead
 */
export function accepts(acceptance: Acceptance, view: View, next: number): boolean {
  const open = standing(view);
  if (open === null) return false;
  const u = open.utility;
  const atLeast = (value: number, bound: number) => value >= bound - EQUAL * Math.max(1, Math.abs(bound));
  switch (acceptance.rule) {
    case "next":
      return atLeast((acceptance.a ?? 1) * u + (acceptance.b ?? 0), next);
    case "previous": {
      const previous = proposed(view).at(-1);
      return previous !== undefined && atLeast((acceptance.a ?? 1) * u + (acceptance.b ?? 0), previous);
    }
    case "constant":
      return atLeast(u, acceptance.atLeast);
    case "time":
      return view.time >= acceptance.from;
    case "combined":
      return atLeast(u, next) || (view.time >= acceptance.from && atLeast(u, expectation(acceptance.alpha, view)));
  }
}

/** What was received in the window, of which the open offer is always part: with alone itself there it meets it. */
function expectation(alpha: "max" | "average", view: View): number {
  const from = 2 * view.time - 1 - EQUAL;
  const inWindow = received(view).filter((_, i, all) => i === all.length - 1 || (view.theirs[i]?.time ?? 0) >= from);
  return alpha === "max" ? Math.max(...inWindow) : inWindow.reduce((sum, u) => sum + u, 0) / inWindow.length;
}
