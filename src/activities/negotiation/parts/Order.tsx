import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseText } from "../../../ui/case-texts.ts";
import { classes } from "../../../ui/classes.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import styles from "./Order.module.css";
import { Text } from "./Text.tsx";

interface Props {
  readonly legend: string;
  readonly help?: string;
  /** Ids, the most important first. */
  readonly order: readonly string[];
  readonly nameOf: (id: string) => CaseText;
  /** Something known about it, beside its name. */
  readonly noteOf?: ((id: string) => string | undefined) | undefined;
  onOrder(order: readonly string[]): void;
}

const moved = (order: readonly string[], from: number, to: number): readonly string[] => {
  const next = [...order];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) next.splice(to, 0, taken);
  return next;
};

/** A list to be put in order: dragged by its handle, or moved by buttons; every move is said aloud. */
export function Order({ legend, help, order, nameOf, noteOf, onOrder }: Props) {
  const { t } = useTranslation("negotiation");
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const move = (id: string, to: number): void => {
    const from = order.indexOf(id);
    if (to < 0 || to >= order.length || to === from) return;
    onOrder(moved(order, from, to));
    setTold(t("order.moved", { name: nameOf(id).text, place: to + 1, count: order.length }));
  };
  const over = (event: PointerEvent): void => {
    if (dragged === null || list.current === null) return;
    const rows = [...list.current.children].map((row) => row.getBoundingClientRect());
    const middle = rows.findIndex(({ top, bottom }) => event.clientY >= top && event.clientY <= bottom);
    if (middle >= 0) move(dragged, middle);
  };
  return (
    <fieldset className={styles.order}>
      <legend className={styles.legend}>{legend}</legend>
      {help !== undefined && <p className={styles.help}>{help}</p>}
      <ol ref={list} className={styles.list}>
        {order.map((id, i) => {
          const name = nameOf(id);
          const note = noteOf?.(id);
          return (
            <li key={id} className={classes(styles.row, dragged === id && styles.dragged)}>
              {/* The buttons beside it do the same by keyboard. */}
              <span
                aria-hidden="true"
                className={styles.handle}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setDragged(id);
                }}
                onPointerMove={over}
                onPointerUp={() => setDragged(null)}
                onPointerCancel={() => setDragged(null)}
              />
              <b className={styles.place}>{i + 1}</b>
              <span className={styles.name}>
                <Text of={name} />
                {note !== undefined && <small>{note}</small>}
              </span>
              <IconButton
                icon="up"
                label={t("order.up", { name: name.text })}
                aria-disabled={i === 0}
                onClick={() => move(id, i - 1)}
              />
              <IconButton
                icon="down"
                label={t("order.down", { name: name.text })}
                aria-disabled={i === order.length - 1}
                onClick={() => move(id, i + 1)}
              />
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr">
        {told}
      </p>
    </fieldset>
  );
}
