import { useTranslation } from "react-i18next";

const MINUS = "\u2212";
// Narrow, and nothing breaks at it.
const THIN = "\u202F";

/** Numbers as the debrief writes them. */
export interface Numbers {
  /** `56 %`, `56%` */
  percent(value: number): string;
  /** A loss as a step down: `−12`, `−0.6`. Empty for none. */
  loss(value: number | null): string;
  /** The same without a sign, for a sentence. */
  points(value: number): string;
  /** `+3`, `−2`, `0` */
  signed(value: number): string;
  share(value: number): string;
}

const NOTHING = 0.05;

export function numbersIn(language: string): Numbers {
  const one = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const unit = language.startsWith("zh") ? "%" : `${THIN}%`;
  // Whole points are precise enough; less than one is told, so that nothing lost looks like nothing.
  const points = (value: number): string => one.format(value < 1 ? Math.max(0.1, value) : Math.round(value));
  return {
    percent: (value) => `${Math.round(value)}${unit}`,
    loss: (value) => (value === null || value < NOTHING ? "" : `${MINUS}${points(value)}`),
    points,
    signed: (value) => (value < 0 ? `${MINUS}${one.format(-value)}` : value > 0 ? `+${one.format(value)}` : "0"),
    share: (value) => `${one.format(value)}${unit}`,
  };
}

export function useNumbers(): Numbers {
  const { i18n } = useTranslation();
  return numbersIn(i18n.language);
}
