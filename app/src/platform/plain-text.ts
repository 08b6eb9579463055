import { z } from 'zod';

/**
 * Text without what neither PostgreSQL nor a screen can take: NUL and other control letters, which come along when words are
 * copied out of a PDF, byte order marks, and halves of a surrogate pair.
 */
export const withoutControls = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|\uFEFF/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD');

/** A field of words that a person typed or pasted: `plainText().trim().max(300)`. */
export const plainText = () => z.string().overwrite(withoutControls);
