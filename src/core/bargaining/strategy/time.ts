import { bezier, target } from "../concession.ts";
import { shapeIn } from "../table/temper.ts";
import type { Aim } from "./bidding.ts";
import { bestOf, floorOf } from "./strategy.ts";

/**
 * Aims along F(t) = k + (1 - k) t^(1/e) from one's best to one's floor; a temper bends e and lifts the floor.
 *
 * @param e shape: 0 hardliner, below 1 Boulware, 1 linear, above 1 Conceder
 */
export const overTime =
  (e: number, k = 0): Aim =>
  (view) =>
    target(view.time, shapeIn(view.temper, e), floorOf(view), bestOf(view), k);

/**
 * Aims along the exponential curve of Faratin et al. 1998, which leaves its start and reaches its end more sharply than the polynomial
 * one: alpha(t) = exp((1 - t)^beta ln kappa).
 *
 * @param beta below 1 Boulware, above 1 Conceder; @param kappa what is conceded at the start, above 0
 */
export const overTimeExponentially =
  (beta: number, kappa: number): Aim =>
  (view) =>
    bestOf(view) - (bestOf(view) - floorOf(view)) * exponential(view.time, shapeIn(view.temper, beta), kappa);

/** alpha(t) = exp((1 - t)^beta ln kappa) (Faratin, Sierra & Jennings 1998): kappa at 0, 1 at 1. */
export const exponential = (t: number, beta: number, kappa: number): number =>
  Math.exp((1 - Math.min(1, Math.max(0, t))) ** beta * Math.log(kappa));

/** Aims along a Bézier curve with its end on the floor; `bend` is where, from floor (0) to best (1), the curve is pulled to. */
export const alongBezier =
  (bend = 0.75): Aim =>
  (view) => {
    const [floor, best] = [floorOf(view), bestOf(view)];
    return bezier(view.time, best, floor + bend * (best - floor), floor);
  };
