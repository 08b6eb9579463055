import type { Permission } from '../accounts/rules.ts';
import { actsFor, within } from '../accounts/rules.ts';
import type { Actor } from '../platform/database.server.ts';
import type { DocumentState } from './contract.ts';

/** What may be done to a document, and the permission that each asks for. */
export const stepPermissions = {
  edit: 'document.edit',
  confirm: 'document.confirm',
  /** Hand in another in its place. */
  correct: 'document.hand-in',
  withdraw: 'document.withdraw',
  publish: 'document.publish',
  unpublish: 'document.publish',
} as const satisfies Record<string, Permission>;

export type DocumentStep = keyof typeof stepPermissions;
export const documentSteps = Object.keys(stepPermissions) as [DocumentStep, ...DocumentStep[]];

/** What of a document decides who may do what with it. */
export interface Placed {
  readonly line: readonly string[];
  readonly receivedById: string | null;
  readonly state: DocumentState;
  readonly publishedAt: string | null;
}

/** Elsewhere than the permission holds nothing is changed; a document of no area yet is in the hands of who handed it in. */
export function isWithin({ areas, selves }: Pick<Actor, 'areas' | 'selves'>, { line, receivedById }: Placed): boolean {
  return within(areas, line) || (line.length === 0 && areas.length > 0 && selves.includes(receivedById ?? ''));
}

/** Why a step is refused to somebody whose permission for it reaches so far; null where it is not. */
export function refusalOf(step: DocumentStep, actor: Pick<Actor, 'areas' | 'selves'>, document: Placed) {
  const { state } = document;
  if (!isWithin(actor, document)) return 'document-not-yours';
  if (step === 'correct') return state === 'confirmed' ? null : 'replaced-not-confirmed';
  if (state === 'withdrawn' || state === 'replaced') return 'document-closed';
  return step === 'publish' && state !== 'confirmed' ? 'document-not-confirmed' : null;
}

/**
 * The steps that a reader is offered: those that are not refused, but for what is so already. `as` tells how far one of the
 * reader's permissions reaches; null where no role has it.
 */
export function stepsFor(as: (permission: Permission) => Actor | null, document: Placed): DocumentStep[] {
  const published = document.publishedAt !== null;
  return documentSteps.filter((step) => {
    const actor = as(stepPermissions[step]);
    if (actor === null || refusalOf(step, actor, document) !== null) return false;
    return step === 'publish' ? !published : step !== 'unpublish' || published;
  });
}

/** Names of those without whose roles the reader could not take one of the steps. */
export function standsInFor(as: (permission: Permission) => Actor | null, document: Placed): string[] {
  const { line, receivedById } = document;
  const names = stepsFor(as, document).flatMap((step) => {
    const actor = as(stepPermissions[step]);
    const mine = actor?.selves.includes(receivedById ?? '') ?? false;
    return actor ? actsFor(actor, { line, mine, by: 'areas' }).map(({ name }) => name) : [];
  });
  return [...new Set(names)];
}
