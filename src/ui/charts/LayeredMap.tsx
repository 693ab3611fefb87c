import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Button } from "../Button.tsx";
import { classes } from "../classes.ts";
import styles from "./LayeredMap.module.css";
import { layered } from "./layers.ts";
import { type Box, nearest, sizeOf, spotsOf, wayOf } from "./map-geometry.ts";

/** A place on the map, in words that are ready to be shown. */
export interface MapSlip {
  readonly id: string;
  readonly caption: string;
  readonly label: string;
  readonly lang: string;
  /** Numbers of the visits. */
  readonly badge: string;
  readonly end: boolean;
  readonly taken: boolean;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly slips: readonly MapSlip[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly taken: boolean }[];
  readonly start: string;
  readonly words: { readonly larger: string; readonly smaller: string; readonly whole: string; readonly keys: string };
  onOpen(id: string): void;
}

const ZOOMS = [0.25, 0.4, 0.55, 0.7, 0.85, 1, 1.2] as const;
const NORMAL = 5;

/** A graph in layers, from the top down. It scrolls and zooms; arrow keys walk from place to place. */
export function LayeredMap({ label, slips, edges, start, words, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState(NORMAL);
  const [tall, setTall] = useState(false);
  const [focused, setFocused] = useState(start);
  const boxes = useMemo(
    () => spotsOf(layered({ nodes: slips.map(({ id }) => id), edges, start })),
    [slips, edges, start],
  );
  const size = sizeOf(boxes);
  const zoom = ZOOMS[step] ?? 1;
  const whole = (): void => {
    // As wide as fits and as tall as it is: shrunk to the window's height, nobody could read it.
    const { clientWidth = size.width } = scroller.current ?? {};
    const fits = ZOOMS.findLastIndex((one, i) => i <= NORMAL && one * size.width <= clientWidth);
    setStep(Math.max(0, fits));
    setTall(true);
  };
  useStartInView(scroller, boxes.get(start));
  const walk = (event: KeyboardEvent): void => {
    const next = nearest(boxes, focused, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next);
    scroller.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className={styles.map}>
      <div className={styles.tools}>
        <Button size="small" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {words.smaller}
        </Button>
        <Button size="small" disabled={step === ZOOMS.length - 1} onClick={() => setStep(step + 1)}>
          {words.larger}
        </Button>
        <Button size="small" onClick={whole}>
          {words.whole}
        </Button>
        <span className={styles.keys}>{words.keys}</span>
      </div>
      <figure ref={scroller} className={classes(styles.scroll, tall && styles.tall)} aria-label={label}>
        <div className={styles.room} style={{ inlineSize: size.width * zoom, blockSize: size.height * zoom }}>
          <div className={styles.plane} style={{ inlineSize: size.width, blockSize: size.height, scale: String(zoom) }}>
            <Ways boxes={boxes} edges={edges} width={size.width} height={size.height} />
            {slips.map((slip) => (
              <Slip
                key={slip.id}
                slip={slip}
                box={boxes.get(slip.id)}
                inTabOrder={slip.id === focused}
                onFocus={() => setFocused(slip.id)}
                onKeyDown={walk}
                onOpen={() => onOpen(slip.id)}
              />
            ))}
          </div>
        </div>
      </figure>
    </div>
  );
}

/** The map opens where the case begins. */
function useStartInView(scroller: React.RefObject<HTMLElement | null>, box: Box | undefined): void {
  const middle = box === undefined ? 0 : box.x + box.width / 2;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null) element.scrollLeft = middle - element.clientWidth / 2;
  }, [scroller, middle]);
}

function Ways({
  boxes,
  edges,
  width,
  height,
}: Pick<Props, "edges"> & { boxes: ReadonlyMap<string, Box>; width: number; height: number }) {
  // Those that were taken lie on top.
  const sorted = edges.toSorted((a, b) => Number(a.taken) - Number(b.taken));
  return (
    <svg aria-hidden="true" className={styles.ways} width={width} height={height}>
      {sorted.map(({ from, to, taken }) => (
        <path key={`${from}>${to}`} d={wayOf(boxes, from, to)} className={taken ? styles.taken : styles.way} />
      ))}
    </svg>
  );
}

interface SlipProps {
  readonly slip: MapSlip;
  readonly box: Box | undefined;
  readonly inTabOrder: boolean;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent): void;
  onOpen(): void;
}

function Slip({ slip, box, inTabOrder, onFocus, onKeyDown, onOpen }: SlipProps) {
  if (box === undefined) return null;
  return (
    <button
      type="button"
      data-place={slip.id}
      className={classes(styles.slip, slip.taken && styles.visited, slip.end && styles.end)}
      style={{ insetInlineStart: box.x, insetBlockStart: box.y, inlineSize: box.width, blockSize: box.height }}
      aria-label={slip.name}
      title={slip.label}
      tabIndex={inTabOrder ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onOpen}
    >
      <span className={styles.caption}>
        {slip.badge !== "" && <b>{slip.badge}</b>} {slip.caption}
      </span>
      <span className={styles.label} lang={slip.lang}>
        {slip.label}
      </span>
    </button>
  );
}
