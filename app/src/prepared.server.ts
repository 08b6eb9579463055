import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AreaColumns } from './areas/built-in.server.ts';
import { madeAreas } from './areas/store.server.ts';
import { isSample } from './demonstration/load.server.ts';
import { defaultLimits, type Extracted } from './documents/extract/extracted.ts';

/**
 * What every first start would work out anew, the same each time: the columns of the built-in areas, and what the samples of
 * the demonstration say. build.js has it made once the program is built and laid beside it. Run from its sources (tests) the
 * program works it out where it needs it.
 */
const names = { areas: 'areas.json', samples: 'samples.json' } as const;

/** Samples by the digest of their bytes, so that a sample that was changed since is read as any other file. */
type Samples = Readonly<Record<string, Extracted>>;

export async function prepare(outFolder: string, samplesFolder: string): Promise<void> {
  const { readFile: readDocument } = await import('./documents/extract/read-file.server.ts');
  const [{ read }, { areaNames }] = await Promise.all([import('@dondoc/reader'), import('@dondoc/reader/area-names')]);
  const samples: Record<string, Extracted> = {};
  for (const name of (await readdir(samplesFolder)).filter(isSample)) {
    const bytes = await readFile(join(samplesFolder, name));
    const extracted = await readDocument(bytes, name, defaultLimits);
    samples[digest(bytes)] = { ...extracted, reading: read(extracted.text, { areaNames }) };
  }
  await writeFile(join(outFolder, names.samples), JSON.stringify(samples));
  await writeFile(join(outFolder, names.areas), JSON.stringify(await madeAreas()));
}

export async function preparedAreas(): Promise<AreaColumns> {
  return (await found<AreaColumns>(names.areas)) ?? (await madeAreas());
}

/** Finds what a sample says by its bytes; undefined for every other file. */
export async function preparedSamples(): Promise<(bytes: Uint8Array) => Extracted | undefined> {
  const samples = (await found<Samples>(names.samples)) ?? {};
  return (bytes) => samples[digest(bytes)];
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** This file may have become a chunk one folder below the program's entry. */
async function found<Body>(name: string): Promise<Body | undefined> {
  if (import.meta.url.endsWith('.ts')) return undefined;
  const path = ['./', '../'].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url))).find(existsSync);
  if (path === undefined) throw new Error(`${name} is not beside ${import.meta.url}: build again`);
  return JSON.parse(await readFile(path, 'utf8')) as Body;
}
