import { useTranslation } from "react-i18next";

/** Points as people read them: at most one decimal, a real minus, no end as a sign, not decided as a dash. */
export function usePoints(): (value: number | null) => string {
  const { i18n } = useTranslation("studio");
  return (value) => {
    if (value === null) return "–";
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "\u2212∞";
    return new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value).replace("-", "\u2212");
  };
}

/** A share of 0 to 1 in whole percent. */
export function usePercent(): (value: number | null) => string {
  const { i18n } = useTranslation("studio");
  return (value) =>
    value === null
      ? "–"
      : new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 }).format(value);
}
