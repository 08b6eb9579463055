import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check, Fact, Figure } from '../fact.ts';
import { areaNames } from '../places/area-names.ts';
import { read as readText } from '../read.ts';
import { sourceText } from '../source-text.ts';
import { structure } from '../structure.ts';
import { check } from './check.ts';

const folder = process.env.DONDOC_SHARED;
const texts = folder && existsSync(join(folder, 'reading/gold')) ? folder : undefined;
const why = texts ? '' : ' (skipped: DONDOC_SHARED names no folder with expected readings)';

interface Expected {
  readonly file: string;
  readonly rule: string;
  readonly status: string;
  readonly computation: string;
  readonly level: number;
}

type Numbers = number | readonly [number, number];
interface GoldFact {
  readonly type: Fact['type'];
  readonly span: [number, number];
  readonly value?: Numbers;
  readonly of?: number;
}

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(texts ?? '', ...path), 'utf8')) as T;

function text(name: string): string {
  const seed = join(texts ?? '', 'seeds', `${name}.txt`);
  return readFileSync(existsSync(seed) ? seed : join(texts ?? '', 'news', `${name}.txt`), 'utf8');
}

/** The expected facts of a text as the reader would give them: ids in text order, values as decimals. */
function facts(name: string): Fact[] {
  const found = read<{ facts: GoldFact[] }>('reading/gold', `${name}.json`).facts;
  return [...found]
    .sort((a, b) => a.span[0] - b.span[0])
    .map((fact, index) => ({
      ...fact,
      id: `f${index + 1}`,
      ...(fact.value !== undefined && {
        value: typeof fact.value === 'number' ? String(fact.value) : fact.value.map(String),
      }),
      ...(fact.of !== undefined && { of: String(fact.of) }),
    })) as unknown as Figure[];
}

function checks(name: string): Check[] {
  const source = sourceText(text(name));
  const none = { dates: [], periods: [], references: [], places: [], tables: [], people: [], frame: {} };
  return check(facts(name), { text: source, structure: structure(source), ...none });
}

describe.skipIf(!texts)(`the checks that the expected readings allow${why}`, () => {
  const names = texts ? readdirSync(join(texts, 'reading/gold')).map((file) => file.replace(/\.json$/, '')) : [];
  const expected = texts ? read<Expected[]>('reading/checks.json') : [];
  const asked = expected.filter(({ level }) => level <= 2);

  it.each(asked)('$file $rule $status $computation', ({ file, rule, status, computation }) => {
    const of = checks(file).filter((made) => made.rule === rule && made.status === status);
    expect(of.map((made) => made.computation)).toContain(computation);
  });

  it.each(names)('%s: nothing is called inconsistent that is not', (name) => {
    const known = expected.filter(({ file, status }) => file === name && status === 'inconsistent');
    const called = checks(name).filter(({ status }) => status === 'inconsistent');
    const unknown = called.filter(({ computation }) => !known.some((k) => k.computation === computation));
    expect(unknown).toEqual([]);
  });

  it.each(names)('%s: its reading makes the checks of level 1, and calls nothing else inconsistent', (name) => {
    const made = readText(text(name), { areaNames }).checks;
    const of = expected.filter(({ file }) => file === name);
    const told = (list: readonly { rule: string; status: string; computation: string }[]) =>
      list.map(({ rule, status, computation }) => `${rule} ${status} ${computation}`);
    expect(told(made)).toEqual(expect.arrayContaining(told(of.filter(({ level }) => level === 1))));
    const allowed = told(of.filter(({ status }) => status === 'inconsistent'));
    expect(told(made.filter(({ status }) => status === 'inconsistent')).filter((c) => !allowed.includes(c))).toEqual(
      [],
    );
  });

  it('says every check in both languages, with numbers printed as each writes them', () => {
    for (const made of names.flatMap(checks)) {
      expect(made.message).toMatch(/^\p{Lu}.*\.$/u);
      expect(made.messageEn).toMatch(/^.*\.$/u);
      expect(made.message).not.toMatch(/undefined|NaN/);
      expect(made.messageEn).not.toMatch(/undefined|NaN/);
    }
    if (process.env.DONDOC_PRINT) for (const name of names) console.log(name, checks(name));
  });
});
