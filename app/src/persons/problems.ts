import { defineProblems } from '../platform/problem.ts';

export const personProblems = defineProblems({
  'reason-names-person': {
    status: 422,
    title: { vi: 'Lý do nêu tên người cần xóa', en: 'The reason names the person' },
    detail: {
      vi: 'Lý do được lưu cùng văn bản nên không được chứa họ tên hoặc cách gọi đang được xóa. Hãy ghi số, ngày của đơn yêu cầu hoặc của quyết định thay cho tên. Chưa có gì bị xóa.',
      en: 'The reason is kept with the document, so it must not hold the name that is being erased. Give the number and date of the request or decision in its place. Nothing was erased.',
    },
  },
});
