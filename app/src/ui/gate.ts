import type { RequestProblem } from './request.ts';

/**
 * Where the server says that somebody must sign in first, the request waits while whoever draws the gate asks for it, and then
 * goes on: nothing of what was typed or chosen is lost. One gate for however many requests wait.
 */
type Gate = (problem: RequestProblem) => Promise<boolean>;

let gate: Gate | null = null;
let passing: Promise<boolean> | null = null;

export function setGate(next: Gate | null): void {
  gate = next;
}

/** Whether the request may be tried again. */
export function passGate(problem: RequestProblem): Promise<boolean> {
  if (gate === null || !/^(sign-in|first-account)-needed$/.test(problem.code)) return Promise.resolve(false);
  passing ??= gate(problem).finally(() => {
    passing = null;
  });
  return passing;
}
