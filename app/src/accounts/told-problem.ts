import type { Problem } from '../platform/problem.ts';
import type { Text } from '../ui/language.tsx';
import { accountProblems } from './problems.ts';
import { providerProblems } from './provider-problems.ts';

const { 'link-void': linkVoid, 'sign-in-needed': signInNeeded } = accountProblems;
const known = { ...providerProblems, 'link-void': linkVoid, 'sign-in-needed': signInNeeded };

/** Whether an address may say it. */
export const isTold = (code: string): boolean => Object.hasOwn(known, code);

/** What an address says of why somebody came back as they went, by a code that we know: no words of others are shown. */
export function toldProblem(search: URLSearchParams): Text | null {
  const code = search.get('problem') ?? '';
  if (!isTold(code)) return null;
  const make = known[code as keyof typeof known] as (values: { minutes: number }) => Problem;
  const minutes = Number(search.get('minutes'));
  return make({ minutes: Number.isSafeInteger(minutes) ? minutes : 0 }).detail;
}
