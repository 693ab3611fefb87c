/**
 * Accuracy compares runs. The curve and the way of averaging are those that lichess publishes for
 * chess moves (lichess.org/page/accuracy), with percentage points of the attainable score in the
 * place of percentage points of winning chances.
 */

/**
 * Accuracy of one decision, 0 to 100.
 *
 * @param loss percentage points of the attainable score that it gave away, 0 to 100
 */
export function decisionAccuracy(loss: number): number {
  return clamp(103.1668 * Math.exp(-0.04354 * loss) - 3.1669, 0, 100);
}

/**
 * Accuracy of a whole attempt, 0 to 100: the mean of the volatility-weighted mean and of the harmonic
 * mean of its decisions. Volatility is the standard deviation of what was still within reach over a
 * window of decisions (a tenth of them, at least 2 and at most 8), held between 0.5 and 12, so that
 * decisions taken while much was at stake weigh more. In the harmonic mean an accuracy below 1 counts
 * as 1: one lost cause must not erase everything else.
 *
 * @param reach percent still within reach before the first decision and after each: n + 1 values
 * @returns null for an attempt without decisions
 */
export function attemptAccuracy(reach: readonly number[]): number | null {
  const count = reach.length - 1;
  if (count < 1) return null;
  const accuracies = Array.from({ length: count }, (_, i) =>
    decisionAccuracy(Math.max(0, at(reach, i) - at(reach, i + 1))),
  );
  const window = clamp(Math.floor(count / 10), 2, 8);
  const weights = accuracies.map((_, i) => clamp(deviation(windowAround(reach, i, window)), 0.5, 12));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = accuracies.reduce((sum, accuracy, i) => sum + accuracy * at(weights, i), 0) / total;
  const harmonic = count / accuracies.reduce((sum, accuracy) => sum + 1 / Math.max(1, accuracy), 0);
  return (weighted + harmonic) / 2;
}

/** The values around decision i: the window that ends after it, or the first one where it is too early. */
function windowAround(reach: readonly number[], i: number, window: number): number[] {
  const from = clamp(i + 2 - window, 0, Math.max(0, reach.length - window));
  return reach.slice(from, from + window);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

const at = (values: readonly number[], i: number): number => values[i] ?? 0;
const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
