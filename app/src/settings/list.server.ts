import { resolve } from 'node:path';
import { Problem } from '../platform/problem.ts';
import {
  type Environment,
  isAddress,
  isSecret,
  isSet,
  type SettingName,
  settingNames,
  settingOf,
} from '../platform/settings.server.ts';
import type { Setting } from './contract.ts';

/** Every setting as the program takes it; one that is wrong does not hide the others. */
export function listSettings(environment: Environment = process.env): Setting[] {
  return settingNames.map((name) => {
    const from = isSet(name, environment) ? 'environment' : 'default';
    try {
      return { name, from, value: shown(name, settingOf(name, environment)) };
    } catch (error) {
      if (error instanceof Problem) return { name, from, value: null, problem: error };
      throw error;
    }
  });
}

function shown(name: SettingName, value: Setting['value'] | undefined): Setting['value'] {
  if (value === undefined || value === null) return null;
  if (isSecret(name)) return '…';
  if (isAddress(name)) return withoutSecrets(String(value));
  // What is relative stands for something else wherever the program is run.
  if (name === 'DONDOC_DATA' || name === 'DONDOC_BACKUP_FOLDER') return resolve(String(value));
  return value;
}

const harmless = new Set(['host', 'port', 'dbname', 'user', 'sslmode', 'application_name']);

/**
 * "postgres://clerk:word@db/dondoc" → "postgres://clerk:…@db/dondoc". A password with a sign that an address gives a meaning
 * to ends up elsewhere ("clerk:1/word@db" is the port 1 and the path "word@db"), so then nothing of the address is shown.
 */
export function withoutSecrets(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.hash !== '' || /@/.test(url.pathname + url.search)) return '…';
  const login = url.username === '' && url.password === '' ? '' : `${url.username}${url.password && ':…'}@`;
  const asked = [...url.searchParams].map(([name, value]) => `${name}=${harmless.has(name) ? value : '…'}`);
  return `${url.protocol}//${login}${url.host}${url.pathname}${asked.length ? `?${asked.join('&')}` : ''}`;
}
