import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { Dialog, Heading, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { type Stop, stopsIn } from "./stops.ts";
import styles from "./Tour.module.css";

interface Props {
  /** The studio's own element. */
  readonly studio: RefObject<HTMLElement | null>;
  readonly onEnd: () => void;
}

/** A walk around the screen as it is, a few words at each part. Escape or a button ends it at any stop. */
export default function Tour({ studio, onEnd }: Props) {
  const stops = useMemo(() => (studio.current === null ? [] : stopsIn(studio.current)), [studio]);
  const [index, setIndex] = useState(0);
  const stop = stops[index];
  useEffect(() => {
    if (stop === undefined) onEnd();
  }, [stop, onEnd]);
  if (stop === undefined) return null;
  return (
    <Standing
      key={stop.id}
      stop={stop}
      studio={studio}
      number={index + 1}
      of={stops.length}
      onMove={(by) => setIndex(index + by)}
      onEnd={onEnd}
    />
  );
}

interface StandingProps extends Props {
  readonly stop: Stop;
  readonly number: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
}

function Standing({ stop, studio, number, of, onMove, onEnd }: StandingProps) {
  const { t } = useTranslation("studio");
  const target = useRef<HTMLElement | null>(studio.current?.querySelector<HTMLElement>(stop.at) ?? null);
  const [rect, setRect] = useState(() => target.current?.getBoundingClientRect());
  useEffect(() => {
    const measure = (): void => setRect(target.current?.getBoundingClientRect());
    target.current?.scrollIntoView({ block: "nearest" });
    measure();
    addEventListener("resize", measure);
    addEventListener("scroll", measure, true);
    return () => {
      removeEventListener("resize", measure);
      removeEventListener("scroll", measure, true);
    };
  }, []);
  // A popover closes itself when the focus leaves it, as it does from stop to stop: only a key or a button ends the tour.
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") onEnd();
    };
    addEventListener("keydown", leave, true);
    return () => removeEventListener("keydown", leave, true);
  }, [onEnd]);
  return (
    <>
      {rect !== undefined && (
        <div
          aria-hidden="true"
          className={styles.ring}
          style={{
            insetBlockStart: rect.top,
            insetInlineStart: rect.left,
            inlineSize: rect.width,
            blockSize: rect.height,
          }}
        />
      )}
      <Popover
        triggerRef={target}
        isOpen
        isNonModal
        placement={stop.side}
        offset={12}
        className={styles.popover as string}
      >
        <Dialog className={styles.card as string}>
          <p className={styles.count}>{t("tour.count", { number, of })}</p>
          <Heading slot="title" className={styles.title as string}>
            {t(`tour.${stop.id}.title`)}
          </Heading>
          <p>{t(`tour.${stop.id}.text`)}</p>
          <div className={styles.acts}>
            <Button variant="link" size="small" onClick={onEnd}>
              {t("tour.end")}
            </Button>
            <span className={styles.grow} />
            {number > 1 && (
              <Button size="small" onClick={() => onMove(-1)}>
                {t("tour.back")}
              </Button>
            )}
            <Button variant="primary" size="small" autoFocus onClick={() => (number === of ? onEnd() : onMove(1))}>
              {t(number === of ? "tour.done" : "tour.next")}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </>
  );
}
