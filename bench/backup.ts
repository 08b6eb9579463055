import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreBackup } from '../app/src/backup/restore.server.ts';
import { makeBackup } from '../app/src/backup/write.server.ts';
import { openDatabase } from '../app/src/platform/database.server.ts';
import { visitEngine } from '../app/src/platform/engine.server.ts';
import { silent } from '../app/src/platform/log.server.ts';

/**
 * How fast a ledger is backed up and restored on the embedded database: a large part of what it holds are files that were
 * handed in, compressed before, the other figures in rows. `npm run bench -- backup 400000 200` has so many rows and files.
 */
export async function measure(root: string, rows = '200000', files = '100'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  chmodSync(folder, 0o711);
  const [from, into] = ['from', 'into'].map((name) => ({ dataFolder: join(folder, name), log: silent })) as [
    Place,
    Place,
  ];
  const migrations = join(root, 'app/migrations');
  try {
    await (await openDatabase({ ...from, migrations, ledgers: ['dondoc'] })).close();
    const visit = await visitEngine(from);
    if (visit === undefined) throw new Error('no database was made');
    await visit.asOwner((client) => client.query(filled(Number(rows), Number(files))));
    const path = join(folder, 'backup.gz');
    let passed = 0;
    const [backup, sum] = await timed(() => makeBackup(visit, path, new Date(), (bytes) => (passed = bytes)));
    await visit.stop();
    const [restore] = await timed(() => restoreBackup(path, { ...into, migrations }));
    const mb = (bytes: number, seconds = 1) => (bytes / 1e6 / seconds).toFixed(1);
    console.log(`${sum.rows} rows, ${mb(passed)} MB as text, a file of ${mb(statSync(path).size)} MB`);
    console.log(`backup:  ${backup.toFixed(1)} s, ${mb(passed, backup)} MB/s`);
    console.log(
      `restore: ${restore.toFixed(1)} s, ${mb(passed, restore)} MB/s, with a new database, the check of the file and of every row`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly dataFolder: string;
  readonly log: typeof silent;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const from = performance.now();
  const result = await work();
  return [(performance.now() - from) / 1000, result];
}

/** Files of half a megabyte that nothing compresses, and figures. */
function filled(rows: number, files: number): string {
  const id = (n: string) => `('01980000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const province = id('1');
  return `SET search_path = dondoc;
    INSERT INTO area (id, code, level, type, name, name_key, valid_from, source)
      VALUES (${province}, '01', 'province', 'Tỉnh', 'Thử', 'thu', '2020-01-01', 'bench');
    INSERT INTO document (province_id, id, title, file_name, media_type, byte_size, sha256, text, extractor, reader, received_at,
        received_by, state, version, search_key)
      SELECT ${province}, ${id('n')}, 'Báo cáo ' || n, 'bao-cao.pdf', 'application/pdf', 1, n::text, repeat('Chỉ tiêu đạt kế hoạch. ', 400),
        'x', 'x', now(), 'x', 'open', 1, 'x' FROM generate_series(1, ${files}) n;
    INSERT INTO document_file SELECT ${province}, ${id('n')},
        (SELECT string_agg(sha256(convert_to(n || '.' || m, 'UTF8')), '') FROM generate_series(1, 16384) m)
      FROM generate_series(1, ${files}) n;
    INSERT INTO observation (province_id, id, document_id, fact_id, area_id, span_start, span_end, words, confirmed_by, known_from,
        phrase, attribute, value, bound, role)
      SELECT ${province}, ${id('n')}, ${id('1')}, ${id('n')}, ${province}, n, n + 20, 'đạt ' || n || ',5 tỷ đồng', 'office', now(),
        'thu ngân sách', 'value', n + 0.5, 'exact', 'actual' FROM generate_series(1, ${rows}) n`;
}
