import type { Log } from '../platform/log.server.ts';
import type { BackupState } from './contract.ts';
import { recordOf } from './folder.server.ts';
import { type BackupPlan, isDue, madeAt, stateOf } from './rules.ts';

export interface Schedule {
  state(): Promise<BackupState>;
  /** When the newest that there is was made. */
  newest(): Promise<Date | undefined>;
  /** Ends a backup that is under way; nothing of it is left. */
  stop(): Promise<void>;
}

/** Makes one backup; `signal` ends it. */
export type RunBackup = (plan: BackupPlan, signal: AbortSignal) => Promise<void>;

/**
 * Looks every minute whether a backup is due, rather than sleeping until then: a machine that was asleep or whose clock was set
 * finds out soon. The first look is at the start, so one that was missed is made then.
 */
export function scheduleBackups(
  plan: BackupPlan | undefined,
  run: RunBackup,
  log: Log,
  now: () => Date = () => new Date(),
  everyMs = 60_000,
): Schedule {
  if (plan === undefined)
    return { state: async () => 'off', newest: async () => undefined, stop: async () => undefined };
  const ending = new AbortController();
  let tried: Date | undefined;
  let failed: { at: Date } | undefined;
  let underWay: Promise<void> | undefined;
  const record = () => recordOf(plan.folder).catch(() => ({ names: [] }));

  const newest = async () => {
    const [name] = (await record()).names;
    return name === undefined ? undefined : madeAt(name);
  };
  const look = async () => {
    if (!isDue(now(), plan.at, await newest(), tried)) return;
    tried = now();
    try {
      await run(plan, ending.signal);
      failed = undefined;
      log.info({ folder: plan.folder }, 'a backup was made');
    } catch (error) {
      if (ending.signal.aborted) return;
      failed = { at: tried };
      log.error({ err: error }, 'the backup failed; it is tried again within the hour');
    }
  };
  const tick = () => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
  };
  const timer = setInterval(tick, everyMs);
  timer.unref();
  tick();
  return {
    state: async () => {
      const found = await record();
      return stateOf(now(), plan, 'failed' in found ? found : { ...found, failed });
    },
    newest,
    stop: async () => {
      clearInterval(timer);
      ending.abort();
      await underWay;
    },
  };
}
