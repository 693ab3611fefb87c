import { createContext, useContext } from "react";
import type { Seat } from "../../../core/bargaining/profile.ts";
import type { ActivityDebriefProps } from "../../../ui/activity-debrief.ts";
import type { CaseText } from "../../../ui/case-texts.ts";
import type { Names } from "../parts/names.tsx";
import type { Reveal } from "../reveal-model.ts";
import type { TableView } from "../view.ts";

/** What every part of a table's debrief reads. */
export interface TableReading extends ActivityDebriefProps {
  readonly reveal: Reveal;
  /** The table as it stood at its end, from the seat that is looked from. */
  readonly table: TableView;
  readonly names: Names;
  readonly own: Seat;
  readonly other: Seat;
  nameOf(seat: Seat): CaseText;
  /** Points, percent and signs as the language writes them. */
  say(value: number): string;
  signed(value: number): string;
  percent(share: number): string;
  listed(texts: readonly string[]): string;
}

export const TableReadingContext = createContext<TableReading | null>(null);

export function useTable(): TableReading {
  const reading = useContext(TableReadingContext);
  if (reading === null) throw new Error("outside of a table's debrief");
  return reading;
}
