import { latin } from '../vietnamese.ts';

/** "Theo Báo X", "Bài, ảnh: Y", "PV": what opens the line that says who wrote a text. */
const OPENING = latin(
  /^\(?(?:theo|nguồn|tin|ảnh|bài|tác giả|người viết|thực hiện|ctv|pv|btv|tin,? ?(?:và )?ảnh|bài,? ?(?:và )?ảnh|nhóm pv)(?:\s*:|\s+(?=[\p{L}.]))/iu,
);
const NAME_PART = latin(/^[(\p{Lu}][\p{L}.&/()-]*$/u);
const SMALL = latin(/\p{Ll}|\./u);
const SITE = latin(/[\p{L}\d-]+\.(?:vn|com|org|net)/u);

export const LONGEST_BYLINE = 70;

/** Whether a line, or the last words of a paragraph, name the writer or the source: "Nguyễn Văn A", "N. V (T.Hợp)". */
export function isByline(words: string): boolean {
  if (words.length > LONGEST_BYLINE || /[.:;…!?]$/u.test(words)) return false;
  const parts = words.split(/\s+/u);
  if (parts.length > 9) return false;
  if (OPENING.test(words)) return true;
  if (SITE.test(words) && parts.length <= 6) return true;
  const names = parts.filter((part) => part !== '-' && part !== '–' && part !== '&' && part !== 'và');
  return names.length > 0 && names.length <= 6 && names.every((part) => NAME_PART.test(part)) && SMALL.test(words);
}
