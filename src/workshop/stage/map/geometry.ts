import type { DealMapView } from "../../../core/room/deal-map.ts";

/** A place on the picture, in its own units: hundredths of the projector's height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
type Share = readonly [number, number];
type Dot = DealMapView["dots"][number];

/** The field that the deals lie on, with room around it for the names of its axes. */
export const FIELD = { width: 112, height: 76, start: 3, end: 109, top: 9, bottom: 70 } as const;

/** Dots nearer than this are not told apart from the last row. */
const NEAR = 3.2;
/** Of a single dot. */
export const RADIUS = 1.9;

/** From shares of each side's best to the picture. What nobody came near is left out, so that the rest is larger. */
export function scaleFor({ frontier, walkAway, dots }: DealMapView): (at: Share) => Spot {
  const points = [
    walkAway,
    ...frontier,
    ...dots.flatMap(({ at, missed }) => (missed === null ? [at] : [at, missed.at])),
  ];
  const least = [0, 1].map((side) => Math.max(0, Math.min(...points.map((point) => point[side] ?? 0)) - 0.06));
  const [left = 0, low = 0] = least;
  return ([mine, theirs]) => ({
    x: FIELD.start + ((mine - left) / (1.03 - left)) * (FIELD.end - FIELD.start),
    y: FIELD.bottom - ((theirs - low) / (1.03 - low)) * (FIELD.bottom - FIELD.top),
  });
}

/** Dots at one place, or so near that they share a label. */
export interface Cluster {
  readonly dots: readonly (Spot & { readonly dot: Dot; readonly radius: number })[];
  readonly spot: Spot;
}

export function clustersOf(dots: readonly Dot[], scale: (at: Share) => Spot): Cluster[] {
  const placed = dots.map((dot) => ({ ...scale(dot.at), dot }));
  const groups: (typeof placed)[] = [];
  for (const each of placed) {
    const near = groups.filter((group) => group.some((other) => Math.hypot(each.x - other.x, each.y - other.y) < NEAR));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), each].sort((a, b) => a.dot.number - b.dot.number));
  }
  return groups.map((group) => ({
    dots: group.map((each) => ({ ...each, radius: RADIUS + 0.55 * Math.min(4, hiddenBy(each, group)) })),
    spot: { x: mean(group.map(({ x }) => x)), y: mean(group.map(({ y }) => y)) },
  }));
}

/** How many dots of equal deals lie under this one, which is drawn larger for them. */
const hiddenBy = (one: Spot, group: readonly Spot[]): number =>
  group.filter(({ x, y }) => Math.hypot(x - one.x, y - one.y) < 0.4).length - 1;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
