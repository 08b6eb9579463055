import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import type { TimeForm } from './form.ts';

const PARTS: Readonly<Record<string, string>> = {
  sáng: 'TMO',
  trưa: 'TMI',
  chiều: 'TAF',
  tối: 'TEV',
  đêm: 'TNI',
  khuya: 'TNI',
};
const BY_CODE = new Map(Object.entries(PARTS).map(([word, part]) => [codeOf(word), part]));
const DAWN = codeOf('rạng');

/**
 * "sáng 16/8", "chiều qua", "rạng sáng", "sáng sớm nay": a part of the day where a day stands beside it. "buổi sáng",
 * "chiều dài" and "tối thiểu" are none.
 */
export const dayPart: TimeForm = {
  pattern: pattern(
    `(?:buổi|vào)? (?:rạng sáng|sáng sớm|nửa đêm|đêm khuya|[sáng trưa chiều tối đêm])(?=,? (?:cùng ngày|hôm|ngày D|[nay qua mai]|thứ|chủ nhật|D[/.]D|D-D(?!N)|P|D [h giờ]|D:D))|rạng sáng|nửa đêm`,
  ),
  read: ({ words }, from, to) => {
    if (words.code.charCodeAt(from) === DAWN) return 'TNI';
    for (let at = to - 1; at >= from; at--) {
      const part = BY_CODE.get(words.code.charCodeAt(at));
      if (part) return part;
    }
    return undefined;
  },
};
