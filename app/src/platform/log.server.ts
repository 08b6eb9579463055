import { type DestinationStream, type Logger, pino } from 'pino';
import { wallClockInHanoi } from './clock.ts';

/** JSON lines for a collector, short lines for a person. Personal data is not logged: see `shownError`. */
export type Log = Logger;

export const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof levels)[number];

/** A log that says nothing. */
export const silent: Log = pino({ level: 'silent' });

const secrets = [
  'password',
  'connectionString',
  'databaseUrl',
  'databaseOwnerUrl',
  'clientSecret',
  'authorization',
  'cookie',
];

export function createLog(options: { level: LogLevel; terminal?: boolean; write?: (line: string) => void }): Log {
  const { level, terminal = process.stdout.isTTY, write = (line) => void process.stdout.write(line) } = options;
  const destination: DestinationStream = { write: (line) => write(terminal ? shortLine(line) : line) };
  const redact = { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '…' };
  return pino({ level, base: null, redact, serializers: { err: shownError } }, destination);
}

interface ShownError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly at: string[];
  readonly cause?: ShownError;
}

/**
 * An error without the data that was worked on. Drizzle puts the parameters of a failed query into its message, and
 * PostgreSQL quotes what it could not take (SQLSTATE 22…: `invalid input syntax for type date: "…"`).
 */
export function shownError(error: unknown): ShownError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const message = code?.startsWith('22') ? 'a value was refused by the database' : error.message.split('\nparams:')[0];
  return {
    type: error.name,
    message: message ?? '',
    ...(code !== undefined && { code }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim().slice(3)),
    ...(error.cause !== undefined && { cause: shownError(error.cause) }),
  };
}

const levelNames: Record<number, string> = { 20: 'debug', 30: '', 40: 'warning', 50: 'error', 60: 'fatal' };

/** `{"level":40,"time":…,"msg":"slow","ms":912}` → `09:05:12 warning slow ms=912` */
function shortLine(json: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const clock = wallClockInHanoi(new Date(Number(time))).slice(11, 19);
  const pairs = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const words = [clock, levelNames[Number(level)], msg, ...pairs].filter(Boolean).join(' ');
  return `${words}\n${err === undefined ? '' : errorLines(err as ShownError)}`;
}

function errorLines({ type, code, message, at, cause }: ShownError): string {
  const head = `  ${[type, code].filter(Boolean).join(' ')}: ${message}\n`;
  const here = at[0] === undefined ? '' : `    at ${at[0]}\n`;
  return head + here + (cause === undefined ? '' : errorLines(cause));
}
