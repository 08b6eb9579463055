import { type Language, pick, type Text } from './language.ts';

/** What fills a hole of a sentence: `{folder}`. A text is filled in the language of the sentence. */
export type Filling = string | number | Text;

interface ProblemKind {
  readonly status: number;
  readonly title: Text;
  readonly detail: Text;
}

/**
 * An error that a person is told about: a code that never changes, a sentence in both languages, and the cause, which
 * goes to the log only. On HTTP it is a problem detail (RFC 9457), on the command line its sentence.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly title: Text;
  readonly detail: Text;
  /** Members beside the sentence that a program reads: `{ documentId }` of the report that was already handed in. */
  extension: Readonly<Record<string, unknown>> = {};

  constructor(code: string, kind: ProblemKind, cause?: unknown) {
    super(`${code}: ${kind.detail.en}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = kind.status;
    this.title = kind.title;
    this.detail = kind.detail;
  }

  carrying(extension: Readonly<Record<string, unknown>>): this {
    this.extension = extension;
    return this;
  }
}

type Holes<Sentence> = Sentence extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
type Values<Kind extends ProblemKind> = Record<Holes<Kind['detail']['vi']> | Holes<Kind['detail']['en']>, Filling>;
type Maker<Kind extends ProblemKind> = [keyof Values<Kind>] extends [never]
  ? (values?: Record<never, Filling>, cause?: unknown) => Problem
  : (values: Values<Kind>, cause?: unknown) => Problem;

/**
 * The table of a slice's problems. Each code becomes a function that fills the sentence and makes the error:
 *
 *     const problems = defineProblems({ 'file-too-large': { status: 413, title: …, detail: { vi: '… {limit} …', en: … } } });
 *     throw problems['file-too-large']({ limit: '50 MB' });
 */
export function defineProblems<const Table extends Record<string, ProblemKind>>(
  table: Table,
): { readonly [Code in keyof Table]: Maker<Table[Code]> } {
  const makers = Object.entries(table).map(([code, kind]) => {
    const make = (values: Record<string, Filling> = {}, cause?: unknown) =>
      new Problem(code, { ...kind, detail: fillText(kind.detail, values) }, cause);
    return [code, make];
  });
  return Object.fromEntries(makers);
}

function fillText(text: Text, values: Record<string, Filling>): Text {
  return { vi: fill(text.vi, 'vi', values), en: fill(text.en, 'en', values) };
}

function fill(sentence: string, language: Language, values: Record<string, Filling>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'object' ? pick(value, language) : String(value);
  });
}

/** The body of a problem detail; `code`, `titles` and `details` are our extension members. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly titles: Text;
  readonly details: Text;
}

export function problemDetails(problem: Problem, language: Language): ProblemDetails {
  const { code, status, title: titles, detail: details } = problem;
  const type = `/problems/${code}`;
  const [title, detail] = [pick(titles, language), pick(details, language)];
  return { ...problem.extension, type, title, status, detail, code, titles, details };
}

/** Any error as an HTTP answer. What is no `Problem` is a bug: the person learns that it was logged, never what it said. */
export function toProblemResponse(error: unknown, language: Language): Response {
  const problem = error instanceof Problem ? error : unexpected(error);
  return Response.json(problemDetails(problem, language), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language, 'cache-control': 'no-store' },
  });
}

export function unexpected(cause: unknown): Problem {
  return problems.unexpected({}, cause);
}

const problems = defineProblems({
  unexpected: {
    status: 500,
    title: { vi: 'Lỗi của chương trình', en: 'A fault of the program' },
    detail: {
      vi: 'Có lỗi ngoài dự kiến; lỗi đã được ghi vào nhật ký. Dữ liệu đã lưu trước đó không bị ảnh hưởng.',
      en: 'Something unexpected went wrong and was written to the log. What was saved before is not affected.',
    },
  },
});
