import { expect, it } from 'vitest';
import { areaNamesSource } from '../../generate-area-names.ts';
import { areaNames } from './area-names.ts';

it('is what the generator writes from the installed lists', async () => {
  await expect(await areaNamesSource()).toMatchFileSnapshot('./area-names.generated.ts');
});

it.each([
  ['cao bang', ['tỉnh', 'thành phố']],
  ['Si Ma Cai', ['huyện', 'xã', 'thị trấn']],
  ['Ea H’leo', ['huyện', 'xã']],
  ['Hoà Bình', ['tỉnh', 'thành phố', 'huyện', 'xã', 'phường', 'thị trấn']],
  ['Bà Rịa – Vũng Tàu', ['tỉnh']],
  ['Côn Đảo', ['huyện', 'đặc khu']],
  ['Đồng Nai', ['tỉnh', 'thành phố', 'xã']],
  ['không có', []],
])('knows the levels of %s', (name, levels) => {
  expect(areaNames.levels(name)).toEqual(levels);
});
