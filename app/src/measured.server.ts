import { backupStates } from './backup/contract.ts';
import type { Schedule } from './backup/schedule.server.ts';
import type { DocumentsSetting } from './documents/setting.server.ts';
import type { LedgerName } from './platform/database.server.ts';
import { createMeasures, type Measures } from './platform/measures.server.ts';
import { Problem } from './platform/problem.ts';

type Extract = DocumentsSetting['extract'];

/** What `/metrics` tells of the slices, beside what every program measures. */
export interface Measured extends Measures {
  /** The same reading, counted: what of it, never which document. */
  reading(ledger: LedgerName, extract: Extract): Extract;
  backups(schedule: Pick<Schedule, 'state' | 'newest'>, now?: () => Date): void;
}

export function createMeasured(version: string): Measured {
  const measures = createMeasures(version);
  const readings = measures.histogram(
    'dondoc_document_reading_duration_seconds',
    'Documents and how long they took to be read; refused are those that a person was told about.',
    ['ledger', 'outcome'],
  );
  return {
    ...measures,
    reading: (ledger, extract) => async (bytes, fileName) => {
      const started = performance.now();
      let outcome = 'failed';
      try {
        const extracted = await extract(bytes, fileName);
        outcome = 'read';
        return extracted;
      } catch (error) {
        if (error instanceof Problem) outcome = 'refused';
        throw error;
      } finally {
        readings({ ledger, outcome }, (performance.now() - started) / 1000);
      }
    },
    backups: (schedule, now = () => new Date()) => {
      measures.gauge('dondoc_backup_age_seconds', 'How old the newest scheduled backup is.', async () => {
        const newest = await schedule.newest();
        return newest === undefined ? [] : [[{}, (now().valueOf() - newest.valueOf()) / 1000]];
      });
      measures.gauge(
        'dondoc_backup_state',
        'How the scheduled backups stand: 1 for the state they are in.',
        async () => {
          const stands = await schedule.state();
          return backupStates.map((state) => [{ state }, Number(state === stands)]);
        },
      );
    },
  };
}
