import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;
export const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof levels)[number];

/** A log that says nothing. */
export const silent: Log = pino({ level: 'silent' });
export function createLog(level: LogLevel): Log {
  return pino({ level });
}
export type { DestinationStream };
