/** The middle one of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The median of the ratios of what was measured in the same round. */
export const ratio = (over: readonly number[], under: readonly number[]): number =>
  median(over.map((value, index) => value / (under[index] as number)));
