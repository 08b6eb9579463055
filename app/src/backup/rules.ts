import { dayInHanoi, wallClockInHanoi } from '../platform/clock.ts';
import type { BackupState } from './contract.ts';

/** When backups are made by themselves, where, and how many are kept. */
export interface BackupPlan {
  readonly folder: string;
  /** By the clocks of Hanoi: "02:00". */
  readonly at: string;
  readonly keep: number;
}

/** What a backup folder shows. */
export interface BackupRecord {
  /** Backups in it, the newest first. */
  readonly names: readonly string[];
  readonly failed?: { readonly at: Date } | undefined;
}

const hour = 3_600_000;
const day = 24 * hour;

/** "dondoc-2026-11-26-020003.backup.gz": sorts by time, and is read by people. */
export function nameAt(now: Date): string {
  const [date, time = ''] = wallClockInHanoi(now).split('T');
  return `dondoc-${date}-${time.slice(0, 8).replaceAll(':', '')}.backup.gz`;
}

/** When a backup of that name was made; undefined for every other file, which is then never deleted either. */
export function madeAt(name: string): Date | undefined {
  const parts = /^dondoc-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)\.backup\.gz$/.exec(name);
  if (parts === null) return undefined;
  const [, date, hours, minutes, seconds] = parts;
  const at = new Date(`${date}T${hours}:${minutes}:${seconds}+07:00`);
  return Number.isNaN(at.valueOf()) ? undefined : at;
}

/** The last moment up to now at which a backup was to be made. */
export function lastDue(now: Date, at: string): Date {
  const today = new Date(`${dayInHanoi(now)}T${at}:00+07:00`);
  return today <= now ? today : new Date(today.valueOf() - day);
}

/**
 * Whether one is to be made now: the last that was due is not there, also where the machine was off at that time. After one
 * that failed, again every hour.
 */
export function isDue(now: Date, at: string, newest: Date | undefined, tried: Date | undefined): boolean {
  const due = lastDue(now, at);
  if (newest !== undefined && newest >= due) return false;
  return tried === undefined || tried < due || now.valueOf() - tried.valueOf() >= hour;
}

/** Those beyond the number that is kept, oldest last. Only ever asked for once a new one is there and was read back. */
export function beyond(names: readonly string[], keep: number): string[] {
  return newestFirst(names).slice(Math.max(1, keep));
}

export function newestFirst(names: readonly string[]): string[] {
  return names.filter((name) => madeAt(name) !== undefined).sort((a, b) => (a < b ? 1 : -1));
}

/** Late: two hours after it was due there is none, and none was said to have failed. */
export function stateOf(now: Date, plan: BackupPlan | undefined, { names, failed }: BackupRecord): BackupState {
  if (plan === undefined) return 'off';
  const newest = names[0] === undefined ? undefined : madeAt(names[0]);
  if (failed !== undefined && (newest === undefined || failed.at > newest)) return 'failed';
  const due = lastDue(new Date(now.valueOf() - 2 * hour), plan.at);
  return newest !== undefined && newest >= due ? 'good' : 'late';
}
