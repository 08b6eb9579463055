import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf } from '../words/words.ts';
import { numberWordsAt } from './number-words.ts';

const read = (text: string) => {
  const words = wordsOf(text);
  const number = numberWordsAt(words, 0);
  return number && [number.value, text.slice(0, words.ends[number.to - 1])];
};

it.each([
  ['hai', '2'],
  ['mười lăm', '15'],
  ['hai mươi mốt', '21'],
  ['ba mươi tư', '34'],
  ['ba trăm', '300'],
  ['mười', '10'],
  ['hai trăm linh năm', '205'],
  ['một nghìn hai trăm', '1200'],
  ['một nghìn không trăm linh ba', '1003'],
  ['hai ngàn rưỡi', '2500'],
  ['ba triệu rưỡi', '3500000'],
  ['hai trăm rưỡi', '250'],
  ['hai rưỡi', '2.5'],
  ['hai phẩy năm', '2.5'],
  ['hai phẩy không năm', '2.05'],
  ['mười hai phẩy hai mươi lăm', '12.25'],
  ['hai phẩy năm tỷ', '2500000000'],
  ['một triệu hai', '1200000'],
  ['ba trăm nghìn tỷ', '300000000000000'],
  ['hai nghìn ba trăm tỷ năm trăm triệu', '2300500000000'],
  ['năm vạn', '50000'],
  ['hai chục nghìn', '20000'],
  ['BỐN TRĂM LẺ HAI', '402'],
])('%s is %s', (words, value) => expect(read(words)).toEqual([value, words]));

it.each([
  ['hai mươi năm', '20', 'hai mươi'],
  ['hai nghìn năm văn hiến', '2000', 'hai nghìn'],
  ['một trăm năm', '100', 'một trăm'],
  ['hai phẩy', '2', 'hai'],
  ['ba xã', '3', 'ba'],
])('takes of "%s" only %s', (text, value, words) => expect(read(text)).toEqual([value, words]));

it.each(['trăm', 'rưỡi', 'không', 'linh ba', 'xã ba', ''])('reads nothing at the start of %j', (text) =>
  expect(read(text)).toBeUndefined(),
);

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function belowThousand(number: number, whole: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const last = ones === 1 && tens > 1 ? 'mốt' : ones === 5 && tens > 0 ? 'lăm' : ONES[ones];
  const rest = [
    ...(tens > 1 ? [`${ONES[tens]} mươi`] : tens === 1 ? ['mười'] : ones && (hundreds || whole) ? ['linh'] : []),
    ...(ones ? [tens === 0 ? ONES[ones] : last] : []),
  ];
  return [...(hundreds || whole ? [`${ONES[hundreds]} trăm`] : []), ...rest].join(' ');
}

function inWords(number: number): string {
  const said: string[] = [];
  for (const [scale, name] of [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(number / scale) % (scale === 1e9 ? 1e6 : 1000);
    if (!group) continue;
    said.push(group >= 1000 ? `${inWords(group)} ${name}` : `${belowThousand(group, said.length > 0)} ${name}`.trim());
  }
  return said.join(' ');
}

it('reads back every number up to a thousand billion as it is said', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 1, max: 9999 })), (number) => {
      const words = inWords(number);
      expect(read(words)).toEqual([String(number), words]);
    }),
    { numRuns: 2000 },
  );
});
