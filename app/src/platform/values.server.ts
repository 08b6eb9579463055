import pg from 'pg';

/** What arrives from the database, the same through Drizzle and through raw SQL. */
type Parse = (text: string) => unknown;

/**
 * "2026-11-22 09:05:00.12+07" → "2026-11-22T02:05:00.120Z", as Date.toISOString writes it, with the microseconds where there
 * are any; "infinity" stays. Times before 1906 have offsets of odd seconds and stay as PostgreSQL writes them.
 */
export function instant(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(?::(\d\d))?$/.exec(text);
  if (parts === null) return text;
  const [, day, time, fraction = '', hours, minutes = '00'] = parts;
  const utc = new Date(`${day}T${time}${hours}:${minutes}`).toISOString().slice(0, 19);
  return `${utc}.${fraction.padEnd(3, '0')}Z`;
}

const asWritten: Parse = (text) => text;
/** text[], by its number in the catalogue. */
const strings = (pg.types.getTypeParser as (type: number) => Parse)(1009);

const parsers = new Map<number, Parse>([
  [1082, asWritten], // date: "2025-07-01"
  [1114, asWritten], // timestamp
  [1184, instant], // timestamptz
  [1185, (text) => (strings(text) as (string | null)[]).map((item) => (item === null ? null : instant(item)))],
  [1182, strings], // date[]
  [1231, strings], // numeric[]: exact, as numeric is
  [1016, strings], // int8[]
]);

const types = {
  getTypeParser: (type: number, format?: string) =>
    (format === undefined || format === 'text' ? parsers.get(type) : undefined) ??
    pg.types.getTypeParser(type, format as 'text'),
};

/** Statements that a connection keeps planned; of what comes on top each is planned anew. */
const KEPT = 200;

/**
 * A connection that reads every value by the table above, also where Drizzle asks for its own, and that keeps the statements
 * it is asked planned: reading one with its policies and planning it takes longer than carrying it out.
 */
export class LedgerClient extends pg.Client {
  readonly #names = new Map<string, string>();

  // biome-ignore lint/suspicious/noExplicitAny: the driver's ten overloads, passed on as they come.
  override query(config: any, ...rest: any[]): any {
    const own = typeof config === 'object' && config !== null && typeof config.submit !== 'function';
    const asked = own ? { ...config, types } : typeof config === 'string' ? { text: config, types } : config;
    // Only what takes values is one statement for certain: "BEGIN; SET LOCAL …" is several, and cannot be kept.
    if (own && Array.isArray(config.values ?? rest[0])) asked.name = this.#nameOf(config.text);
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    return (super.query as any)(asked, ...rest);
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === KEPT) return known;
    const name = `s${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
