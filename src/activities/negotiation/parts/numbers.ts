const MINUS = "\u2212";

/** Points with a real minus sign; a tenth where they are not whole. */
export function points(value: number, language: string): string {
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.abs(value));
  return value < 0 && text !== "0" ? `${MINUS}${text}` : text;
}

export function signed(value: number, language: string): string {
  return value > 0 ? `+${points(value, language)}` : points(value, language);
}

/** An amount with its unit: a currency code is written as the language writes it, anything else follows the figure. */
export function money(value: number, unit: string, language: string): string {
  if (/^[A-Z]{3}$/.test(unit)) {
    const format = new Intl.NumberFormat(language, {
      style: "currency",
      currency: unit,
      currencyDisplay: "code",
      maximumFractionDigits: 0,
    });
    return format.format(value).replace("-", MINUS);
  }
  return `${points(value, language)} ${unit}`;
}

/** Where a value lies between two ends, in percent; ends that coincide put it in the middle. */
export const share = (value: number, low: number, high: number): number =>
  high === low ? 50 : ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * 100;
