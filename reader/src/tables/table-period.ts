import type { Findings } from '../findings.ts';
import { inYear } from '../frame/report-period.ts';
import { startingIn } from '../stretches.ts';
import type { Header } from './table-head.ts';

const YEARS = /(?<!\d)((?:19|20)\d\d)(?!\d)/u;

/** The period that words of a table name: "Thực hiện 6 tháng năm 2024", "TH 2023", "KH 2024". */
export function periodIn(
  findings: Omit<Findings, 'frame'>,
  start: number,
  end: number,
  documentDate: string | undefined,
): string | undefined {
  const found = startingIn(findings.periods, start, end).flatMap((mention) => inYear(mention, documentDate) ?? []);
  // The narrowest: of "6 tháng đầu năm 2024" both the months and the year are found.
  const months = found.find((iso) => iso.includes('-'));
  return months ?? found[0] ?? YEARS.exec(findings.text.lower.slice(start, end))?.[1];
}

/** The period of a column, by its own line before that of the group above it. */
export function periodOfHeader(findings: Findings, { cells }: Header): string | undefined {
  for (const { start, end } of cells.toReversed()) {
    const period = periodIn(findings, start, end, findings.frame.documentDate);
    if (period) return period;
  }
  return undefined;
}

/** "2024-01/2024-06" a year earlier is "2023-01/2023-06". */
export const yearBefore = (period: string): string =>
  period.replace(/(?:19|20)\d\d/g, (year) => String(Number(year) - 1));

export const yearOf = (period: string): string =>
  period.slice(-7, -3).length === 4 && period.includes('/')
    ? (period.split('/')[1] as string).slice(0, 4)
    : period.slice(0, 4);
