import type { Text } from '../ui/language.tsx';
import type { DatedArea } from './through-time.ts';
import { UNIT_TYPES } from './unit-types.ts';

/** Lists of units, and of which went into which, as files with commas: the cells of each, or a sentence per wrong row. Pure. */

export interface UnitRow {
  readonly line: number;
  readonly code: string;
  readonly level: Exclude<DatedArea['level'], 'country'>;
  readonly type: string;
  readonly name: string;
  readonly parentCode: string;
}
export interface LineageRow {
  readonly line: number;
  readonly oldCode: string;
  readonly newCode: string;
  readonly part: boolean;
}
export interface Complaint {
  readonly line: number;
  readonly says: Text;
}
export type FileRows =
  | { readonly kind: 'units'; readonly rows: UnitRow[]; readonly complaints: Complaint[] }
  | { readonly kind: 'lineage'; readonly rows: LineageRow[]; readonly complaints: Complaint[] };

/** Rows of cells with the line that each begins on. Quotes as in RFC 4180; a byte order mark and empty lines are passed over. */
export function cellsOf(text: string): { line: number; cells: string[] }[] {
  const found: { line: number; cells: string[] }[] = [];
  let [line, start] = [1, 1];
  let cells: string[] = [];
  const end = () => {
    if (cells.some((cell) => cell.trim() !== '')) found.push({ line: start, cells });
    cells = [];
  };
  for (const [whole, quoted, bare = '', ending] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g)) {
    cells.push((quoted?.replaceAll('""', '"') ?? bare).normalize('NFC').trim());
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (ending === ',') continue;
    end();
    start = line;
    if (ending === '') break;
  }
  return found;
}

const LEVELS: ReadonlySet<string> = new Set(['province', 'district', 'commune']);
const TYPES: ReadonlySet<string> = new Set(Object.values(UNIT_TYPES));

export function readRows(text: string): FileRows | null {
  const [head, ...body] = cellsOf(text);
  const at = new Map(head?.cells.map((name, i) => [name.toLowerCase(), i]));
  const width = head?.cells.length ?? 0;
  const complaints: Complaint[] = [];
  const wrong = (line: number, vi: string, en: string) => complaints.push({ line, says: { vi, en } });
  const rows = body.filter(({ line, cells }) => {
    if (cells.length === width) return true;
    wrong(line, `có ${cells.length} ô, cần ${width}.`, `has ${cells.length} cells; ${width} are needed.`);
    return false;
  });
  const cell = (cells: string[], name: string) => cells[at.get(name) ?? -1] ?? '';
  if (['old_code', 'new_code', 'divided'].every((name) => at.has(name))) {
    const lineage: LineageRow[] = [];
    const seen = new Map<string, number>();
    for (const { line, cells } of rows) {
      const [oldCode, newCode, divided] = ['old_code', 'new_code', 'divided'].map((name) => cell(cells, name));
      if (!oldCode || !newCode) wrong(line, 'thiếu mã.', 'a code is missing.');
      else if (divided !== '0' && divided !== '1')
        wrong(line, `divided là “${divided}”, cần 0 hoặc 1.`, `divided is “${divided}”; it must be 0 or 1.`);
      else if (seen.has(`${oldCode} ${newCode}`))
        wrong(
          line,
          `lặp lại dòng ${seen.get(`${oldCode} ${newCode}`)}.`,
          `repeats line ${seen.get(`${oldCode} ${newCode}`)}.`,
        );
      else {
        seen.set(`${oldCode} ${newCode}`, line);
        lineage.push({ line, oldCode, newCode, part: divided === '1' });
      }
    }
    const ways = new Map<string, number>();
    for (const { oldCode } of lineage) ways.set(oldCode, (ways.get(oldCode) ?? 0) + 1);
    for (const { line, oldCode, part } of lineage) {
      const several = (ways.get(oldCode) ?? 0) > 1;
      if (part === several) continue;
      if (part)
        wrong(line, `${oldCode} bị chia nhưng chỉ có một dòng.`, `${oldCode} is divided but has one line only.`);
      else
        wrong(line, `${oldCode} có nhiều dòng nhưng divided là 0.`, `${oldCode} has several lines but divided is 0.`);
    }
    return { kind: 'lineage', rows: lineage, complaints };
  }
  if (!['code', 'level', 'type', 'name', 'parent_code'].every((name) => at.has(name))) return null;
  const units: UnitRow[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const [code = '', level = '', type = '', name = '', parentCode = ''] = [
      'code',
      'level',
      'type',
      'name',
      'parent_code',
    ].map((column) => cell(cells, column));
    const before = seen.get(`${level} ${code}`);
    if (!/^\d{2,6}$/.test(code))
      wrong(line, `mã “${code}” không phải là số có 2–6 chữ số.`, `the code “${code}” is no number of 2–6 digits.`);
    else if (!LEVELS.has(level))
      wrong(
        line,
        `cấp “${level}” cần là province, district hoặc commune.`,
        `the level “${level}” must be province, district or commune.`,
      );
    else if (!TYPES.has(type))
      wrong(
        line,
        `loại “${type}” không phải một trong: ${[...TYPES].join(', ')}.`,
        `the type “${type}” is none of: ${[...TYPES].join(', ')}.`,
      );
    else if (name === '') wrong(line, 'thiếu tên.', 'the name is missing.');
    else if (before !== undefined)
      wrong(line, `mã ${code} đã có ở dòng ${before}.`, `the code ${code} stands in line ${before} already.`);
    else if ((level === 'province') !== (parentCode === ''))
      wrong(
        line,
        level === 'province' ? 'tỉnh không có parent_code.' : 'thiếu parent_code.',
        level === 'province' ? 'a province has no parent_code.' : 'parent_code is missing.',
      );
    else {
      seen.set(`${level} ${code}`, line);
      units.push({ line, code, level: level as UnitRow['level'], type, name, parentCode });
    }
  }
  return { kind: 'units', rows: units, complaints };
}
