import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder, Program } from '../app/journeys/program.ts';
import { Client } from './measuring/client.ts';
import { memoryOf, secondsOf } from './measuring/memory.ts';
import { fillOffice, type Office } from './measuring/office.ts';

/**
 * An office at work, on the embedded database and under row-level security: 200 readers and 20 writers with a second of thought
 * between requests, for five minutes. `npm run bench -- load 1` takes one. What must hold: no error, no lost write, p95 of 250 ms
 * at most, and memory at the end at most 1.2 times that after the first minute.
 */
export async function measure(_root: string, minutes = '5', documents = '300'): Promise<void> {
  const folder = makeFolder();
  const program = await new Program(folder, { DONDOC_DEMO: '0' }).started();
  try {
    const office = await fillOffice(program.url, Number(documents), (said) => console.error(said));
    const until = performance.now() + Number(minutes) * 60_000;
    const seen: Seen = { began: performance.now(), took: new Map(), halves: [], errors: new Map(), written: [] };
    const early = Math.min(60_000, (Number(minutes) * 60_000) / 2);
    const before = { program: secondsOf(program.pid), bench: process.cpuUsage() };
    const memory = wait(early).then(() => memoryOf(program.pid));
    await Promise.all([
      ...Array.from({ length: 200 }, (_, at) => reader(office, at, until, seen)),
      ...Array.from({ length: 20 }, (_, at) => writer(office, at, until, seen)),
    ]);
    const [first, last] = [await memory, memoryOf(program.pid)];
    const spent = secondsOf(program.pid);
    const bench = process.cpuUsage(before.bench);
    tell(seen);
    const requests = [...seen.took.values()].reduce((sum, times) => sum + times.length, 0);
    const each = (seconds: number) => `${((seconds * 1000) / requests).toFixed(2)} ms`;
    console.log(
      `processor time for each request: ${each(spent.program - before.program.program)} the program, ${each(spent.database - before.program.database)} its database, ${each(spent.readers - before.program.readers)} its readers of files, ${each((bench.user + bench.system) / 1e6)} this measure`,
    );
    const lost = await lostOf(office, seen);
    console.log(`written and acknowledged: ${seen.written.length}, lost: ${lost}`);
    console.log(
      `memory: ${first} MB after ${early / 1000} s, ${last} MB at the end: ${(last / first).toFixed(2)} times (limit 1.2)`,
    );
  } finally {
    await program.send('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Seen {
  readonly began: number;
  /** Milliseconds of each request, by the half minute that it was answered in. */
  readonly halves: number[][];
  /** The same by kind. */
  readonly took: Map<string, number[]>;
  readonly errors: Map<string, number>;
  /** Documents that the server said were in the ledger, with how many facts. */
  readonly written: { readonly id: string; readonly recorded: number }[];
}

/** Between half a second and a second and a half, a second in the middle. */
const thought = () => wait(500 + Math.random() * 1000);

async function timed<Body>(
  seen: Seen,
  kind: string,
  ask: () => Promise<{ status: number; body: Body }>,
): Promise<Body | null> {
  const began = performance.now();
  const { status, body } = await ask();
  const all = seen.took.get(kind) ?? [];
  const answered = performance.now();
  all.push(answered - began);
  const half = Math.floor((answered - seen.began) / 30_000);
  seen.halves[half] ??= [];
  seen.halves[half].push(answered - began);
  seen.took.set(kind, all);
  if (status < 400) return body;
  const what = `${kind} ${status} ${(body as { code?: string }).code ?? ''}`;
  seen.errors.set(what, (seen.errors.get(what) ?? 0) + 1);
  return null;
}

async function reader(office: Office, at: number, until: number, seen: Seen): Promise<void> {
  const client = new Client(office.url, office.readers[at % office.readers.length]?.cookie ?? '');
  await wait(Math.random() * 1000);
  for (let turn = at; performance.now() < until; turn += 1) {
    const area = office.areas[(turn * 7) % office.areas.length] as string;
    const document = office.documents[(turn * 13) % office.documents.length] as string;
    const kinds: readonly [string, string][] = [
      ['overview', 'overview'],
      ['board', `areas/${area}/observations`],
      ['checks', `areas/${area}/checks`],
      ['directives', `areas/${area}/directives`],
      ['documents', 'documents'],
      ['document', `documents/${document}`],
      ['board', `areas/${area}/observations`],
      ['area', `areas/${area}`],
      ['search', `documents?q=${encodeURIComponent('bao cao')}`],
      ['me', 'me'],
    ];
    const [kind, path] = kinds[turn % kinds.length] as [string, string];
    // A document that this reader may not see is not found, which is an answer.
    await timed(seen, kind, async () => {
      const answer = await client.get(path);
      return kind === 'document' && answer.status === 404 ? { ...answer, status: 200 } : answer;
    });
    await thought();
  }
}

interface Detail {
  readonly id: string;
  readonly version: number;
  readonly facts: readonly { readonly id: string }[];
  readonly places: readonly { readonly place: string; readonly needsChoice: boolean }[];
  readonly counts: { readonly recorded: number };
}

async function writer(office: Office, at: number, until: number, seen: Seen): Promise<void> {
  const { cookie, area } = office.writers[at] as Office['writers'][number];
  const client = new Client(office.url, cookie);
  await wait(Math.random() * 1000);
  for (let turn = 0; performance.now() < until; turn += 1) {
    const text = office.report(area, 10_000 + turn * 20 + at);
    const handed = await timed(seen, 'hand in', () => client.post<{ document: Detail }>('documents', { text }));
    if (!handed) return;
    await thought();
    const path = `documents/${handed.document.id}`;
    const read = await timed(seen, 'document', () => client.get<Detail>(path));
    if (!read) return;
    await thought();
    const edits = [{ edit: 'decide', ids: read.facts.map(({ id }) => id), decision: 'accepted' }];
    let now = await timed(seen, 'decide', () => client.post<Detail>(`${path}/facts`, { version: read.version, edits }));
    for (const { place } of now?.places.filter(({ needsChoice }) => needsChoice) ?? []) {
      await thought();
      const chosen = { version: now?.version, place, areaId: area.id };
      now = await timed(seen, 'place', () => client.post<Detail>(`${path}/places`, chosen));
    }
    if (!now) return;
    await thought();
    const { version } = now;
    const done = await timed(seen, 'confirm', () => client.post<Detail>(`${path}/confirm`, { version }));
    if (done) seen.written.push({ id: done.id, recorded: done.counts.recorded });
    await thought();
  }
}

async function lostOf(office: Office, { written }: Seen): Promise<number> {
  const client = new Client(office.url, office.admin);
  let lost = 0;
  for (const { id, recorded } of written) {
    const { body } = await client.get<Detail & { state: string }>(`documents/${id}`);
    if (body.state !== 'confirmed' || body.counts.recorded !== recorded || recorded === 0) lost += 1;
  }
  return lost;
}

function tell({ took, halves, errors }: Seen): void {
  const line = (kind: string, times: readonly number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0).padStart(6);
    console.log(
      `${kind.padEnd(12)}${String(sorted.length).padStart(7)} requests, ms: p50${at(0.5)} p95${at(0.95)} p99${at(0.99)}`,
    );
  };
  for (const [kind, times] of [...took].sort()) line(kind, times);
  for (const [at, times] of halves.entries()) line(`from ${at * 30} s`, times ?? []);
  line('all', [...took.values()].flat());
  console.log(
    `errors: ${errors.size === 0 ? 'none' : [...errors].map(([what, count]) => `${count} × ${what}`).join('; ')}`,
  );
}
