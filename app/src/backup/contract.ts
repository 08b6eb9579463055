import { z } from 'zod';

/**
 * A backup is one file in gzip: `gzip -dc FILE` shows it. Its lines:
 *
 *     {"dondocBackup":1,"program":"0.1.0",…}                     what it is: `Manifest`
 *     {"ledger":"dondoc","table":"area","columns":["id",…]}      a table begins: `TableBegins`
 *     0198…⇥01⇥province⇥tỉnh⇥…                                   its rows, as PostgreSQL's COPY writes them
 *     \.                                                         no more rows
 *     {"rows":13891,"digest":"5f0c…"}                            what they come to: `TableEnds`
 *     {"ledger":"dondoc","sequence":"…","last":"7","called":true}
 *     {"closing":1,"tables":14,"rows":20110,"bytes":1048576,"sha256":"…"}      `Closing`
 *
 * The closing line is a gzip member of a fixed length and form (member.server.ts), so that a file that was cut short is told
 * by its end, and a byte that was changed anywhere, also in the closing line, by the digest of all that stands before it.
 */
export const format = 1;

export const Manifest = z.object({
  dondocBackup: z.literal(format),
  /** The version of dondoc that made it. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** "18.4" */
  postgres: z.string(),
  ledgers: z.array(
    z.object({
      name: z.string(),
      /** The migrations that made its tables, by the digests of their files, in order. */
      migrations: z.array(z.string()),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

/** Of a backup made by any version: what a later format is known by. */
export const AnyManifest = z.object({ dondocBackup: z.int(), program: z.string() });

export const TableBegins = z.object({
  ledger: z.string(),
  table: z.string(),
  columns: z.array(z.string()).min(1).readonly(),
});
export type TableBegins = z.infer<typeof TableBegins>;

export const TableEnds = z.object({
  rows: z.int(),
  /** The SHA-256 of each row, added up: the order of the rows does not matter. */
  digest: z.string(),
});
export type TableEnds = z.infer<typeof TableEnds>;

export const SequenceStands = z.object({
  ledger: z.string(),
  sequence: z.string(),
  last: z.string(),
  called: z.boolean(),
});
export type SequenceStands = z.infer<typeof SequenceStands>;

export const Closing = z.object({
  closing: z.literal(format),
  tables: z.int(),
  rows: z.int(),
  /** Bytes of the file before this line, and their digest. */
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Closing = z.infer<typeof Closing>;

/** How the scheduled backups stand. */
export const backupStates = ['off', 'good', 'late', 'failed'] as const;
export type BackupState = (typeof backupStates)[number];
