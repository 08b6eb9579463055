import { type Draw, printed, type Slot, sizeOf, slot } from './slots.ts';
import {
  after,
  billions,
  isMove,
  isPercent,
  isQuotient,
  odd,
  opening,
  type Phrase,
  type Statement,
  saying,
} from './statement.ts';

function share(draw: Draw): Statement {
  const m = odd(draw, 12, 9000);
  const n = odd(draw, 2, m - 2);
  const unit = draw.one(['hồ sơ', 'hộ', 'trường', 'thôn', 'đảng viên', 'lao động']);
  const lead = opening(draw);
  const phrase = draw.one<Phrase>([
    ([a, b, c]) => `Toàn huyện giải quyết đúng hạn ${a}/${b} (đạt ${c}).`,
    ([a, b, c]) => `Có ${a}/${b} được rà soát, đạt tỷ lệ ${c}.`,
    ([a, b, c]) => `Huyện Mường Lạn có ${a}/${b} đạt chuẩn, chiếm ${c}.`,
    ([a, b, c]) => `Trong tổng số ${b} được kiểm tra, có ${a} ${unit} đạt yêu cầu, chiếm ${c}.`,
    ([a, b, c]) => `Số đã hoàn thành là ${a}/${b}, bằng ${c}.`,
    ([a, b, c]) => `Tổ chức cho ${a}/${b} ký cam kết (${c}).`,
  ]);
  return {
    kind: 'share',
    slots: [slot(n, 0, ''), slot(m, 0, unit), slot((100 * n) / m, draw.whole(1, 2), '%')],
    say: (slots) => after(lead, saying(phrase)(slots)),
    holds: isPercent,
  };
}

function plan(draw: Draw): Statement {
  const aim = draw.whole(11, 900) * 1e9;
  const done = aim * (draw.whole(400, 1600) / 1000) + draw.whole(1, 999) * 1e6;
  const lead = opening(draw);
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `Thu ngân sách trên địa bàn đạt ${x}, bằng ${z} kế hoạch (kế hoạch ${y}).`,
    ([x, y, z]) => `Giải ngân vốn đầu tư công được ${x}, đạt ${z} kế hoạch (${y}).`,
    ([x, y, z]) => `Thu ngân sách đạt ${x}/${y}, đạt ${z} kế hoạch.`,
    ([x, y, z]) => `Giải ngân vốn đầu tư công được ${x} trên tổng kế hoạch vốn ${y}, đạt ${z}.`,
    ([x, y, z]) => `Thu nội địa thực hiện ${x}, đạt ${z} dự toán tỉnh giao (dự toán ${y}).`,
  ]);
  return {
    kind: 'plan',
    slots: [billions(done, draw.whole(1, 3)), billions(aim, 0), slot((100 * done) / aim, draw.whole(1, 2), '%')],
    say: (slots) => after(lead, saying(phrase)(slots)),
    holds: isPercent,
  };
}

function areaPlan(draw: Draw): Statement {
  const aim = odd(draw, 51, 900);
  const done = aim * (draw.whole(400, 1600) / 1000);
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `Trồng rừng được ${x}, đạt ${z} kế hoạch (kế hoạch ${y}).`,
    ([x, y, z]) => `Diện tích trồng mới đạt ${x}/${y}, bằng ${z} kế hoạch.`,
  ]);
  return {
    kind: 'plan of an area',
    slots: [slot(done, 1, 'ha'), slot(aim, 0, 'ha'), slot((100 * done) / aim, 1, '%')],
    say: saying(phrase),
    holds: isPercent,
  };
}

function overPlan(draw: Draw): Statement {
  const over = draw.whole(11, 900);
  const phrase = draw.one<Phrase>([
    ([x, y]) => `Kết nạp đảng viên mới đạt ${x} kế hoạch, vượt ${y}.`,
    ([x, y]) => `Thu ngân sách đạt ${x} dự toán, vượt ${y} dự toán giao.`,
    ([x, y]) => `Công tác tuyển quân đạt ${x} chỉ tiêu (vượt ${y}).`,
  ]);
  return {
    kind: 'over plan',
    slots: [slot(100 + over / 10, 1, '%'), slot(over / 10, 1, '%')],
    say: saying(phrase),
    holds: (slots) => isMove([slot(100, 7, '%'), ...slots]),
  };
}

function average(draw: Draw): Statement {
  const many = slot(draw.whole(7, 29), 0, 'xã');
  const total = draw.whole(sizeOf(many) * 3, sizeOf(many) * 19);
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `Toàn huyện đạt ${x}, bình quân ${y}; ${many.digits}/${z} có đề án được duyệt.`,
    ([x, y, z]) => `Toàn huyện có ${z} với tổng số ${x} đạt được, bình quân ${y}.`,
  ]);
  return {
    kind: 'average',
    slots: [slot(total, 0, 'tiêu chí'), slot(total / sizeOf(many), 1, 'tiêu chí/xã')],
    say: ([x, y]) => phrase([x as Slot, y as Slot, many].map(printed)),
    holds: ([x, y]) => isQuotient([x as Slot, many, y as Slot]),
  };
}

function averageSum(draw: Draw): Statement {
  const households = odd(draw, 21, 900);
  const total = households * draw.whole(20_000, 90_000) * 1000;
  const phrase = draw.one<Phrase>([
    ([x, y, z]) => `Hỗ trợ ${z} làm nhà với tổng kinh phí ${x}, bình quân ${y}.`,
    ([x, y, z]) => `Ngân hàng đã giải ngân cho ${z} vay ${x}, bình quân ${y}.`,
  ]);
  return {
    kind: 'average sum',
    slots: [
      billions(total, 2),
      slot(total / households, 1, 'đồng/hộ', { magnitude: 'triệu' }),
      slot(households, 0, 'hộ'),
    ],
    say: saying(phrase),
    holds: ([x, y, z]) => isQuotient([x as Slot, z as Slot, y as Slot]),
  };
}

export const RATES = [share, plan, areaPlan, overPlan, average, averageSum];
