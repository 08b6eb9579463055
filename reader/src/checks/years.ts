/** The year that a period ends in: 2023 of "2021-01/2023-05"; undefined where it is open. */
export function lastYear(period: string | undefined): number | undefined {
  const year = /(\d{4})[^/]*$/.exec(period ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

/** One paragraph may say "đến nay" and the next nothing: only other years part two figures. */
export function sameYear(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [lastYear(a), lastYear(b)];
  return first === undefined || second === undefined || first === second;
}
