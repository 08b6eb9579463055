import { type Draw, halfOf, printed, type Slot, sizeOf, slot } from './slots.ts';

/** A sentence of a report with the numbers it prints, and whether these can be true together. */
export interface Statement {
  readonly kind: string;
  readonly slots: readonly Slot[];
  /** The sentence for any slots in their place: those that are true, or those that a test planted. */
  readonly say: (slots: readonly Slot[]) => string;
  /** Some numbers before they were rounded may make all of them true. */
  readonly holds: (slots: readonly Slot[]) => boolean;
  /** Slots that may be left out with the words around them: the parts of a list. */
  readonly leaves?: readonly number[];
}

const PLACES = ['huyện Mường Lạn', 'huyện Đồng Khê', 'huyện Sơn Thượng', 'huyện Bằng Phúc'];
const at = (slots: readonly Slot[], index: number): Slot => slots[index] as Slot;
const SLACK = 1e-7;

/** a/b×100 and the percentage that is told, each anywhere within its rounding. */
function isPercent(a: Slot, b: Slot, told: Slot): boolean {
  const [low, high] = [
    (sizeOf(a) - halfOf(a)) / (sizeOf(b) + halfOf(b)),
    (sizeOf(a) + halfOf(a)) / Math.max(1e-9, sizeOf(b) - halfOf(b)),
  ];
  return meets(100 * low, 100 * high, told);
}

function meets(low: number, high: number, told: Slot): boolean {
  const slack = SLACK * Math.max(1, Math.abs(high));
  return low - slack <= sizeOf(told) + halfOf(told) && sizeOf(told) - halfOf(told) <= high + slack;
}

const sumOf = (slots: readonly Slot[], by: (slot: Slot) => number) => slots.reduce((sum, slot) => sum + by(slot), 0);
/** The parts add up to the whole, all within their rounding. */
function addUp(parts: readonly Slot[], whole: Slot): boolean {
  const [sum, half] = [sumOf(parts, sizeOf), sumOf(parts, halfOf)];
  return meets(sum - half, sum + half, whole);
}

/** b-a, within the rounding of both. */
function isMove(a: Slot, b: Slot, told: Slot): boolean {
  const [moved, half] = [sizeOf(b) - sizeOf(a), halfOf(a) + halfOf(b)];
  return meets(moved - half, moved + half, told);
}

/** No "5.000 hộ": what looks rounded is taken for rounded. */
const count = (draw: Draw, min: number, max: number): number => {
  const number = draw.whole(min, max);
  return number % 10 === 0 ? number + 1 : number;
};
const wayOf = (moved: number): string => (moved < 0 ? 'giảm' : 'tăng');

function share(draw: Draw): Statement {
  const m = count(draw, 12, 9000);
  const n = Math.min(m - 1, count(draw, 2, m - 1));
  const unit = draw.one(['hồ sơ', 'hộ', 'trường', 'thôn']);
  const slots = [slot(n, 0, ''), slot(m, 0, unit), slot((100 * n) / m, draw.whole(1, 2), '%')];
  const place = draw.one(PLACES);
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([a, b, c]) => `Toàn ${place} giải quyết đúng hạn ${a}/${b} (đạt ${c}).`,
    ([a, b, c]) => `Đến nay, ${a}/${b} được rà soát, đạt tỷ lệ ${c}.`,
    ([a, b, c]) => `${place[0]?.toUpperCase()}${place.slice(1)} có ${a}/${b} đạt chuẩn, chiếm ${c}.`,
    ([a, b, c]) => `Trong tổng số ${b} được kiểm tra, có ${a} ${unit} đạt yêu cầu, chiếm ${c}.`,
  ]);
  return {
    kind: 'share',
    slots,
    say: (s) => phrase(s.map(printed)),
    holds: (s) => isPercent(at(s, 0), at(s, 1), at(s, 2)),
  };
}

function partsOfMoney(draw: Draw): Statement {
  const names = ['ngân sách trung ương', 'ngân sách tỉnh', 'ngân sách huyện', 'vốn xã hội hóa', 'vốn lồng ghép'].slice(
    0,
    draw.whole(2, 5),
  );
  const decimals = draw.whole(1, 3);
  const values = names.map(() => draw.whole(1_100_000_000, 90_000_000_000));
  const money = (value: number) => slot(value, decimals, 'đồng', { magnitude: 'tỷ' });
  const whole = money(values.reduce((a, b) => a + b, 0));
  const opening = draw.one([
    (all: string) => `Tổng nguồn vốn thực hiện chương trình là ${all}, gồm: `,
    (all: string) => `Tổng kinh phí xây dựng trường học đạt ${all}, bao gồm `,
    (all: string) => `Huy động ${all} làm đường giao thông nông thôn, trong đó: `,
  ]);
  return {
    kind: 'parts of money',
    slots: [whole, ...values.map(money)],
    say: ([all, ...parts]) =>
      `${opening(printed(all as Slot))}${parts.flatMap((p, i) => (p ? [`${names[i]} ${printed(p)}`] : [])).join(', ')}.`,
    holds: ([all, ...parts]) =>
      addUp(
        parts.filter((p) => p),
        all as Slot,
      ),
    leaves: values.map((_, index) => index + 1),
  };
}

function partsOfCount(draw: Draw): Statement {
  const unit = draw.one(['dự án', 'công trình', 'mô hình']);
  const names = ['giao thông', 'thủy lợi', 'giáo dục', 'y tế'].slice(0, draw.whole(2, 4));
  const values = names.map(() => draw.whole(3, 70));
  const counted = (value: number) => slot(value, 0, unit);
  const whole = counted(values.reduce((a, b) => a + b, 0));
  const [opening, mark] = draw.one([
    [(all: string) => `Giai đoạn này, toàn huyện triển khai ${all}, gồm: `, ', '],
    [(all: string) => `Đã khởi công ${all}. Trong đó, lĩnh vực `, '; lĩnh vực '],
    [(all: string) => `Đưa vào sử dụng ${all} (gồm `, ', '],
  ] as const);
  return {
    kind: 'parts of a count',
    slots: [whole, ...values.map(counted)],
    say: ([all, ...parts]) => {
      const head = opening(printed(all as Slot));
      const list = parts.flatMap((p, i) => (p ? [`${names[i]} ${printed(p)}`] : [])).join(mark);
      return `${head}${list}${head.includes('(') ? ')' : ''}.`;
    },
    holds: ([all, ...parts]) =>
      addUp(
        parts.filter((p) => p),
        all as Slot,
      ),
    leaves: values.map((_, index) => index + 1),
  };
}

function structure(draw: Draw): Statement {
  const a = draw.whole(1500, 4000);
  const b = draw.whole(1500, 4000);
  const names = draw.one([
    ['nông, lâm nghiệp', 'công nghiệp - xây dựng', 'dịch vụ'],
    ['ngành nông nghiệp', 'ngành công nghiệp', 'ngành dịch vụ'],
  ]);
  const slots = [a, b, 10_000 - a - b].map((value) => slot(value / 100, 2, '%'));
  const [opening, verb] = draw.one([
    ['Cơ cấu kinh tế chuyển dịch tích cực: ', ' chiếm '],
    ['Tỷ trọng các ngành: ', ' '],
  ] as const);
  return {
    kind: 'structure',
    slots,
    say: (s) => `${opening}${s.map((one, i) => `${names[i]}${verb}${printed(one)}`).join(', ')}.`,
    holds: (s) => addUp(s, slot(100, 9, '%')),
  };
}

function classes(draw: Draw): Statement {
  const [met, near, far] = [draw.whole(5, 25), draw.whole(2, 15), draw.whole(2, 12)];
  const all = slot(met + near + far, 0, 'chỉ tiêu');
  const slots = [met, near, far].map((value) => slot(value, 0, ''));
  const phrases = draw.one([
    ['đạt và vượt kế hoạch', 'đạt từ 70% đến dưới 100% kế hoạch', 'đạt dưới 70% kế hoạch'],
    ['hoàn thành mục tiêu đề ra', 'đạt từ 50% đến dưới 100% mục tiêu', 'đạt dưới 50% mục tiêu'],
  ]);
  return {
    kind: 'classes',
    slots,
    say: (s) =>
      `Đến nay, có ${s.flatMap((one, i) => (one ? [`${printed(one)}/${printed(all)} ${phrases[i]}`] : [])).join('; ')}.`,
    holds: (s) =>
      addUp(
        s.filter((one) => one),
        all,
      ),
    leaves: [0, 1, 2],
  };
}

function rateMoved(draw: Draw): Statement {
  const [a, b] = [draw.whole(300, 6000), draw.whole(300, 6000)];
  const moved = b - a || 1;
  const slots = [
    slot(a / 100, 2, '%'),
    slot((a + moved) / 100, 2, '%'),
    slot(moved / 100, 2, '%', { way: wayOf(moved) }),
  ];
  const indicator = draw.one(['Tỷ lệ hộ nghèo', 'Tỷ lệ che phủ rừng', 'Tỷ lệ lao động qua đào tạo']);
  const to = moved < 0 ? 'xuống còn' : 'lên';
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y, z]) => `${indicator} ${wayOf(moved)} từ ${x} ${to} ${y} (${z}).`,
    ([x, y, z]) => `${indicator} từ ${x} năm 2021 ${to} ${y} năm 2023, ${z}.`,
    ([x, y, z]) => `${indicator} ${wayOf(moved)} từ ${x} ${to} ${y}, tức ${z}.`,
  ]);
  return {
    kind: 'from one rate to another',
    slots,
    say: (s) => phrase(s.map(printed)),
    holds: (s) => isMove(at(s, 0), at(s, 1), at(s, 2)),
  };
}

function sumMoved(draw: Draw): Statement {
  const a = draw.whole(20_000, 60_000) * 1000;
  const moved = draw.whole(3000, 30_000) * 1000 * draw.one([1, 1, -0.5]);
  const money = (value: number, way?: string) => slot(value, 1, 'đồng', { magnitude: 'triệu', ...(way && { way }) });
  const slots = [money(a), money(a + moved), money(moved, wayOf(moved))];
  const to = moved < 0 ? 'xuống' : 'lên';
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y, z]) => `Thu nhập bình quân đầu người từ ${x} ${to} ${y} (${z}).`,
    ([x, y, z]) => `Mức hỗ trợ mỗi hộ ${wayOf(moved)} từ ${x} ${to} ${y}, ${z}.`,
  ]);
  return {
    kind: 'from one sum to another',
    slots,
    say: (s) => phrase(s.map(printed)),
    holds: (s) => isMove(at(s, 0), at(s, 1), at(s, 2)),
  };
}

function plan(draw: Draw): Statement {
  const aim = draw.whole(11, 900) * 1e9;
  const done = aim * (draw.whole(400, 1600) / 1000) + draw.whole(1, 999) * 1e6;
  const decimals = draw.whole(1, 3);
  const money = (value: number, places = decimals) => slot(value, places, 'đồng', { magnitude: 'tỷ' });
  const slots = [money(done), money(aim, 0), slot((100 * done) / aim, draw.whole(1, 2), '%')];
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y, z]) => `Thu ngân sách trên địa bàn đạt ${x}, bằng ${z} kế hoạch (kế hoạch ${y}).`,
    ([x, y, z]) => `Giải ngân vốn đầu tư công được ${x}, đạt ${z} kế hoạch (${y}).`,
    ([x, y, z]) => `Thu ngân sách năm 2023 đạt ${x}/${y}, đạt ${z} kế hoạch.`,
    ([x, y, z]) => `Giải ngân vốn đầu tư công được ${x} trên tổng kế hoạch vốn ${y}, đạt ${z}.`,
  ]);
  return {
    kind: 'plan',
    slots,
    say: (s) => phrase(s.map(printed)),
    holds: (s) => isPercent(at(s, 0), at(s, 1), at(s, 2)),
  };
}

function growth(draw: Draw): Statement {
  const before = draw.whole(20, 900) * 1e9 + draw.whole(1, 999) * 1e6;
  const moved = before * (draw.whole(30, 450) / 1000) * draw.one([1, 1, -1]);
  const money = (value: number, way?: string) => slot(value, 1, 'đồng', { magnitude: 'tỷ', ...(way && { way }) });
  const rate = slot((100 * moved) / before, 1, '%', { way: wayOf(moved) });
  const [told, bySum] = [draw.whole(0, 2), money(moved, wayOf(moved))];
  if (told === 0)
    return {
      kind: 'growth and difference',
      slots: [money(before + moved), bySum, { ...rate, way: wayOf(moved) }],
      say: ([x, y, z]) =>
        `Tổng mức bán lẻ hàng hóa đạt ${printed(x as Slot)}, ${printed(y as Slot)} (${printed(z as Slot)}) so với cùng kỳ.`,
      holds: ([x, y, z]) => grewBy(x as Slot, y as Slot, z as Slot),
    };
  const say = draw.one<(s: readonly string[]) => string>([
    ([x, y, z]) => `Tổng mức bán lẻ hàng hóa đạt ${x}, ${z} so với cùng kỳ năm trước (${y}).`,
    ([x, y, z]) => `Giá trị sản xuất công nghiệp ${wayOf(moved)} từ ${y} lên ${x}, ${z}.`,
    ([x, y, z]) => `Giá trị sản xuất công nghiệp đạt ${x}, ${z} so với năm 2022 (năm 2022 đạt ${y}).`,
  ]);
  return {
    kind: 'growth',
    slots: [money(before + moved), money(before), rate],
    say: (s) => say(s.map(printed)),
    holds: ([x, y, z]) => grew(x as Slot, y as Slot, z as Slot),
  };
}

const grew = (now: Slot, before: Slot, rate: Slot): boolean => {
  const quotient = (a: number, b: number) => 100 * (a / b - 1);
  const [n, hn, b, hb] = [sizeOf(now), halfOf(now), sizeOf(before), halfOf(before)];
  return meets(quotient(n - hn, b + hb), quotient(n + hn, Math.max(1, b - hb)), rate);
};
const grewBy = (now: Slot, by: Slot, rate: Slot): boolean => {
  const ends = [-1, 1].flatMap((i) =>
    [-1, 1].map((j) => {
      const moved = sizeOf(by) + i * halfOf(by);
      return (100 * moved) / (sizeOf(now) + j * halfOf(now) - moved);
    }),
  );
  return meets(Math.min(...ends), Math.max(...ends), rate);
};

function index(draw: Draw): Statement {
  const moved = draw.whole(-300, 900) || 15;
  const slots = [slot(100 + moved / 10, 1, '%'), slot(moved / 10, 1, '%', { way: wayOf(moved) })];
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y]) => `Chỉ số sản xuất công nghiệp bằng ${x} so với cùng kỳ, ${y}.`,
    ([x, y]) => `Giá trị xuất khẩu bằng ${x} cùng kỳ năm trước (${y}).`,
  ]);
  return {
    kind: 'index over 100',
    slots,
    say: (s) => phrase(s.map(printed)),
    holds: (s) => isMove(slot(100, 9, '%'), at(s, 0), at(s, 1)),
  };
}

function overPlan(draw: Draw): Statement {
  const over = draw.whole(11, 900);
  const slots = [slot(100 + over / 10, 1, '%'), slot(over / 10, 1, '%')];
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y]) => `Kết nạp đảng viên mới đạt ${x} kế hoạch, vượt ${y}.`,
    ([x, y]) => `Thu ngân sách đạt ${x} dự toán, vượt ${y} dự toán giao.`,
  ]);
  return {
    kind: 'over plan',
    slots,
    say: (s) => phrase(s.map(printed)),
    holds: (s) => isMove(slot(100, 9, '%'), at(s, 0), at(s, 1)),
  };
}

function average(draw: Draw): Statement {
  const many = slot(draw.whole(7, 29), 0, 'xã');
  const total = draw.whole(sizeOf(many) * 3, sizeOf(many) * 19);
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y, z]) => `Toàn huyện đạt ${x}, bình quân ${y}; ${many.digits}/${z} có đề án được duyệt.`,
    ([x, y, z]) => `Toàn huyện có ${z} với tổng số ${x} đạt được, bình quân ${y}.`,
  ]);
  return {
    kind: 'average',
    slots: [slot(total, 0, 'tiêu chí'), slot(total / sizeOf(many), 1, 'tiêu chí/xã')],
    say: ([x, y]) => phrase([x as Slot, y as Slot, many].map(printed)),
    holds: ([x, y]) => isMean(x as Slot, many, y as Slot),
  };
}

function averageSum(draw: Draw): Statement {
  const households = slot(count(draw, 21, 900), 0, 'hộ');
  const total = sizeOf(households) * draw.whole(20_000, 90_000) * 1000;
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y, z]) => `Hỗ trợ ${z} làm nhà với tổng kinh phí ${x}, bình quân ${y}.`,
    ([x, y, z]) => `Ngân hàng đã giải ngân cho ${z} vay ${x}, bình quân ${y}.`,
  ]);
  return {
    kind: 'average sum',
    slots: [
      slot(total, 2, 'đồng', { magnitude: 'tỷ' }),
      slot(total / sizeOf(households), 1, 'đồng/hộ', { magnitude: 'triệu' }),
      households,
    ],
    say: (s) => phrase(s.map(printed)),
    holds: ([x, y, z]) => isMean(x as Slot, z as Slot, y as Slot),
  };
}

const isMean = (total: Slot, many: Slot, told: Slot): boolean =>
  sizeOf(many) > 0 &&
  meets((sizeOf(total) - halfOf(total)) / sizeOf(many), (sizeOf(total) + halfOf(total)) / sizeOf(many), told);

function repeated(draw: Draw): Statement {
  const [value, rate] = [draw.whole(1_001, 90_000), draw.whole(1, 300)];
  const money = slot(value * 1e8, 1, 'đồng', { magnitude: 'tỷ' });
  const growth = slot(rate / 10, 1, '%');
  const phrase = draw.one<(s: readonly string[]) => string>([
    ([x, y]) =>
      `Tổng thu ngân sách năm 2023 đạt ${x}.\nNăm 2023, tình hình an ninh trật tự ổn định.\nVề tài chính, tổng thu ngân sách năm 2023 đạt ${y}, tăng ${printed(growth)} so với năm 2022.`,
    ([x, y]) =>
      `Năm 2023, tổng thu ngân sách của huyện Mường Lạn đạt ${x}.\nTrong năm 2023, tổng thu ngân sách đạt ${y}; chi ngân sách bảo đảm.`,
  ]);
  return {
    kind: 'said twice',
    slots: [money, money],
    say: (s) => phrase(s.map(printed)),
    holds: (s) => isMove(at(s, 0), at(s, 1), slot(0, 9, 'đồng')),
  };
}

function named(draw: Draw): Statement {
  const names = ['Nà Lốc', 'Bản Phung', 'Khuổi Kẹn', 'Pắc Ngam', 'Thẳm Mu', 'Co Sản', 'Lũng Pù'].slice(
    0,
    draw.whole(3, 7),
  );
  return {
    kind: 'named list',
    slots: [slot(names.length, 0, 'xã')],
    say: ([x]) => `Toàn huyện có ${printed(x as Slot)} đạt chuẩn nông thôn mới (${names.join(', ')}).`,
    holds: ([x]) => sizeOf(x as Slot) === names.length,
  };
}

function rank(draw: Draw): Statement {
  const all = draw.whole(8, 63);
  const place = draw.whole(2, all);
  return {
    kind: 'rank',
    slots: [slot(place, 0, '')],
    say: ([x]) => `Chỉ số cải cách hành chính của huyện xếp thứ ${printed(x as Slot)}/${all} huyện, thành phố.`,
    holds: ([x]) => sizeOf(x as Slot) <= all && sizeOf(x as Slot) > 0,
  };
}

/** Each kind of arithmetic that reports print, in the phrasings they print it. */
export const KINDS: readonly ((draw: Draw) => Statement)[] = [
  share,
  partsOfMoney,
  partsOfCount,
  structure,
  classes,
  rateMoved,
  sumMoved,
  plan,
  growth,
  index,
  overPlan,
  average,
  averageSum,
  repeated,
  named,
  rank,
];
