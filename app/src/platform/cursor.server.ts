import { z } from 'zod';

/** Where a page ended: what its last row is sorted by, as the next request brings it back. */
export const writeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor; null without one, and with one that is not ours, which asks for the first page then. */
export function readCursor<Values>(shape: z.ZodType<Values>, cursor: string | undefined): Values | null {
  try {
    return shape.safeParse(JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}

/** Parts of cursors, each of a form that PostgreSQL takes for its column. */
export const cursorParts = {
  id: z.uuid(),
  /** A date as text, as precise as it is known, or '' where it is not. */
  date: z.string().regex(/^[\d-]{0,10}$/),
  instant: z.iso.datetime().regex(/^(?!0000)/),
  place: z.int32(),
};
