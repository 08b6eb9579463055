import { type Draw, printed, type Slot, slot } from './slots.ts';
import { after, billions, isSum, opening, type Statement } from './statement.ts';

/** A whole and its parts, each behind its name; a part that is left out goes with its name. */
function list(names: readonly string[], parts: readonly (Slot | undefined)[], mark: string, verb = ' '): string {
  return parts.flatMap((part, index) => (part ? [`${names[index]}${verb}${printed(part)}`] : [])).join(mark);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function partsOfMoney(draw: Draw): Statement {
  const names = draw
    .one([
      ['ngân sách trung ương', 'ngân sách tỉnh', 'ngân sách huyện', 'vốn xã hội hóa', 'vốn lồng ghép'],
      ['nguồn vốn đầu tư', 'nguồn vốn sự nghiệp', 'vốn tín dụng', 'nhân dân đóng góp', 'vốn doanh nghiệp'],
    ])
    .slice(0, draw.whole(2, 5));
  const decimals = draw.whole(1, 3);
  const values = names.map(() => draw.whole(1_100_000_000, 90_000_000_000));
  const head = draw.one([
    (all: string) => `Tổng nguồn vốn thực hiện chương trình là ${all}, gồm: `,
    (all: string) => `Tổng kinh phí xây dựng trường học đạt ${all}, bao gồm `,
    (all: string) => `Huy động ${all} làm đường giao thông nông thôn, trong đó: `,
    (all: string) => `Tổng mức đầu tư ${all} (trong đó: `,
  ]);
  const [mark, verb] = draw.one([
    [', ', ' '],
    ['; ', ' '],
    ['; ', ' là '],
  ] as const);
  return {
    kind: 'parts of money',
    slots: [total(values), ...values].map((value) => billions(value, decimals)),
    say: ([all, ...parts]) => {
      const opened = head(printed(all as Slot));
      return `${opened}${list(names, parts, mark, verb)}${opened.includes('(') ? ')' : ''}.`;
    },
    holds: isSum,
    leaves: values.map((_, index) => index + 1),
  };
}

function partsOfCount(draw: Draw): Statement {
  const unit = draw.one(['dự án', 'công trình', 'mô hình', 'vụ việc']);
  const names = ['giao thông', 'thủy lợi', 'giáo dục', 'y tế'].slice(0, draw.whole(2, 4));
  const values = names.map(() => draw.whole(3, 70));
  const [head, mark] = draw.one([
    [(all: string) => `Giai đoạn này, toàn huyện triển khai ${all}, gồm: `, ', '],
    [(all: string) => `Đã tổ chức thực hiện ${all}. Trong đó, lĩnh vực `, '; lĩnh vực '],
    [(all: string) => `Các ngành rà soát ${all} (gồm `, ', '],
    [(all: string) => `Trong kỳ có ${all}, chia ra: `, '; '],
  ] as const);
  return {
    kind: 'parts of a count',
    slots: [total(values), ...values].map((value) => slot(value, 0, unit)),
    say: ([all, ...parts]) => {
      const opened = head(printed(all as Slot));
      return `${opened}${list(names, parts, mark)}${opened.includes('(') ? ')' : ''}.`;
    },
    holds: isSum,
    leaves: values.map((_, index) => index + 1),
  };
}

function structure(draw: Draw): Statement {
  const [a, b] = [draw.whole(1500, 4000), draw.whole(1500, 4000)];
  const names = draw.one([
    ['nông, lâm nghiệp', 'công nghiệp - xây dựng', 'dịch vụ'],
    ['ngành nông nghiệp', 'ngành công nghiệp', 'ngành dịch vụ'],
    ['khu vực nông nghiệp', 'khu vực công nghiệp - xây dựng', 'khu vực dịch vụ'],
  ]);
  const [head, mark, verb] = draw.one([
    ['Cơ cấu kinh tế đổi khác: ', ', ', ' chiếm '],
    ['Tỷ trọng các ngành: ', ', ', ' '],
    ['Về cơ cấu kinh tế, ', ', ', ' chiếm tỷ trọng '],
    ['Cơ cấu kinh tế: ', '; ', ' đạt '],
  ] as const);
  return {
    kind: 'structure',
    slots: [a, b, 10_000 - a - b].map((value) => slot(value / 100, 2, '%')),
    say: (slots) => `${head}${list(names, slots, mark, verb)}.`,
    holds: (slots) => isSum([slot(100, 7, '%'), ...slots]),
  };
}

function classes(draw: Draw): Statement {
  const values = [draw.whole(5, 25), draw.whole(2, 15), draw.whole(2, 12)];
  const unit = draw.one(['chỉ tiêu', 'mục tiêu', 'nhóm mục tiêu']);
  const all = slot(total(values), 0, unit);
  const phrases = draw.one([
    ['đạt và vượt kế hoạch', 'đạt từ 70% đến dưới 100% kế hoạch', 'đạt dưới 70% kế hoạch'],
    ['hoàn thành mục tiêu đề ra', 'đạt từ 50% đến dưới 100% mục tiêu', 'đạt dưới 50% mục tiêu'],
    ['vượt kế hoạch', 'đạt kế hoạch', 'không đạt kế hoạch'],
  ]);
  const lead = opening(draw);
  return {
    kind: 'classes',
    slots: values.map((value) => slot(value, 0, '')),
    say: (slots: readonly (Slot | undefined)[]) =>
      after(
        lead,
        `Có ${slots.flatMap((one, i) => (one ? [`${printed(one)}/${printed(all)} ${phrases[i]}`] : [])).join('; ')}.`,
      ),
    holds: (slots) => isSum([all, ...slots]),
    leaves: [0, 1, 2],
  };
}

const NAMES = ['Nà Lốc', 'Bản Phung', 'Khuổi Kẹn', 'Pắc Ngam', 'Thẳm Mu', 'Co Sản', 'Lũng Pù'];

function named(draw: Draw): Statement {
  const names = NAMES.slice(0, draw.whole(3, 7));
  const unit = draw.one(['xã', 'thôn', 'xã']);
  const list = `${names.slice(0, -1).join(', ')}${draw.one([', ', ' và '])}${names.at(-1)}`;
  const [before, behind] = draw.one([
    ['Toàn huyện có ', ' đạt chuẩn nông thôn mới'],
    ['Dịch bệnh xảy ra tại ', ''],
    ['Đã thẩm tra hồ sơ của ', ' đăng ký về đích'],
  ]);
  return {
    kind: 'named list',
    slots: [slot(names.length, 0, unit)],
    say: ([many]) => `${before}${printed(many as Slot)}${behind} (${list}).`,
    holds: ([many]) => many?.digits === String(names.length),
  };
}

function extremes(draw: Draw): Statement {
  const low = draw.whole(301, 800);
  const high = Math.min(999, low + draw.whole(20, 250));
  const falling = draw.one([true, false]);
  const [first, last] = falling ? ['cao nhất', 'thấp nhất'] : ['thấp nhất', 'cao nhất'];
  return {
    kind: 'highest and lowest',
    slots: (falling ? [high, low] : [low, high]).map((value) => slot(value / 10, 1, '%')),
    say: ([a, b]) =>
      `Tỷ lệ giải ngân ${first} là xã Nà Lốc đạt ${printed(a as Slot)}, ${last} là xã Bản Phung đạt ${printed(b as Slot)}.`,
    holds: ([a, b]) => (falling ? Number(a?.digits) >= Number(b?.digits) : Number(a?.digits) <= Number(b?.digits)),
  };
}

function rank(draw: Draw): Statement {
  const all = draw.whole(8, 63);
  const lead = opening(draw);
  const index = draw.one(['Chỉ số cải cách hành chính', 'Chỉ số chuyển đổi số', 'Chỉ số hài lòng của người dân']);
  return {
    kind: 'rank',
    slots: [slot(draw.whole(2, all), 0, '')],
    say: ([place]) => after(lead, `${index} của huyện xếp thứ ${printed(place as Slot)}/${all} huyện, thành phố.`),
    holds: ([place]) => Number(place?.digits) <= all && Number(place?.digits) > 0,
  };
}

export const PARTS = [partsOfMoney, partsOfCount, structure, classes, named, extremes, rank];
