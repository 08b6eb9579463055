import type { Problem } from '../../platform/problem.ts';
import { type LegacyFinding, legacyEncoding } from '../encoding.ts';
import { intakeProblems } from '../problems.ts';
import { secrecyMark } from '../secrecy.ts';
import { defaultLimits } from './extracted.ts';

/**
 * The gate before anything is stored, for pasted words and for files alike: throws the problem where a text bears a mark of
 * secrecy, is in an encoding from before Unicode, has no words or is too long. Secrecy is asked first: a secret text is
 * refused as such whatever else is wrong with it.
 */
export function requireFit(text: string, margins = '', characters = defaultLimits.characters): void {
  const secret = secrecyMark(text) ?? secrecyMark(margins);
  if (secret) throw intakeProblems['secret-document']({ mark: secret.mark });
  const old = legacyEncoding(text);
  if (old) throw legacyProblem(old);
  if (!/[\p{L}\p{N}]/u.test(text)) throw intakeProblems['empty-file']();
  if (text.length > characters) throw intakeProblems['text-too-long']({ limit: characters.toLocaleString('vi-VN') });
}

export function legacyProblem({ encoding, sample }: LegacyFinding): Problem {
  const vni = encoding === 'VNI';
  return intakeProblems['legacy-encoding']({
    encoding,
    fonts: vni ? 'VNI-Times, VNI-Helve…' : '.VnTime, .VnArial…',
    source: vni ? 'VNI Windows' : 'TCVN3 (ABC)',
    sample,
  });
}
