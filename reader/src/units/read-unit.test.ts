import { expect, it } from 'vitest';
import { sourceText } from '../source-text.ts';
import { readUnit } from './read-unit.ts';

/** Read behind a number, since "m2" is told from "m 2" by what stands together. */
const behind = (text: string) => readUnit(sourceText(`5${text}`), 1);

it.each([
  [' tỷ đồng', 'đồng', 9],
  [' nghìn tỷ đồng', 'đồng', 12],
  [' triệu đồng/người/năm', 'đồng/người/năm', 6],
  ['đ/người/ngày', 'đồng/người/ngày', 0],
  [' triệu USD', 'USD', 6],
  [' tỷ,', 'đồng', 9],
  [' %', '%', 0],
  ['%/năm', '%/năm', 0],
  [' điểm phần trăm', 'điểm phần trăm', 0],
  ['héc-ta', 'ha', 0],
  [' m²', 'm2', 0],
  [' km2', 'km2', 0],
  [' đồng/m2', 'đồng/m2', 0],
  [' bác sĩ/10.000 dân', 'bác sĩ/10.000 dân', 0],
  [' tạ/ha', 'tạ/ha', 0],
  [' nghìn con', 'con', 3],
  [' triệu lượt khách', 'lượt khách', 6],
  [' tiêu chí/xã', 'tiêu chí/xã', 0],
  [' đ/c', 'đồng chí', 0],
  [' đồng chí', 'đồng chí', 0],
  [' điểm trường', 'điểm trường', 0],
])('reads %j', (text, unit, power) => expect(behind(text)).toMatchObject({ unit, power }));

it.each([' hạnh phúc', ' hộp', ' mới', ' tháng', '', ' đẹp'])('finds none in %j', (text) =>
  expect(behind(text)).toBeUndefined(),
);
