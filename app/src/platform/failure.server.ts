/** What went wrong with a transaction, as far as it decides what may be done about it. */
export type Failure = 'conflict' | 'connection' | 'timeout' | 'missing-table' | 'other';

const conflicts = new Set(['40001', '40P01', '55P03']);
const broken = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT']);

/** Drizzle wraps what the driver throws: the code is somewhere along the causes. */
export function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return undefined;
}

export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  if (code === undefined) return saysTerminated(error) ? 'connection' : 'other';
  if (conflicts.has(code)) return 'conflict';
  if (broken.has(code) || /^08/.test(code)) return 'connection';
  // 57014: over the statement's time; 25P03: the program kept the transaction waiting.
  if (code === '57014' || code === '25P03') return 'timeout';
  return code === '42P01' ? 'missing-table' : 'other';
}

/** The driver's own errors carry no code: "Connection terminated unexpectedly", "timeout exceeded when trying to connect". */
function saysTerminated(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (/^(Connection terminated|Client has encountered a connection error|timeout exceeded when)/.test(at.message))
      return true;
  return false;
}
