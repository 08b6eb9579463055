import { intakeProblems } from '../problems.ts';
import { secrecyMark } from '../secrecy.ts';
import { defaultLimits } from './extracted.ts';

/**
 * The gate before anything is stored, for pasted words and for files alike: throws the problem where a text bears a mark of
 * secrecy, has no words or is too long. Secrecy is asked first: a secret text is
 * refused as such whatever else is wrong with it.
 */
export function requireFit(text: string, margins = '', characters = defaultLimits.characters): void {
  const secret = secrecyMark(text) ?? secrecyMark(margins);
  if (secret) throw intakeProblems['secret-document']({ mark: secret.mark });
  if (!/[\p{L}\p{N}]/u.test(text)) throw intakeProblems['empty-file']();
  if (text.length > characters) throw intakeProblems['text-too-long']({ limit: characters.toLocaleString('vi-VN') });
}
