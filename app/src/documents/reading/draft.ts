import { formatDecimal } from '../../ui/number.ts';
import { parseTyped } from '../../ui/parse-number.ts';
import type { FactBody, FactType } from '../contract.ts';
import { bodyFields } from './body-fields.ts';

/** A fact while a person types it: every field as typed. "wrong" marks a period that is no date. */
export type Draft = Readonly<Record<string, string | readonly string[] | null>>;

/** As a person would type it: "721.000.000.000", "-2,68". */
const typedNumber = (value: string) => formatDecimal(value, 'vi').replace('−', '-');

export function draftOf(body: FactBody): Draft {
  const draft: Record<string, string | readonly string[] | null> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'type' || name === 'group') continue;
    if (name === 'value') {
      const [low, high] = (Array.isArray(value) ? value : [value]) as string[];
      draft.value = typedNumber(low ?? '');
      if (high !== undefined) draft.valueHigh = typedNumber(high);
    } else if (name === 'of' && typeof value === 'string') draft.of = typedNumber(value);
    else if (name === 'positions') draft.positions = (value as string[]).join('\n');
    else draft[name] = value as string | string[] | null;
  }
  return draft;
}

export type DraftResult =
  | { readonly body: FactBody }
  | { readonly wrong: Readonly<Record<string, 'required' | 'number' | 'period'>> };

/** The body that a draft says, or what is wrong with which field. `before` gives what the form does not show (the group). */
export function bodyOf(type: FactType, draft: Draft, before?: FactBody): DraftResult {
  const wrong: Record<string, 'required' | 'number' | 'period'> = {};
  const body: Record<string, unknown> = { type };
  for (const { name, as, required } of bodyFields[type]) {
    const typed = draft[name];
    if (as === 'choices') body[name] = typed ?? [];
    else if (as === 'lines') body[name] = lines(typed);
    else if (typeof typed !== 'string' || typed.trim() === '') {
      if (required) wrong[name] = 'required';
    } else if (as === 'number') {
      const number = parseTyped(typed);
      if (!number) wrong[name] = 'number';
      else body[name] = number.value;
      if (name === 'value' && number?.unit && !draft.unit) body.unit = number.unit;
    } else if (as === 'period' && typed === 'wrong') wrong[name] = 'period';
    else body[name] = typed.trim();
  }
  if (Object.keys(wrong).length > 0) return { wrong };
  if (type === 'figure') {
    if (body.valueHigh !== undefined) body.value = [body.value, body.valueHigh];
    delete body.valueHigh;
    if (before?.type === 'figure' && before.group) body.group = before.group;
  }
  if (type === 'document-reference') body.number ??= null;
  return { body: body as FactBody };
}

function lines(typed: Draft[string] | undefined): string[] {
  return typeof typed === 'string'
    ? typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
}

const boundWords: readonly (readonly [RegExp, string])[] = [
  [/(?:trên|hơn)\s*$/iu, 'more-than'],
  [/(?:dưới|gần)\s*$/iu, 'less-than'],
  [/(?:không quá|tối đa)\s*$/iu, 'at-most'],
  [/(?:ít nhất|tối thiểu)\s*$/iu, 'at-least'],
  [/(?:khoảng|ước)\s*$/iu, 'about'],
];

/** A first draft of a new fact from its words: "11,3 tỷ đồng" behind "trên" gives value, unit and bound. */
export function draftFromWords(
  type: FactType,
  words: string,
  before: string,
  known: { place?: string; period?: string },
): Draft {
  const flat = words.replace(/\s+/g, ' ').trim();
  if (type === 'figure') {
    const count = /^(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)\s*(.*)$/u.exec(flat);
    const number = count ? null : parseTyped(flat);
    const percent = number?.unit.startsWith('%');
    return {
      attribute: count ? 'count' : 'level',
      bound: boundWords.find(([pattern]) => pattern.test(before.normalize('NFC')))?.[1] ?? 'exact',
      role: 'actual',
      value: count ? (count[1] ?? '') : number ? typedNumber(number.value) : '',
      of: count?.[2] ?? null,
      unit: count ? (count[3] ?? '') : percent ? '%' : (number?.unit ?? ''),
      place: known.place ?? null,
      period: known.period ?? null,
    };
  }
  if (type === 'person') return { name: flat, roles: [] };
  if (type === 'place') {
    const level = /^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn)\s+/iu.exec(
      flat.normalize('NFC'),
    );
    return level ? { name: flat.slice(level[0].length), level: (level[1] as string).toLowerCase() } : { name: flat };
  }
  if (type === 'meeting') return { kind: 'other' };
  if (type === 'document-reference') {
    const number = /\d+[-/][\p{L}\d/-]+/u.exec(flat)?.[0];
    return number
      ? {
          number,
          kind: flat
            .slice(0, flat.indexOf(number))
            .replace(/\s*số\s*$/u, '')
            .trim(),
        }
      : { title: flat };
  }
  return {};
}
