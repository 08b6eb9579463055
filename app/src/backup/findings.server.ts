import { stat } from 'node:fs/promises';
import type { Finding } from '../doctor/contract.ts';
import { recordOf } from './folder.server.ts';
import { doctorSays, momentText } from './messages.ts';
import { type BackupPlan, madeAt, stateOf } from './rules.ts';

/** How the scheduled backups stand, for `dondoc doctor`. */
export async function checkBackups(
  plan: BackupPlan | undefined,
  dataFolder: string | undefined,
  now: Date,
): Promise<Finding[]> {
  const about = doctorSays.about;
  if (plan === undefined) return [{ about, state: 'warning', says: doctorSays.off }];
  const { folder } = plan;
  const there = await stat(folder).catch(() => undefined);
  if (!there?.isDirectory()) return [{ about, state: 'bad', says: doctorSays.noFolder(folder) }];
  const record = await recordOf(folder);
  const state = stateOf(now, plan, record);
  const newest = record.names[0] === undefined ? undefined : madeAt(record.names[0]);
  const last = newest === undefined ? doctorSays.none : momentText(newest);
  if (state === 'failed' && record.failed !== undefined)
    return [{ about, state: 'bad', says: doctorSays.failed(momentText(record.failed.at), record.failed.detail, last) }];
  if (newest === undefined) return [{ about, state: 'warning', says: doctorSays.noneYet(folder) }];
  if (state === 'late') return [{ about, state: 'warning', says: doctorSays.late(last) }];
  const same = dataFolder !== undefined && (await stat(dataFolder).catch(() => undefined))?.dev === there.dev;
  const says = doctorSays.good(last, record.names.length, folder);
  return [
    { about, state: 'good', says },
    ...(same ? [{ about, state: 'warning' as const, says: doctorSays.sameDisk }] : []),
  ];
}
