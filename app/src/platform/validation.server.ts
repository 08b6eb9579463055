import { z } from 'zod';
import { problems } from './http-problems.ts';
import type { Problem } from './problem.ts';

/** What zod found wrong with a part of a request. */
export interface Invalid {
  readonly target: string;
  readonly error: z.ZodError;
}

const say = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/** One problem for all that is wrong, each field with its own sentence in the member `issues`. */
export function invalidRequest({ target, error }: Invalid): Problem {
  const issues = error.issues.map((issue) => ({
    in: target,
    path: issue.path.map(String),
    code: issue.code,
    message: { vi: sentence('vi', issue), en: sentence('en', issue) },
  }));
  const fields = [...new Set(issues.map(({ path }) => path.join('.') || target))].slice(0, 5).join(', ');
  return problems['invalid-request']({ fields }, error).carrying({ issues });
}

/** A schema's own rule brings its sentence along: `refine(…, { params: { vi: …, en: … } })`. */
function sentence(language: 'vi' | 'en', issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.params?.[language] ?? issue.message;
  const said = say[language](issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
