import { expect, it } from 'vitest';
import { createLog, shownError } from './log.server.ts';

function lines(terminal: boolean): { log: ReturnType<typeof createLog>; written: string[] } {
  const written: string[] = [];
  return { log: createLog({ level: 'info', terminal, write: (line) => written.push(line) }), written };
}

it('writes JSON for a collector and a short line for a person', () => {
  const machine = lines(false);
  machine.log.warn({ ms: 912 }, 'slow');
  expect(JSON.parse(machine.written[0] ?? '')).toMatchObject({ level: 40, msg: 'slow', ms: 912 });
  const person = lines(true);
  person.log.warn({ ms: 912, path: '/api' }, 'slow');
  expect(person.written[0]).toMatch(/^\d\d:\d\d:\d\d warning slow ms=912 path=\/api\n$/);
});

it('keeps secrets to itself', () => {
  const { log, written } = lines(false);
  log.info(
    { password: 'hunter2', login: { connectionString: 'postgres://a:hunter2@b' }, headers: { cookie: 'hunter2' } },
    'x',
  );
  expect(written[0]).not.toContain('hunter2');
});

it('shows an error without the values that were worked on', () => {
  const refused = Object.assign(new Error('invalid input syntax for type date: "Lê Thị A"'), {
    code: '22007',
    detail: 'Lê Thị A',
  });
  const wrapped = new Error('Failed query: insert into "fact" values ($1)\nparams: Lê Thị A', { cause: refused });
  const shown = JSON.stringify(shownError(wrapped));
  expect(shown).not.toContain('Lê Thị A');
  expect(shown).toContain('insert into');
  expect(shown).toContain('22007');
  const { log, written } = lines(true);
  log.error({ err: wrapped }, 'failed');
  expect(written[0]).not.toContain('Lê Thị A');
  expect(written[0]).toContain('log.test.ts');
});
