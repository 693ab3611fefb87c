/**
 * Time-dependent concession (Faratin, Sierra & Jennings, Robotics and Autonomous Systems 24, 1998) in
 * the utility-space form of GENIUS: F(t) = k + (1 - k) t^(1/e), F = k where e = 0.
 *
 * @param t share of the time that is gone, 0 to 1
 * @param e shape: 0 hardliner, below 1 Boulware, 1 linear, above 1 Conceder
 * @param k what is conceded at the very start, 0 to 1
 */
export function conceded(t: number, e: number, k = 0): number {
  if (e === 0) return k;
  return k + (1 - k) * Math.min(1, Math.max(0, t)) ** (1 / e);
}

/** The utility to aim at: from `max` down to `min` as the concession grows. */
export const target = (t: number, e: number, min: number, max: number, k = 0): number =>
  min + (max - min) * (1 - conceded(t, e, k));

/** The shapes that GENIUS gives the four names. */
export const SHAPES = { hardliner: 0, boulware: 0.2, linear: 1, conceder: 2 } as const;

/**
 * A target that falls along a quadratic Bézier curve (Vahidov, Kersten & Yu 2017):
 * (1-t)^2 p0 + 2 (1-t) t p1 + t^2 p2.
 */
export const bezier = (t: number, p0: number, p1: number, p2: number): number =>
  (1 - t) ** 2 * p0 + 2 * (1 - t) * t * p1 + t ** 2 * p2;
