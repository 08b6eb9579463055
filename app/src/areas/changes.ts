import type { UnitLetter } from './unit-types.ts';

/** Units that became others of the same code after the list of 1 July 2025 was made. */
export interface Change {
  /** The first day of the new unit. */
  readonly on: string;
  readonly province: string;
  /** Codes of communes; the province itself where absent. */
  readonly communes?: readonly string[];
  readonly becomes: UnitLetter;
  /** The resolution that says so. */
  readonly basis: string;
}

export const CHANGES: readonly Change[] = [
  { on: '2026-04-30', province: '75', becomes: 'P', basis: 'Nghị quyết 30/2026/QH16' },
  {
    on: '2026-04-30',
    province: '75',
    // Dầu Giây, Đồng Phú, Lộc Ninh, Long Thành, Nhơn Trạch, Tân Khai, Tân Phú, Trảng Bom, Trị An, Xuân Lộc
    communes: ['26326', '25363', '25270', '26368', '26485', '25357', '26116', '26248', '26170', '26425'],
    becomes: 'p',
    basis: 'Nghị quyết 237/NQ-UBTVQH16',
  },
];
