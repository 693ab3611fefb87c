/** @param {readonly number[]} numbers */
export const median = (numbers) => percentile(numbers, 50);

/**
 * The smallest of the numbers that at least `percent` of them do not exceed.
 * @param {readonly number[]} numbers
 * @param {number} percent
 */
export function percentile(numbers, percent) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The milliseconds of each of `rounds` calls, after `warmUp` calls that do not count.
 * @param {() => unknown} work
 * @param {{ rounds: number, warmUp?: number }} options
 */
export function times(work, { rounds, warmUp = 0 }) {
  for (let round = 0; round < warmUp; round++) work();
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}
