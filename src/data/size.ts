const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** `12 kB`, `1.4 MB`: an amount that a person compares, in steps of a thousand as browsers count. */
export function size(bytes: number, language: string): string {
  let amount = bytes;
  let unit = 0;
  // Under a kilobyte nobody cares for the digits.
  while (unit === 0 || (amount >= 1000 && unit < UNITS.length - 1)) {
    amount /= 1000;
    unit++;
  }
  const digits = unit > 1 && amount < 10 ? 1 : 0;
  const format = new Intl.NumberFormat(language, { style: "unit", unit: UNITS[unit], maximumFractionDigits: digits });
  // A number and its unit stay on one line.
  return format.format(unit === 1 ? Math.max(1, amount) : amount).replaceAll(" ", "\u00a0");
}
