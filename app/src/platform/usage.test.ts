import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Language } from './language.ts';
import { usageError } from './usage.ts';

function told(words: readonly string[], language: Language): string {
  let said = '';
  const program = new Command('dondoc').exitOverride();
  program.configureOutput({
    writeErr: (text) => {
      said += text;
    },
    outputError: (text, write) => write(usageError(text, language)),
  });
  program.command('backup').argument('<file>');
  program.command('restore');
  expect(() => program.parse([...words], { from: 'user' })).toThrow();
  return said;
}

it('says in the language of the rest what command or option there is not, and which it may be', () => {
  expect(told(['bakcup'], 'vi')).toBe('dondoc: không có lệnh bakcup; có phải là backup?\nXem: dondoc --help\n');
  expect(told(['xyz'], 'en')).toBe('dondoc: there is no command xyz\nSee: dondoc --help\n');
  expect(told(['restore', '--xyz'], 'vi')).toBe('dondoc: không có tùy chọn --xyz\nXem: dondoc --help\n');
});

it('leaves whatever else there is to say as it is', () => {
  expect(told(['backup'], 'vi')).toContain("missing required argument 'file'");
});
