import { letIn } from '../platform/testing.server.ts';
import type { AccountsSetting } from './routes.server.ts';

/** Routes that let everybody in, for tests of what is done and not of who may. */
export const everybodyIn = (accounts: Pick<AccountsSetting, 'auth' | 'access'>): typeof accounts => ({
  ...accounts,
  access: { ...accounts.access, permits: { dondoc: letIn, demo: letIn } },
});

/** The cookies of an answer as a browser sends them back, with those that it had. */
export function cookiesOf(response: Response, before = ''): string {
  const jar = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair]),
  );
  for (const set of response.headers.getSetCookie()) {
    const pair = set.split(';')[0] as string;
    const name = pair.slice(0, pair.indexOf('='));
    if (/max-age=0/i.test(set)) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].join('; ');
}
