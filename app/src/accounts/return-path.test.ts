import fc from 'fast-check';
import { expect, it } from 'vitest';
import { returnPath } from './rules.ts';

/** Wherever somebody asks to be taken after signing in elsewhere, it is a page of ours. */

const home = '/?own';

it.each(['/documents', '/documents?q=%C4%91&after=x#f', '/demo/areas/1', '/?own', '/sign-in'])('keeps %s', (path) => {
  expect(returnPath(path)).toBe(path);
});

it.each([
  ...[
    '',
    'documents',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
  ],
  ...[
    '/.//evil.example',
    '/..//evil.example',
    '/a/../..//evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    ' //evil.example',
  ],
  ...['javascript:alert(1)', 'data:text/html,x', '/api/sign-out', '/demo/api/documents', '/x/../api', '//'],
])('does not keep %j', (asked) => {
  expect(returnPath(asked)).toBe(home);
});

it('never leads to another place, and is the same when it is asked for again', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '//',
    '@',
    ':',
    '\t',
    '\r\n',
    '%2f',
    '%5c',
    'evil.example',
    '?',
    '#',
    'đ',
    'api',
  );
  const asked = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(asked, (text) => {
      const path = returnPath(text);
      expect(new URL(path, 'https://dondoc.example').origin).toBe('https://dondoc.example');
      expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      expect(returnPath(path)).toBe(path);
    }),
    { numRuns: 2000 },
  );
});
