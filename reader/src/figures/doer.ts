import { pattern } from '../words/pattern.ts';
import { DOES } from './heads.ts';
import { from, type Name, opens } from './phrase.ts';

/** Who does something, as the name of a body begins; what it does follows: "Trạm y tế xã |khám cho 120 lượt người". */
const BODY = pattern(
  '[các toàn]? (?:hội nghị|đại hội|kỳ họp|ban tổ chức|chủ tịch|phó chủ tịch|bí thư|lãnh đạo|lực lượng|trung tâm|trạm|bệnh viện|công an|cảnh sát|quân sự|ban [chỉ quản đại thường dân tổ tuyên nội pháp công chấp]|ủy ban|mặt trận|hội(?! [nghị viên thảo thi chợ])|đoàn [thanh công kiểm thể tncs xã phường cơ cấp khối tỉnh huyện]|công đoàn|thường trực|phòng|sở|chi cục|cục|hạt|đội|tổ [công đại chức]|ngân hàng|tòa án|viện kiểm sát|cơ quan|đơn vị|ngành|đảng [ủy bộ]|chi bộ|cấp ủy|chính quyền|ubkt|ubnd|ubmttq|mttq|hđnd|lđlđ|bhxh|tand|vksnd|nhà trường|văn phòng|kho bạc|bảo hiểm xã hội|thanh tra|bộ phận|địa phương|huyện|xã|phường|tỉnh|thành phố|thị trấn)',
);
const DOING = pattern(DOES);
const SMALL = 0x61;

/** The phrase without the body that acts: what is done names the figure. Verbs in a body's own name have a capital. */
export function withoutDoer(name: Name): Name {
  const [first, ...rest] = name;
  if (!first || !opens(first, BODY)) return name;
  const { words, from: start, to } = first;
  for (let i = start + 1; i < to; i++) {
    if (words.shape.charCodeAt(i) !== SMALL) continue;
    const end = DOING.endAt(words, i);
    if (end >= 0 && end <= to) return [from(first, i), ...rest];
  }
  return name;
}
