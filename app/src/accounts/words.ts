import { nameOf } from '../ui/dated-name.tsx';
import type { Say } from '../ui/language.tsx';
import { formatDate } from '../ui/period.ts';
import type { Assignment } from './contract.ts';
import { messages, roleNames, sectorNames } from './messages.ts';

/** "Chuyên viên · Xã Bằng Thành", "Cơ quan tham mưu (Kinh tế) · Toàn hệ thống". */
export function roleInWords({ role, area, sectors }: Pick<Assignment, 'role' | 'area' | 'sectors'>, say: Say): string {
  const about = sectors.length ? ` (${sectors.map((sector) => say(sectorNames[sector])).join(', ')})` : '';
  return say(messages.roleAt, {
    role: say(roleNames[role]) + about,
    area: area ? nameOf(area) : say(messages.everywhere),
  });
}

export const timeInWords = ({ validFrom, validTo }: Assignment, say: Say): string =>
  validTo === null
    ? say(messages.since, { from: formatDate(validFrom) })
    : say(messages.sinceTo, { from: formatDate(validFrom), to: formatDate(validTo) });
