import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type pg from 'pg';
import { readConfiguration } from '../platform/configuration.server.ts';
import type { LedgerName } from '../platform/database.server.ts';
import { placeOf, visitEngine, type Whereabouts } from '../platform/engine.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import { pick, type Text } from '../platform/language.ts';
import { silent } from '../platform/log.server.ts';
import { presentLedgers } from '../platform/migrate.server.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { faultText, words } from './command-messages.ts';
import { jsonLine, type Written } from './formats.ts';
import { problems } from './problems.ts';
import { NOWHERE } from './rules.ts';
import { saying } from './seal.server.ts';
import { type Verified, verify } from './verify.server.ts';

/** What the commands do, apart from them: only who runs one waits for the parts of the database to be loaded. */

/** Visits the database with the ledgers that have an audit. */
async function visiting<T>(
  where: Whereabouts,
  fn: (client: pg.Client, ledgers: LedgerName[]) => Promise<T>,
): Promise<T> {
  const place = placeOf(where);
  const visit = await visitEngine({ ...where, log: silent });
  if (visit === undefined) throw problems['audit-no-data']({ place });
  try {
    return await visit.asOwner(async (client) => {
      const ledgers = await presentLedgers(client);
      if (!ledgers.includes('dondoc')) throw problems['audit-no-data']({ place });
      const found = await client.query<{ there: boolean }>(
        `SELECT to_regclass('dondoc.audit_entry') IS NOT NULL AS there`,
      );
      if (found.rows[0]?.there !== true) throw problems['audit-not-begun']({ place });
      return fn(client, ledgers);
    });
  } finally {
    await visit.stop();
  }
}

export async function verifyAll(terminal: Terminal, where: Whereabouts = readConfiguration()): Promise<void> {
  const say = (text: Text) => pick(text, terminal.language);
  const found = await visiting(where, async (client, ledgers) => {
    const all: (Verified & { ledger: LedgerName })[] = [];
    for (const ledger of ledgers)
      all.push(...(await verify(client, ledger)).map((verified) => ({ ...verified, ledger })));
    return all;
  });
  if (found.length === 0) terminal.write(`${say(words.empty)}\n`);
  for (const verified of found) {
    const { ledger, provinceId, name, fault, head } = verified;
    const of = provinceId === NOWHERE ? say(words.everywhere) : (name ?? say(words.unknown(provinceId)));
    const where = ledger === 'demo' ? of + say(words.demonstration) : of;
    const told = [
      say(words.stands(verified)),
      fault ? say(faultText(fault)) : head.seq > 0 && say(words.ends(head.hash)),
    ];
    terminal.write(`${say(fault ? words.bad : words.good)}  ${where}: ${told.filter(Boolean).join('; ')}\n`);
  }
  terminal.exitWith(found.some(({ fault }) => fault !== null) ? 1 : 0);
}

const PAGE = 2000;

export async function exportAll(
  file: string,
  terminal: Terminal,
  where: Whereabouts = readConfiguration(),
): Promise<void> {
  const path = resolve(file);
  const entries = await visiting(where, async (client) => {
    const handle = await open(path, 'wx', 0o600).catch((error: Error) => {
      if (codeOf(error) === 'EEXIST') throw problems['audit-file-exists']({ file: path });
      throw problems['audit-file-not-writable']({ file: path, reason: codeOf(error) ?? error.message }, error);
    });
    try {
      let count = 0;
      for await (const page of allEntries(client)) {
        await handle.appendFile(page.map(jsonLine).join(''));
        count += page.length;
      }
      await handle.sync();
      return count;
    } finally {
      await handle.close();
    }
  });
  terminal.write(`${pick(words.exported(path, entries), terminal.language)}\n`);
}

/** Chain by chain, each in its order, what is not chained yet at the end; one snapshot. */
async function* allEntries(client: pg.Client): AsyncGenerator<Written[]> {
  await client.query(
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = dondoc; SET LOCAL row_security = off',
  );
  await client.query(`DECLARE entries NO SCROLL CURSOR FOR SELECT ${saying}, seq, previous_hash AS "previousHash", hash
    FROM audit_entry ORDER BY province_id, seq NULLS LAST, id`);
  try {
    for (;;) {
      const { rows } = await client.query<Omit<Written, 'seq'> & { seq: string | null }>(`FETCH ${PAGE} FROM entries`);
      if (rows.length === 0) return;
      yield rows.map((row) => ({ ...row, seq: row.seq === null ? null : Number(row.seq) }));
    }
  } finally {
    await client.query('ROLLBACK');
  }
}
