import type { ProblemDetails } from '../platform/problem.ts';
import { passGate } from './gate.ts';
import type { Text } from './language.tsx';
import { messages } from './messages.ts';

/** An answer that is a problem, with its sentences in both languages. `code` never changes; "unreachable" is our own. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly code: string;
  readonly status: number;
  readonly sentence: Text;
  /** The whole problem detail, for what a code carries beside its sentence. */
  readonly details: Partial<ProblemDetails> & Record<string, unknown>;

  constructor(code: string, status: number, sentence: Text, details: Record<string, unknown> = {}) {
    super(`${code}: ${sentence.en}`);
    this.code = code;
    this.status = status;
    this.sentence = sentence;
    this.details = details;
  }
}

export function problemOf(status: number, body: string): RequestProblem {
  try {
    const details = JSON.parse(body) as Partial<ProblemDetails>;
    const written = details.detail ?? details.title ?? `HTTP ${status}`;
    return new RequestProblem(
      details.code ?? `http-${status}`,
      status,
      details.details ?? { vi: written, en: written },
      details as Record<string, unknown>,
    );
  } catch {
    return new RequestProblem(`http-${status}`, status, {
      vi: `Máy chủ trả lời ${status}.`,
      en: `The server answered ${status}.`,
    });
  }
}

export const unreachable = () => new RequestProblem('unreachable', 0, messages.unreachable);

/** "/demo/" where the demonstration is shown, else "/". Its API stands below it. */
export const basePath = /^\/demo(\/|$)/.test(location.pathname) ? '/demo/' : '/';

export const apiAddress = (path: string) => `${basePath}api/${path}`;

/** The query of an address, without what is empty. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const kept = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return kept.length ? `?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}` : '';
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Of the office's own ledger, whichever is in view: accounts belong to it. */
  readonly own?: boolean;
}

/** Asks the API of the ledger in view; `path` is below `api/`. */
export async function request<Answer>(path: string, asked: Asked = {}): Promise<Answer> {
  const { method = 'GET', body, signal, own } = asked;
  let response: Response;
  try {
    response = await fetch(own ? `/api/${path}` : apiAddress(path), {
      method,
      signal: signal ?? null,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  const text = await response.text();
  if (!response.ok) {
    const problem = problemOf(response.status, text);
    if (await passGate(problem)) return request(path, asked);
    throw problem;
  }
  return (text ? JSON.parse(text) : undefined) as Answer;
}
