import type { Findings } from '../findings.ts';
import { inYear } from '../frame/report-period.ts';
import { startingIn } from '../stretches.ts';
import { latin } from '../vietnamese.ts';
import type { Cell } from './grids.ts';
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

/** "6 tháng", "TH 6 tháng - 2024": from January on. */
const MONTHS = latin(/(?<!\d)(?<last>1[0-2]|[1-9]) tháng(?!\p{L})/u);
/** "Ước TH 2/2024": what leads to a month goes without saying; "Tháng 6" stands before the number of the next cell. */
const MONTH =
  /(?<![\d/.-])0?(?<month>1[0-2]|[1-9])[/.-](?<year>(?:19|20)\d\d)(?!\d)|tháng 0?(?<alone>1[0-2]|[1-9])(?![\d/.-])/u;

/** The period of a column, by its own line before that of the group above it; months without a year are of the group's, or of the table's. */
export function periodOfHeader(
  findings: Findings,
  { cells, lines }: Header,
  yearOfTable: string | undefined,
): string | undefined {
  const year = lines.flatMap((line) => YEARS.exec(line)?.[1] ?? []).at(-1) ?? yearOfTable;
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const [{ start, end }, line] = [cells[at] as Cell, lines[at] as string];
    const period = periodIn(findings, start, end, year ?? findings.frame.documentDate);
    if (period?.includes('-')) return period;
    const last = MONTHS.exec(line)?.groups?.last;
    if (last && year) return `${year}-01/${year}-${last.padStart(2, '0')}`;
    const told = MONTH.exec(line)?.groups;
    const month = told?.month ?? told?.alone;
    const of = told?.year ?? year;
    if (month && of) return `${of}-${month.padStart(2, '0')}`;
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
