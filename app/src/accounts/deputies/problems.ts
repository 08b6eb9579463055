import { defineProblems } from '../../platform/problem.ts';

/** What somebody is told whose roles cannot be lent as asked. */
export const deputyProblems = defineProblems({
  'deputy-is-oneself': {
    status: 422,
    title: { vi: 'Không ủy quyền cho chính mình', en: 'Nobody stands in for themselves' },
    detail: {
      vi: 'Người được ủy quyền phải là người khác. Hãy chọn một đồng nghiệp.',
      en: 'The deputy has to be somebody else. Choose a colleague.',
    },
  },
  'deputy-closed': {
    status: 409,
    title: { vi: 'Tài khoản đã đóng', en: 'The account is closed' },
    detail: {
      vi: 'Tài khoản của {name} đã đóng nên không nhận ủy quyền được. Hãy chọn người khác.',
      en: 'The account of {name} is closed and cannot stand in for anybody. Choose somebody else.',
    },
  },
  'account-lends-nothing': {
    status: 409,
    title: { vi: 'Tài khoản đã đóng', en: 'The account is closed' },
    detail: {
      vi: 'Tài khoản này đã đóng nên không còn vai trò nào để ủy quyền.',
      en: 'This account is closed, and has no role left to lend.',
    },
  },
  'deputation-backwards': {
    status: 422,
    title: { vi: 'Ngày kết thúc trước ngày bắt đầu', en: 'It ends before it begins' },
    detail: {
      vi: 'Thời gian ủy quyền kết thúc trước khi bắt đầu. Hãy xem lại hai ngày.',
      en: 'The time ends before it begins. Look at both days again.',
    },
  },
  'deputation-past': {
    status: 422,
    title: { vi: 'Thời gian đã qua', en: 'The time is past' },
    detail: {
      vi: 'Không ủy quyền lùi ngày được: ngày bắt đầu sớm nhất là hôm nay, {today}.',
      en: 'Roles are not lent for days that are past: the first day is today, {today}, or later.',
    },
  },
  'deputation-too-long': {
    status: 422,
    title: { vi: 'Thời gian quá dài', en: 'The time is too long' },
    detail: {
      vi: 'Mỗi lần ủy quyền dài nhất một năm. Nếu vắng lâu hơn, hãy đề nghị quản trị giao vai trò cho người đó.',
      en: 'Roles are lent for a year at most. For longer, ask an administrator to give that person a role.',
    },
  },
  'nothing-to-lend': {
    status: 409,
    title: { vi: 'Không có vai trò để ủy quyền', en: 'There is no role to lend' },
    detail: {
      vi: 'Trong thời gian này không có vai trò nào ủy quyền được. Vai trò quản trị và vai trò nhận qua ủy quyền không ủy quyền tiếp được.',
      en: 'There is no role that can be lent in that time. The role of an administrator is not lent, nor is what was lent by others.',
    },
  },
  'role-not-lendable': {
    status: 409,
    title: { vi: 'Vai trò không ủy quyền được', en: 'The role cannot be lent' },
    detail: {
      vi: 'Có vai trò đã chọn không còn hiệu lực trong thời gian này, hoặc không ủy quyền được. Hãy tải lại trang và chọn lại.',
      en: 'One of the roles chosen does not hold in that time any more, or cannot be lent. Load the page again and choose anew.',
    },
  },
  'role-lent-already': {
    status: 409,
    title: { vi: 'Vai trò đã ủy quyền cho người khác', en: 'The role is lent already' },
    detail: {
      vi: 'Vai trò này đã ủy quyền cho {name} từ {from} đến hết {to}. Hãy chọn thời gian khác, hoặc kết thúc lần ủy quyền đó trước.',
      en: 'This role is lent to {name} from {from} to {to}. Choose another time, or end that one first.',
    },
  },
  'deputy-not-found': {
    status: 404,
    title: { vi: 'Không có người này', en: 'There is no such person' },
    detail: {
      vi: 'Không tìm thấy tài khoản của người được ủy quyền. Hãy chọn lại trong danh sách.',
      en: 'The account of the deputy was not found. Choose from the list again.',
    },
  },
  'deputation-not-found': {
    status: 404,
    title: { vi: 'Không có lần ủy quyền này', en: 'There is no such deputy' },
    detail: {
      vi: 'Không tìm thấy lần ủy quyền này trong những lần của bạn.',
      en: 'It was not found among those that are yours.',
    },
  },
  'deputation-over': {
    status: 409,
    title: { vi: 'Ủy quyền đã kết thúc', en: 'It has ended already' },
    detail: {
      vi: 'Lần ủy quyền này đã kết thúc trước đó, nên không có gì thay đổi.',
      en: 'It had ended before; nothing was changed.',
    },
  },
});
