import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { AreaDetail } from '../src/areas/contract.ts';
import type { DocumentList } from '../src/documents/contract.ts';
import { newFolder, newProgram } from './start-program.ts';

/** Windows has no such signal. */
it.skipIf(process.platform === 'win32')(
  'killed again and again while it fills its ledgers, a first start is whole in the end',
  { timeout: 180_000 },
  async () => {
    const folder = newFolder();
    // From the moment at which the database is made: in the migrations, among the areas, in the demonstration.
    for (const delay of [100, 500, 1_000, 1_800]) {
      const killed = newProgram(folder, { DONDOC_DEMO: '1' });
      while (!existsSync(join(folder, 'data/postgres'))) await wait(20);
      await wait(delay);
      await killed.send('SIGKILL');
    }
    const program = await newProgram(folder, { DONDOC_DEMO: '1' }).started();

    const { items } = await program.get<DocumentList>('/demo/api/documents');
    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(new Set(items.map(({ fileName }) => fileName)).size).toBe(items.length);
    for (const { fileName, state, counts } of items)
      expect([fileName, state, counts.recorded]).toEqual([fileName, 'confirmed', counts.total]);
    for (const ledger of ['/api', '/demo/api']) {
      const found = await program.get<{ items: { id: string }[] }>(`${ledger}/areas?query=pac%20nam`);
      const area = await program.get<AreaDetail>(`${ledger}/areas/${found.items[0]?.id}`);
      expect([ledger, area.successors.length]).toEqual([ledger, 3]);
    }
    expect((await program.get<DocumentList>('/api/documents')).total).toBe(0);
  },
);
