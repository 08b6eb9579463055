/** What somebody with bad intent writes into a field: words that are code to a database, a page, a shell or a folder. */

/** To a database. */
export const hostileToSql: readonly string[] = [
  `'; DROP TABLE document; --`,
  `' OR '1'='1`,
  `\\'; SELECT pg_sleep(9); --`,
  `") UNION SELECT password FROM account_credential --`,
  `%27%20OR%201=1`,
  `$$; DELETE FROM fact; $$`,
];

export const hostile: readonly string[] = [
  ...hostileToSql,
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `javascript:alert(1)`,
  `../../../../etc/passwd`,
  `..\\..\\windows\\win.ini`,
  `{{7*7}}\${7*7}`,
  `\r\nset-cookie: a=b`,
  `\u0000\u202e\ufeff`,
  `%_\\%`,
  'a'.repeat(20_000),
  `${'['.repeat(500)}${']'.repeat(500)}`,
];

/** The same body with one of its strings replaced, for each string in it. */
export function withString(body: unknown, word: string): unknown[] {
  if (typeof body === 'string') return [word];
  if (Array.isArray(body))
    return body.flatMap((each, at) => withString(each, word).map((changed) => body.with(at, changed)));
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([name, value]) =>
    withString(value, word).map((changed) => ({ ...body, [name]: changed })),
  );
}
