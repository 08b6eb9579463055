import { type Draw, halfOf, printed, type Slot, sizeOf, slot } from './slots.ts';
import {
  after,
  billions,
  isGrowth,
  isMove,
  meets,
  opening,
  type Phrase,
  type Statement,
  saying,
  wayOf,
} from './statement.ts';

function rateMoved(draw: Draw): Statement {
  const [from, to] = [draw.whole(300, 6000), draw.whole(300, 6000)];
  const moved = to - from || 1;
  const way = wayOf(moved);
  const indicator = draw.one([
    'Tỷ lệ hộ nghèo',
    'Tỷ lệ che phủ rừng',
    'Tỷ lệ lao động qua đào tạo',
    'Tỷ lệ đô thị hóa',
  ]);
  const down = moved < 0 ? 'xuống còn' : 'lên';
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `${indicator} ${way} từ ${x} ${down} ${y} (${z}).`,
    ([x, y, z]) => `${indicator} từ ${x} năm 2021 ${down} ${y} năm 2023, ${z}.`,
    ([x, y, z]) => `${indicator} ${way} từ ${x} ${down} ${y}, tức ${z}.`,
    ([x, y, z]) => `${indicator} đã ${way} từ ${x} ${down} ${y}, ${z?.replace(/%$/, ' điểm phần trăm')}.`,
  ]);
  return {
    kind: 'from one rate to another',
    slots: [slot(from / 100, 2, '%'), slot((from + moved) / 100, 2, '%'), slot(moved / 100, 2, '%', { way })],
    say: saying(phrase),
    holds: isMove,
  };
}

function sumMoved(draw: Draw): Statement {
  const from = draw.whole(20_000, 60_000) * 1000;
  const moved = draw.whole(3000, 30_000) * 1000 * draw.one([1, 1, -0.5]);
  const [way, down] = [wayOf(moved), moved < 0 ? 'xuống' : 'lên'];
  const millions = (value: number, told?: string) =>
    slot(value, 1, 'đồng', { magnitude: 'triệu', ...(told && { way: told }) });
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `Thu nhập bình quân đầu người từ ${x} ${down} ${y} (${z}).`,
    ([x, y, z]) => `Mức hỗ trợ mỗi hộ ${way} từ ${x} ${down} ${y}, ${z}.`,
    ([x, y, z]) => `Thu nhập bình quân ${way} từ ${x} năm 2020 ${down} ${y} năm 2023, ${z}.`,
  ]);
  return {
    kind: 'from one sum to another',
    slots: [millions(from), millions(from + moved), millions(moved, way)],
    say: saying(phrase),
    holds: isMove,
  };
}

/** Sums of money and what they grew by. */
function grown(draw: Draw) {
  const from = draw.whole(20, 900) * 1e9 + draw.whole(1, 999) * 1e6;
  const moved = from * (draw.whole(30, 450) / 1000) * draw.one([1, 1, -1]);
  const way = wayOf(moved);
  return {
    from: billions(from, 1),
    to: billions(from + moved, 1),
    moved: billions(moved, 1, way),
    rate: slot((100 * moved) / from, 1, '%', { way }),
    way,
    indicator: draw.one([
      'Tổng mức bán lẻ hàng hóa',
      'Giá trị sản xuất công nghiệp',
      'Doanh thu du lịch',
      'Thu ngân sách',
    ]),
    lead: opening(draw),
  };
}

function growth(draw: Draw): Statement {
  const { from, to, rate, way, indicator, lead } = grown(draw);
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `${indicator} đạt ${y}, ${z} so với cùng kỳ năm trước (${x}).`,
    ([x, y, z]) => `${indicator} ${way} từ ${x} ${way === 'giảm' ? 'xuống' : 'lên'} ${y}, ${z}.`,
    ([x, y, z]) => `${indicator} đạt ${y}, ${z} so với năm 2022 (năm 2022 đạt ${x}).`,
    ([x, y, z]) => `${indicator} ước đạt ${y}, ${z} so với cùng kỳ (cùng kỳ đạt ${x}).`,
  ]);
  return {
    kind: 'growth',
    slots: [from, to, rate],
    say: (slots) => after(lead, saying(phrase)(slots)),
    holds: isGrowth,
  };
}

function growthAndDifference(draw: Draw): Statement {
  const { to, moved, rate, indicator, lead } = grown(draw);
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `${indicator} đạt ${x}, ${y} (${z}) so với cùng kỳ.`,
    ([x, y, z]) => `${indicator} đạt ${x}, ${y}, tương ứng ${z} so với cùng kỳ năm trước.`,
    ([x, y, z]) => `${indicator} thực hiện ${x}, ${y}, ${z} so với cùng kỳ.`,
  ]);
  return {
    kind: 'growth and difference',
    slots: [to, moved, rate],
    say: (slots) => after(lead, saying(phrase)(slots)),
    holds: ([now, by, told]) => grewBy(now as Slot, by as Slot, told as Slot),
  };
}

function grewBy(now: Slot, by: Slot, rate: Slot): boolean {
  const ends = [-1, 1].flatMap((i) =>
    [-1, 1].map((j) => {
      const moved = sizeOf(by) + i * halfOf(by);
      return (100 * moved) / (sizeOf(now) + j * halfOf(now) - moved);
    }),
  );
  return meets(Math.min(...ends), Math.max(...ends), rate);
}

function index(draw: Draw): Statement {
  const moved = draw.whole(-300, 900) || 15;
  const phrase = draw.one<Phrase>([
    ([x, y]) => `Chỉ số sản xuất công nghiệp bằng ${x} so với cùng kỳ, ${y}.`,
    ([x, y]) => `Giá trị xuất khẩu bằng ${x} cùng kỳ năm trước (${y}).`,
    ([x, y]) => `Số vụ vi phạm bằng ${x} so với cùng kỳ năm 2022 (${y}).`,
  ]);
  return {
    kind: 'index over 100',
    slots: [slot(100 + moved / 10, 1, '%'), slot(moved / 10, 1, '%', { way: wayOf(moved) })],
    say: saying(phrase),
    holds: (slots) => isMove([slot(100, 7, '%'), ...slots]),
  };
}

function saidTwice(draw: Draw): Statement {
  const money = billions(draw.whole(1001, 90_000) * 1e8, 1);
  const phrase = draw.one<Phrase>([
    ([x, y]) =>
      `Tổng thu ngân sách năm 2023 đạt ${x}.\nNăm 2023, tình hình an ninh trật tự ổn định.\nVề tài chính, tổng thu ngân sách năm 2023 đạt ${y}, cao hơn năm trước.`,
    ([x, y]) =>
      `Năm 2023, tổng thu ngân sách của huyện Mường Lạn đạt ${x}.\nTrong năm 2023, tổng thu ngân sách đạt ${y}; chi ngân sách bảo đảm.`,
    ([x, y]) =>
      `Mường Lạn thu ngân sách đạt ${x}\nSáng 12/12/2023, Huyện ủy Mường Lạn tổ chức hội nghị tổng kết năm 2023.\nTheo báo cáo, năm 2023 tổng thu ngân sách trên địa bàn huyện đạt ${y}.`,
  ]);
  return {
    kind: 'said twice',
    slots: [money, money],
    say: saying(phrase),
    holds: ([once, again]) => printed(once as Slot) === printed(again as Slot),
  };
}

export const MOVES = [rateMoved, sumMoved, growth, growthAndDifference, index, saidTwice];
