import type { Figure } from '../fact.ts';
import type { Worksheet } from './worksheet.ts';

/** Whether a figure stands in a table. Tables stand in text order, so a workbook of hundreds is not walked through for each. */
export function inTable({ span: [start] }: Figure, { tables }: Worksheet): boolean {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tables[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (tables[low]?.start ?? Number.POSITIVE_INFINITY) <= start;
}
