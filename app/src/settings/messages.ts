import type { Text } from '../platform/language.ts';

export const words = {
  does: {
    vi: 'In mọi thiết lập: giá trị, lấy từ đâu, dùng làm gì',
    en: 'Print every setting: its value, where it comes from and what it is for',
  },
  json: { vi: 'in JSON; dung lượng tính bằng byte', en: 'print JSON; sizes are in bytes' },
  help: { vi: 'in hướng dẫn', en: 'print this help' },
  titles: {
    'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
    'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  } as Record<string, Text | undefined>,
  after: {
    vi: 'Mật khẩu không bao giờ được in. Mã thoát: 0 khi mọi thiết lập đều đúng, 1 khi có thiết lập sai.',
    en: 'Passwords are never printed. It exits with 0 where every setting is right, with 1 where one is wrong.',
  },
  misused: {
    vi: 'dondoc config: lệnh này chỉ có tùy chọn --json.',
    en: 'dondoc config: this command takes nothing but --json.',
  },
  from: {
    environment: { vi: 'môi trường', en: 'environment' },
    default: { vi: 'mặc định', en: 'default' },
  } satisfies Record<string, Text>,
  unset: { vi: '(không đặt)', en: '(not set)' },
  wrong: { vi: 'SAI', en: 'WRONG' },
} as const;
