import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import styles from "./DealMap.module.css";
import { useWidth } from "./useWidth.ts";

/** What a deal is worth to oneself, and to the other. */
export type Spot = readonly [number, number];

export const SPOT_SHAPES = ["square", "diamond", "plus", "hexagon"] as const;
export type SpotShape = (typeof SPOT_SHAPES)[number];

export interface NamedSpot {
  readonly shape: SpotShape;
  readonly spots: readonly Spot[];
}

export interface MadeOffer {
  readonly own: boolean;
  readonly spots: readonly Spot[];
}

interface Props {
  /** What the picture shows, in a sentence. */
  readonly label: string;
  readonly x: string;
  readonly y: string;
  readonly ranges: readonly [Spot, Spot];
  /** Below these a side is better off without a deal. */
  readonly limits: { readonly spot: Spot; readonly own: string; readonly other: string };
  /** What lies in it is better for both; null where nothing does. */
  readonly zone: string | null;
  readonly cloud: readonly Spot[];
  readonly frontier: readonly Spot[];
  readonly named: readonly NamedSpot[];
  /** In the order they were made. */
  readonly offers: readonly MadeOffer[];
  /** The offer that is looked at; null shows the whole path alike. */
  readonly at: number | null;
  readonly deal: { readonly spot: Spot; readonly label: string } | null;
}

const [LEFT, RIGHT, TOP, FOOT] = [54, 12, 14, 40];

/** The shape of a named spot, around a point. */
export function SpotMark({ shape, x, y, r = 6 }: { shape: SpotShape; x: number; y: number; r?: number }) {
  const h = r * 0.87;
  const paths: Record<SpotShape, string> = {
    square: `M${x - r} ${y - r}H${x + r}V${y + r}H${x - r}Z`,
    diamond: `M${x} ${y - r * 1.3}L${x + r * 1.3} ${y}L${x} ${y + r * 1.3}L${x - r * 1.3} ${y}Z`,
    plus: `M${x - r * 1.2} ${y}H${x + r * 1.2}M${x} ${y - r * 1.2}V${y + r * 1.2}`,
    hexagon: `M${x - r} ${y}L${x - r / 2} ${y - h}H${x + r / 2}L${x + r} ${y}L${x + r / 2} ${y + h}H${x - r / 2}Z`,
  };
  return <path d={paths[shape]} className={styles[shape]} />;
}

/** Every deal as a point: right is worth more to oneself, up is worth more to the other. */
export function DealMap(props: Props) {
  const { label, ranges, limits, zone, cloud, frontier, named, offers, at, deal } = props;
  const [ref, width] = useWidth<HTMLDivElement>(520);
  const height = Math.round(Math.min(480, Math.max(300, width * 0.82)));
  const x = scaleLinear([...ranges[0]], [LEFT, width - RIGHT]).nice(5);
  const y = scaleLinear([...ranges[1]], [height - FOOT, TOP]).nice(5);
  const put = ([own, other]: Spot): [number, number] => [x(own), y(other)];
  const [limitX, limitY] = put(limits.spot);
  const edge = [...frontier].sort((a, b) => a[0] - b[0]).map(put);
  const shown = at === null ? offers : offers.slice(0, at + 1);
  const way = (own: boolean) =>
    line()(shown.filter((offer) => offer.own === own).map(({ spots }) => middle(spots.map(put))));
  const marks = shown.flatMap(({ own, spots }, i) =>
    spots.map((spot) => ({ own, spot, now: i === at, key: `${i}/${spot.join()}` })),
  );
  // The words stand on the side of the line that has room.
  const leftward = limitX > width * 0.55;
  return (
    <div ref={ref} className={styles.map}>
      <svg role="img" aria-label={label} width={width} height={height}>
        {zone !== null && (
          <rect
            x={limitX}
            y={TOP}
            width={Math.max(0, width - RIGHT - limitX)}
            height={Math.max(0, limitY - TOP)}
            className={styles.zone}
          />
        )}
        <path d={`M${LEFT} ${TOP}V${height - FOOT}H${width - RIGHT}`} className={styles.axes} />
        {x.ticks(5).map((tick) => (
          <text key={tick} x={x(tick)} y={height - FOOT + 16} textAnchor="middle" className={styles.axis}>
            {tick}
          </text>
        ))}
        {y.ticks(5).map((tick) => (
          <text key={tick} x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className={styles.axis}>
            {tick}
          </text>
        ))}
        <text x={width - RIGHT} y={height - 6} textAnchor="end" className={styles.axis}>
          {props.x}
        </text>
        <text transform={`translate(12 ${TOP}) rotate(-90)`} textAnchor="end" className={styles.axis}>
          {props.y}
        </text>
        {cloud.map((spot, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points of a cloud have no name.
          <circle key={i} cx={x(spot[0])} cy={y(spot[1])} r={1.8} className={styles.cloud} />
        ))}
        <path d={line()(edge) ?? ""} className={styles.frontier} />
        {edge.map(([cx, cy], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <circle key={i} cx={cx} cy={cy} r={2.5} className={styles.best} />
        ))}
        <path d={`M${limitX} ${TOP}V${height - FOOT}`} className={styles.limit} />
        <path d={`M${LEFT} ${limitY}H${width - RIGHT}`} className={styles.limitOther} />
        {named.flatMap(({ shape, spots }) =>
          spots.map((spot) => <SpotMark key={`${shape}${spot.join()}`} shape={shape} x={x(spot[0])} y={y(spot[1])} />),
        )}
        <path d={way(false) ?? ""} className={styles.theirWay} />
        <path d={way(true) ?? ""} className={styles.ownWay} />
        {marks.map(({ own, spot, now, key }) => {
          const [cx, cy] = put(spot);
          return own ? (
            <circle key={key} cx={cx} cy={cy} r={now ? 8 : 5} className={now ? styles.ownNow : styles.own} />
          ) : (
            <path key={key} d={triangle(cx, cy, now ? 9 : 6)} className={styles.theirs} />
          );
        })}
        {deal !== null && at === null && (
          <circle cx={x(deal.spot[0])} cy={y(deal.spot[1])} r={9} className={styles.deal} />
        )}
        <text
          x={leftward ? limitX - 7 : limitX + 7}
          y={height - FOOT - 8}
          textAnchor={leftward ? "end" : "start"}
          className={styles.risk}
        >
          {limits.own}
        </text>
        <text x={LEFT + 6} y={limitY - 7} className={styles.risk}>
          {limits.other}
        </text>
        {zone !== null && (
          <text x={width - RIGHT - 8} y={TOP + 18} textAnchor="end" className={styles.zoneName}>
            {zone}
          </text>
        )}
        {deal !== null && at === null && (
          <circle cx={x(deal.spot[0])} cy={y(deal.spot[1])} r={9} className={styles.deal} />
        )}
        <text
          x={leftward ? limitX - 7 : limitX + 7}
          y={height - FOOT - 8}
          textAnchor={leftward ? "end" : "start"}
          className={styles.risk}
        >
          {limits.own}
        </text>
        <text x={LEFT + 6} y={limitY - 7} className={styles.risk}>
          {limits.other}
        </text>
        {zone !== null && (
          <text x={width - RIGHT - 8} y={TOP + 18} textAnchor="end" className={styles.zoneName}>
            {zone}
          </text>
        )}
        {deal !== null && at === null && (
          <text
            x={x(deal.spot[0]) + (x(deal.spot[0]) > width - 90 ? -14 : 14)}
            y={y(deal.spot[1]) - 8}
            textAnchor={x(deal.spot[0]) > width - 90 ? "end" : "start"}
            className={styles.dealName}
          >
            {deal.label}
          </text>
        )}
      </svg>
    </div>
  );
}

const triangle = (x: number, y: number, r: number): string => `M${x - r} ${y - r * 0.8}H${x + r}L${x} ${y + r * 0.8}Z`;

/** A package is passed through in its middle. */
function middle(spots: readonly (readonly [number, number])[]): [number, number] {
  const sum = spots.reduce(([a, b], [c, d]) => [a + c, b + d] as const, [0, 0] as const);
  return [sum[0] / Math.max(1, spots.length), sum[1] / Math.max(1, spots.length)];
}
