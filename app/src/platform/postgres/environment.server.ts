/**
 * What the programs of PostgreSQL see of the environment: none of PGPORT, PGDATA and their like, which would change
 * where the server listens, and no locale of the machine.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => /^(path|systemroot|temp|tmp|tmpdir|windir)$/i.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
