import { V7Generator } from 'uuidv7';

/** Milliseconds since 1970; a test gives its own. */
export type Now = () => number;

/**
 * Makes the ids of a program: UUIDv7, so that they sort by the time they were made, also within one millisecond. A clock
 * that is set back a little still gives growing ids; one set back by more than ten seconds starts anew.
 */
export function identifiers(now: Now = Date.now): () => string {
  const generator = new V7Generator();
  return () => generator.generateOrResetWithTs(now()).toString();
}

/** A new id by the machine's clock. */
export const newId: () => string = identifiers();
