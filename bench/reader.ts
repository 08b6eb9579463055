import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { find, read } from '@dondoc/reader';
import { areaNames } from '@dondoc/reader/area-names';
import { vi } from 'chrono-node';
import { floorOver } from './measuring/floor.ts';
import { median, ratio } from './measuring/statistics.ts';

/**
 * `npm run bench -- reader`: how fast a text is read, in 10⁶ bytes of UTF-8 a second of one thread, beside the least that any reader
 * does (NFC, one number expression, one pass of a dense trie), beside finding alone and beside the dates that chrono-node finds. All
 * are measured in turn, round after round, so that a busy machine slows all alike; medians are told, and ratios within a round.
 */

const ROUNDS = 9;
const ROUND_MS = 400;
/**
 * A batch of documents runs long; what is measured is its middle, not its beginning: the compiler of V8 goes on for half a
 * minute, as rules are many and each is asked seldom.
 */
const WARM_UP_MS: Readonly<Record<string, number>> = { read: 35_000, find: 15_000 };
const SHORT_WARM_UP_MS = 2000;

export async function measure(root: string): Promise<void> {
  const texts = textsOf(root);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const floor = floorOver(texts);
  const works: Record<string, (text: string) => unknown> = {
    read: (text) => read(text, { areaNames }),
    find: (text) => find(text, { areaNames }),
    floor,
    'chrono-node (vi)': (text) => vi.parse(text),
  };
  const speeds = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (const [name, work] of Object.entries(works)) speedOf(work, texts, bytes, WARM_UP_MS[name] ?? SHORT_WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(works)) speeds.get(name)?.push(speedOf(work, texts, bytes));

  console.log(`${texts.length} texts, ${(bytes / texts.length / 1000).toFixed(1)} kB each; ${ROUNDS} rounds in turn\n`);
  const told = (name: string) => speeds.get(name) as number[];
  for (const [name, all] of speeds)
    console.log(
      `${name.padEnd(18)} ${median(all).toFixed(2).padStart(8)} MB/s   of the floor ${(100 * ratio(all, told('floor'))).toFixed(1)}%`,
    );
  console.log(
    `\nread is ${ratio(told('read'), told('chrono-node (vi)')).toFixed(1)} times as fast as chrono-node's dates alone`,
  );
  growth(texts);
  start(root);
}

/** The texts named by DONDOC_SHARED, else the samples; documents of 2 to 10 kB. */
function textsOf(root: string): string[] {
  const shared = process.env.DONDOC_SHARED;
  const folders = shared ? [join(shared, 'seeds'), join(shared, 'news')] : [join(root, 'app/samples')];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt') && name !== 'README.txt')
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
}

/** 10⁶ bytes a second of CPU time. */
function speedOf(
  work: (text: string) => unknown,
  texts: readonly string[],
  bytes: number,
  milliseconds = ROUND_MS,
): number {
  const until = performance.now() + milliseconds;
  const before = process.cpuUsage();
  let passes = 0;
  do {
    for (const text of texts) work(text);
    passes++;
  } while (performance.now() < until);
  const { user, system } = process.cpuUsage(before);
  return (bytes * passes) / (user + system);
}

/** How the time grows with one long document: four times the text must not take much more than four times as long. */
function growth(texts: readonly string[]): void {
  const long = Array.from({ length: 20 }, () => texts.join('\n\n')).join('\n\n');
  const four = [long, long, long, long].join('\n\n');
  const once: number[] = [];
  const fourfold: number[] = [];
  for (let round = 0; round < 5; round++) {
    once.push(cpu(() => read(long, { areaNames })));
    fourfold.push(cpu(() => read(four, { areaNames })));
  }
  console.log(
    `\none document of ${(Buffer.byteLength(long) / 1e6).toFixed(1)} MB and one of four times that: ${ratio(fourfold, once).toFixed(2)} times as long`,
  );
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** What a program pays for reading its first text, over a bare start of Node, and the memory it then holds. */
function start(root: string): void {
  const reader = join(root, 'reader/dist/index.js');
  const once = `import { read } from ${JSON.stringify(reader)}; read('Năm 2023, huyện thu ngân sách đạt trên 12,5 tỷ đồng.');`;
  const run = (script: string) => {
    const from = performance.now();
    const out = execFileSync(process.execPath, [
      '--input-type=module',
      '-e',
      `${script}; console.log(process.memoryUsage().rss)`,
    ]);
    return { time: performance.now() - from, memory: Number(out) / 2 ** 20 };
  };
  const bare: number[] = [];
  const reading: number[] = [];
  let memory = 0;
  for (let round = 0; round < 9; round++) {
    bare.push(run('').time);
    const one = run(once);
    reading.push(one.time);
    memory = Math.max(memory, one.memory);
  }
  console.log(
    `cold start: ${(median(reading) - median(bare)).toFixed(0)} ms over bare node; at most ${memory.toFixed(0)} MB in memory`,
  );
}
