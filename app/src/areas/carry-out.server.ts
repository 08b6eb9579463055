import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type pg from 'pg';
import { readConfiguration } from '../platform/configuration.server.ts';
import { visitEngine } from '../platform/engine.server.ts';
import { pick, type Text } from '../platform/language.ts';
import { silent } from '../platform/log.server.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { drizzleOver } from '../platform/transaction.server.ts';
import { changes, importFile } from './import.server.ts';
import { problems, words } from './import-messages.ts';
import type { KnownArea, Plan, Told } from './import-plan.ts';
import { type FileRows, readRows } from './import-rows.ts';

export interface ImportAsked {
  readonly files: readonly string[];
  readonly source: string;
  readonly from?: string;
  readonly to?: string;
  readonly complete?: boolean;
  readonly legal?: boolean;
  readonly preview?: boolean;
}

/** `dondoc import areas …`, beside a server that runs or without one: everything in one transaction, or nothing. */
export async function carryOutImport(asked: ImportAsked, terminal: Terminal): Promise<void> {
  const told = toldOf(asked);
  const files: { name: string; rows: FileRows }[] = [];
  for (const path of asked.files) files.push({ name: basename(path), rows: await rowsOf(path, told) });
  const visit = await visitEngine({ ...readConfiguration(), log: silent });
  if (visit === undefined) throw problems['areas-no-ledger']();
  try {
    await visit.asOwner((client) => importAll(client, files, told, asked.preview ?? false, terminal));
  } finally {
    await visit.stop();
  }
}

function toldOf({
  from = null,
  to = null,
  source,
  legal = false,
  complete = false,
}: { from?: string | null; to?: string | null } & Omit<ImportAsked, 'from' | 'to'>): Told {
  for (const day of [from, to])
    if (day !== null && (!/^\d{4}-\d\d-\d\d$/.test(day) || !isDay(day))) throw problems['areas-day']({ day });
  if ((from === null && to === null) || (from !== null && to !== null && from > to)) throw problems['areas-days']();
  return { from, to, source, legal, complete };
}

const isDay = (day: string) => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

async function rowsOf(path: string, told: Told): Promise<FileRows> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw problems['areas-file-unreadable']({ file: path }, error);
  }
  const rows = readRows(text);
  if (rows === null) throw problems['areas-file-form']({ file: basename(path) });
  if (rows.kind === 'lineage' && told.from === null) throw problems['areas-days']();
  return rows;
}

/** Lists before lineage, whatever the order on the command line, since lines lead to units. */
export async function importAll(
  client: pg.Client,
  files: readonly { readonly name: string; readonly rows: FileRows }[],
  told: Told,
  preview: boolean,
  terminal: Terminal,
): Promise<void> {
  const say = (text: Text) => pick(text, terminal.language);
  const found = await client.query("SELECT to_regclass('dondoc.area') IS NOT NULL AS there");
  if (found.rows[0]?.there !== true) throw problems['areas-no-ledger']();
  await client.query("BEGIN; SET LOCAL search_path = dondoc; SET LOCAL lock_timeout = '10s'");
  let done = false;
  try {
    const tx = drizzleOver(client as unknown as pg.PoolClient);
    let [changed, wrong] = [0, 0];
    for (const { name, rows } of [...files].sort((a, b) =>
      a.rows.kind < b.rows.kind ? 1 : a.rows.kind > b.rows.kind ? -1 : 0,
    )) {
      const plan = await importFile(tx, rows, told, name);
      if (plan.complaints.length > 0) {
        wrong += plan.complaints.length;
        for (const { line, says } of plan.complaints.slice(0, 50))
          terminal.tell(`${name}, ${say(words.line)} ${line}: ${say(says)}\n`);
        if (plan.complaints.length > 50)
          terminal.tell(`${filled(say(words.moreWrong), plan.complaints.length - 50)}\n`);
        continue;
      }
      changed += changes(plan);
      terminal.write(`${name}\n${shown(plan, say)}`);
    }
    if (wrong > 0) {
      terminal.tell(`${say(words.refused)}\n`);
      terminal.exitWith(1);
    } else if (preview) terminal.write(`${say(words.previewed)}\n`);
    else {
      await client.query('COMMIT');
      done = true;
      terminal.write(`${say(changed > 0 ? words.written : words.nothing)}\n`);
    }
  } finally {
    if (!done) await client.query('ROLLBACK').catch(() => undefined);
  }
}

const filled = (sentence: string, n: number) => sentence.replace('{n}', String(n));
const SHOWN = 12;

/** What changes, by kind: how many, and the first of them by name. */
function shown(plan: Plan, say: (text: Text) => string): string {
  const named = ({ code, type, name }: KnownArea) => `${code} ${type} ${name}`;
  const turned = ({ before, after }: { before: KnownArea; after: KnownArea }) =>
    `${named(before)} → ${after.type} ${after.name}`;
  const units: [Text, string[]][] = [
    [words.added, plan.added.map(named)],
    [words.renewed, plan.renewed.map(turned)],
    [words.corrected, plan.corrected.map(turned)],
    [words.ended, plan.ended.map(named)],
    [words.moved, plan.moved.map(named)],
    [words.kept, plan.kept.map(named)],
  ];
  const lines: [Text, number][] = [
    [words.linesAdded, plan.linesAdded.length],
    [words.linesChanged, plan.linesChanged.length],
    [words.linesRemoved, plan.linesRemoved.length],
    [words.unchanged, plan.unchanged],
  ];
  const parts = units.flatMap(([title, names]) => {
    if (names.length === 0) return [];
    const more = names.length > SHOWN ? [`    ${filled(say(words.more), names.length - SHOWN)}`] : [];
    return [`  ${say(title)}: ${names.length}`, ...names.slice(0, SHOWN).map((name) => `    ${name}`), ...more];
  });
  const counted = lines.filter(([, n]) => n > 0).map(([title, n]) => `  ${say(title)}: ${n}`);
  return [...parts, ...counted, ''].join('\n');
}
