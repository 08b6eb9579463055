import { expect, it } from 'vitest';
import { read } from '../read.ts';

const figures = (text: string) => read(text).facts.filter((fact) => fact.type === 'figure');

it('keeps of a figure in a heading and in the body the one in the body', () => {
  const text =
    'Huyện Nà Mòn đổi mới\n\n11/20 nhóm mục tiêu xong từ 90% trở lên\n\nHuyện báo có 11/20 nhóm mục tiêu xong từ 90% trở lên.';
  expect(figures(text).map(({ span }) => span[0])).toEqual([text.lastIndexOf('11/20')]);
});

it('keeps of a figure in the body and in a caption that adds its time and place the one in the body', () => {
  const text =
    'Huyện Nà Mòn đổi mới\n\nTổng giá trị sản xuất ước đạt 640 tỷ đồng.\n\nTổng giá trị sản xuất 9 tháng đầu năm của Nà Mòn ước đạt 640 tỷ đồng. Ảnh: HẢI THANH\n\nHuyện tiếp tục đẩy mạnh sản xuất.';
  expect(figures(text).map(({ span }) => span[0])).toEqual([text.indexOf('640')]);
});

it('keeps two figures of one sentence that only look alike', () => {
  expect(
    figures('Huyện có 2 đồng chí được tặng Huy hiệu 40 năm và 2 đồng chí được tặng Huy hiệu 30 năm.'),
  ).toHaveLength(2);
});
