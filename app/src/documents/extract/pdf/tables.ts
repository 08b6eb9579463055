import type { Item, Page, Row } from './page.ts';
import { rowsOf } from './rows.ts';
import type { Rule } from './rules.ts';

/** How far lines that meet may miss each other, in points. */
const near = 3;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The tables that lines draw on a page, as rows of cells, and the page without what stands in them. A cell that spans several
 * is written at its first place and leaves the others empty.
 */
export function tablesOf(page: Page, rules: readonly Rule[]): { rows: Row[]; rest: Page } {
  const rows: Row[] = [];
  const taken = new Set<Item>();
  for (const group of connected(rules)) {
    const grid = gridOf(group);
    if (!grid) continue;
    const inside = page.items.filter((item) => !taken.has(item) && contains(grid.box, item));
    for (const item of inside) taken.add(item);
    rows.push(...rowsOfGrid(grid, inside, page));
  }
  return { rows, rest: { ...page, items: page.items.filter((item) => !taken.has(item)) } };
}

/** Lines that touch each other, directly or through others. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: { rules: Rule[]; box: Box }[] = [];
  for (const rule of rules) {
    const touching = groups.filter(({ box, rules }) => touch(box, rule) && rules.some((other) => touch(other, rule)));
    const merged = { rules: [...touching.flatMap((group) => group.rules), rule], box: rule as Box };
    for (const { box } of touching) merged.box = around(merged.box, box);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

const touch = (a: Box, b: Box) =>
  a.left <= b.right + near && b.left <= a.right + near && a.top <= b.bottom + near && b.top <= a.bottom + near;
const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});
const contains = (box: Box, { x, y, width, size }: Item) =>
  x + width / 2 > box.left && x + width / 2 < box.right && y - size * 0.3 > box.top && y - size * 0.3 < box.bottom;

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly box: Box;
  readonly rules: readonly Rule[];
}

/** A table has two columns and two rows at least; a frame around a page or a stamp is none. */
function gridOf(rules: readonly Rule[]): Grid | null {
  const upright = rules.filter(({ left, right, top, bottom }) => right - left < bottom - top);
  const level = rules.filter((rule) => !upright.includes(rule));
  const xs = distinct(upright.map(({ left, right }) => (left + right) / 2));
  const ys = distinct(level.map(({ top, bottom }) => (top + bottom) / 2));
  if (xs.length < 3 || ys.length < 3 || xs.length > 60 || ys.length > 400) return null;
  return { xs, ys, rules, box: { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 } };
}

function distinct(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] as number) > near);
}

function rowsOfGrid({ xs, ys, rules }: Grid, items: readonly Item[], page: Page): Row[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const first = firstCells(xs, ys, rules);
  const cells = new Map<number, Item[]>();
  for (const item of items) {
    const column = between(xs, item.x + item.width / 2);
    const row = between(ys, item.y - item.size * 0.3);
    const cell = first[row * width + column] ?? 0;
    cells.set(cell, [...(cells.get(cell) ?? []), item]);
  }
  const size = items[0]?.size ?? 12;
  return Array.from({ length: height }, (_, row) => {
    const segments = Array.from({ length: width }, (_, column) => {
      const place = row * width + column;
      const words = first[place] === place ? wordsIn(cells.get(place) ?? [], page) : '';
      return { words, left: xs[column] as number, right: xs[column + 1] as number };
    });
    return { page: page.number, y: ys[row] as number, size, segments, cells: true };
  }).filter(({ segments }) => segments.some(({ words }) => words !== ''));
}

/** For each place of the grid the first place of its cell: where no line parts two places, they are one cell. */
function firstCells(xs: readonly number[], ys: readonly number[], rules: readonly Rule[]): number[] {
  const width = xs.length - 1;
  const first: number[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const y = ((ys[row] as number) + (ys[row + 1] as number)) / 2;
    for (let column = 0; column < width; column += 1) {
      const x = ((xs[column] as number) + (xs[column + 1] as number)) / 2;
      const place = row * width + column;
      const left =
        column > 0 && !rules.some((rule) => crosses(rule, xs[column] as number, y)) ? first[place - 1] : undefined;
      const above =
        row > 0 && !rules.some((rule) => crosses(rule, x, ys[row] as number)) ? first[place - width] : undefined;
      first[place] = left ?? above ?? place;
    }
  }
  return first;
}

const crosses = ({ left, right, top, bottom }: Rule, x: number, y: number) =>
  x >= left - near && x <= right + near && y >= top - near && y <= bottom + near;

function between(places: readonly number[], value: number): number {
  const next = places.findIndex((place) => place > value);
  return Math.min(Math.max(next < 0 ? places.length - 2 : next - 1, 0), places.length - 2);
}

function wordsIn(items: readonly Item[], page: Page): string {
  return rowsOf({ ...page, items }, true)
    .flatMap(({ segments }) => segments.map(({ words }) => words))
    .join(' ');
}
