import { convertLegacy } from '@dondoc/reader';
import { intakeProblems } from '../problems.ts';
import { invalidUtf8At } from './utf-8.ts';

/**
 * The words of a text file: by its byte order mark, else as UTF-8, else in the encoding that the file names for itself.
 * What fits none is taken byte for byte where it is TCVN3 or VNI, which the gate converts, and else refused; a letter is
 * never guessed.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes.subarray(2), 'utf-16be');
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const invalid = invalidUtf8At(body);
  if (invalid < 0) return new TextDecoder().decode(body);
  if (declared && !/^(?:utf-?8|utf-?16.*|unicode)$/i.test(declared)) {
    const decoder = decoderOf(declared);
    if (decoder) return decoder.decode(body);
  }
  const letters = new TextDecoder('windows-1252').decode(body);
  if (convertLegacy(letters)) return letters;
  const at = bytes.length - body.length + invalid + 1;
  throw intakeProblems['invalid-utf-8']({ encoding: 'UTF-8', where: { vi: ` (byte thứ ${at})`, en: ` (byte ${at})` } });
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw intakeProblems['invalid-utf-8']({ encoding: encoding.toUpperCase(), where: '' }, cause);
  }
}

/** Undefined for a name that no browser knows either. */
function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}
