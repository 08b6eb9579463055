import { defineProblems } from './problem.ts';

const refused = { vi: 'Yêu cầu bị từ chối', en: 'The request is refused' };

export const problems = defineProblems({
  'host-not-allowed': {
    status: 421,
    title: refused,
    detail: {
      vi: 'Máy chủ không trả lời dưới tên {host}. Hãy dùng địa chỉ IP hoặc tên máy; nếu máy chủ đứng sau proxy, hãy đặt DONDOC_URL.',
      en: 'The server does not answer under the name {host}. Use its IP address or the name of the machine; behind a proxy, set DONDOC_URL.',
    },
  },
  'cross-site-request': {
    status: 403,
    title: refused,
    detail: {
      vi: 'Yêu cầu ghi dữ liệu đến từ một trang khác nên không được thực hiện.',
      en: 'A request to change data came from another site and was not carried out.',
    },
  },
  'invalid-request': {
    status: 422,
    title: { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
    detail: {
      vi: 'Một số trường có giá trị không hợp lệ: {fields}.',
      en: 'Some fields hold values that are not valid: {fields}.',
    },
  },
  'malformed-request': {
    status: 400,
    title: { vi: 'Không đọc được yêu cầu', en: 'The request cannot be read' },
    detail: {
      vi: 'Nội dung gửi lên không đúng định dạng nên không đọc được.',
      en: 'What was sent is not in the form that was announced.',
    },
  },
  'request-too-large': {
    status: 413,
    title: { vi: 'Nội dung gửi lên quá lớn', en: 'The request is too large' },
    detail: {
      vi: 'Nội dung gửi lên lớn hơn mức cho phép ({limit} MB). Người quản trị có thể nâng mức này bằng DONDOC_MAX_UPLOAD.',
      en: 'What was sent is larger than the limit of {limit} MB. An administrator can raise it with DONDOC_MAX_UPLOAD.',
    },
  },
  'not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: { vi: 'Không có gì ở địa chỉ này.', en: 'There is nothing at this address.' },
  },
  'http-error': {
    status: 400,
    title: refused,
    detail: { vi: 'Máy chủ không thực hiện yêu cầu này.', en: 'The server does not carry out this request.' },
  },
});
