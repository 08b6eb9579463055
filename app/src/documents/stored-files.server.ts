import type pg from 'pg';
import type { Finding } from '../doctor/contract.ts';
import type { LedgerName } from '../platform/database.server.ts';

const about = { vi: 'Tệp đã nộp', en: 'Files' };

/** Of every document the bytes are there as they were handed in, unless a person was erased from it, and then they are not. PostgreSQL counts and hashes them where they lie. */
export async function checkStoredFiles(client: pg.ClientBase, ledgers: readonly LedgerName[]): Promise<Finding> {
  const sums = { documents: 0, removed: 0, missing: 0, changed: 0 };
  for (const ledger of ledgers) {
    const removed = (await erases(client, ledger)) ? 'd.original_removed_at IS NOT NULL' : 'false';
    const found = await client.query<Record<keyof typeof sums, string>>(
      `SELECT count(*) AS documents, count(*) FILTER (WHERE f.bytes IS NULL AND ${removed}) AS removed,
         count(*) FILTER (WHERE f.bytes IS NULL AND NOT ${removed}) AS missing,
         count(*) FILTER (WHERE encode(sha256(f.bytes), 'hex') <> d.sha256) AS changed
       FROM ${ledger}.document d LEFT JOIN ${ledger}.document_file f ON f.province_id = d.province_id AND f.document_id = d.id`,
    );
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += Number(found.rows[0]?.[name]);
  }
  const { documents, removed, missing, changed } = sums;
  if (missing + changed === 0) {
    const says = {
      vi: `${documents} văn bản, tệp gốc nào cũng nguyên như lúc nộp${removed ? `, trừ ${removed} tệp đã gỡ theo yêu cầu xóa dữ liệu cá nhân` : ''}.`,
      en: `${documents} documents, each with its file as it was handed in${removed ? `, but for ${removed} removed since personal data had to be erased` : ''}.`,
    };
    return { about, state: 'good', says };
  }
  const says = {
    vi: `Trong ${documents} văn bản, ${missing} mất tệp gốc và ${changed} có tệp gốc bị đổi. Hãy kiểm tra ổ đĩa, giữ mọi bản sao lưu, và phục hồi bản tốt gần nhất vào một thư mục mới để so.`,
    en: `Of ${documents} documents ${missing} have lost their file and ${changed} have one that was changed. Check the disk, keep every backup, and restore the last good one into a new folder to compare.`,
  };
  return { about, state: 'bad', says };
}

/** A ledger of an older version is looked at too. */
async function erases(client: pg.ClientBase, ledger: LedgerName): Promise<boolean> {
  const found = await client.query(
    `SELECT FROM pg_attribute WHERE attrelid = '${ledger}.document'::regclass AND attname = 'original_removed_at'`,
  );
  return found.rowCount === 1;
}

/** When a document was last handed in. */
export async function lastHandedIn(client: pg.ClientBase, ledgers: readonly LedgerName[]): Promise<Date | undefined> {
  const times: Date[] = [];
  for (const ledger of ledgers) {
    const found = await client.query<{ at: Date | null }>(`SELECT max(received_at) AS at FROM ${ledger}.document`);
    for (const { at } of found.rows) if (at !== null) times.push(at);
  }
  return times.sort((a, b) => b.valueOf() - a.valueOf())[0];
}
