import type { Findings, Frame } from './findings.ts';
import { documentDate, reportYear } from './frame/document-date.ts';
import { mainPlace } from './frame/main-place.ts';
import { periodAhead, reportPeriod } from './frame/report-period.ts';

/** What the whole text says of itself: its date, whose report it is, the period it opens with and the one it plans for. */
export function frame(seen: Omit<Findings, 'frame'>, knownDate?: string): Frame {
  const date = knownDate ?? documentDate(seen);
  const place = mainPlace(seen);
  const period = reportPeriod(seen, date, reportYear(seen));
  const ahead = periodAhead(seen, date);
  return {
    ...(date && { documentDate: date }),
    ...(place && { place }),
    ...(period && { period }),
    ...(ahead && { ahead }),
  };
}
