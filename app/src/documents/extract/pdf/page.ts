/** Words as a PDF places them: at a point, with a width, in a size. Lengths are points, y grows downwards. */
export interface Item {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /** Rows of the tables that lines draw on the page; their words are not among the items. */
  readonly tables?: readonly Row[];
}

/** Words of one row without a gap that is wide enough for a column. */
export interface Segment {
  readonly words: string;
  readonly left: number;
  readonly right: number;
}

/** What stands on one base line. */
export interface Row {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** The segments are the cells of a table that lines draw, empty ones too. */
  readonly cells?: boolean;
}

export const leftOf = (row: Row): number => row.segments[0]?.left ?? 0;
export const rightOf = (row: Row): number => row.segments.at(-1)?.right ?? 0;
export const wordsOf = (row: Row): string => row.segments.map(({ words }) => words).join('\t');
export const centreOf = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;
