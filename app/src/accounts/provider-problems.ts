import { defineProblems } from '../platform/problem.ts';

const title = { vi: 'Chưa đăng nhập được qua cổng', en: 'Not signed in by the provider' };

/** What somebody is told whom the office's own sign-in did not bring in. The page of signing in finds them by their codes. */
export const providerProblems = defineProblems({
  'provider-none': {
    status: 404,
    title: { vi: 'Không có cổng đăng nhập', en: 'There is no provider' },
    detail: {
      vi: 'Ở đây chỉ đăng nhập bằng mật khẩu: quản trị chưa thiết lập cổng đăng nhập một lần.',
      en: 'Here one signs in by password only: no provider of single sign-on is set up.',
    },
  },
  'provider-unreachable': {
    status: 503,
    title,
    detail: {
      vi: 'Cổng đăng nhập hiện không trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu; nếu vẫn vậy, hãy báo quản trị.',
      en: 'The provider does not answer now. Try again in a few minutes, or sign in by password; if it stays so, tell an administrator.',
    },
  },
  'provider-cancelled': {
    status: 401,
    title,
    detail: {
      vi: 'Việc đăng nhập ở cổng đã bị hủy hoặc không được cho phép. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
      en: 'Signing in was cancelled at the provider, or not allowed there. Try again, or sign in by password.',
    },
  },
  'provider-expired': {
    status: 410,
    title,
    detail: {
      vi: 'Lần đăng nhập qua cổng này không còn dùng được: đã quá 10 phút, đã dùng rồi, hoặc bắt đầu ở trình duyệt khác. Hãy bắt đầu lại.',
      en: 'This way through the provider is void: it took more than ten minutes, was used already, or began in another browser. Begin again.',
    },
  },
  'provider-answer-wrong': {
    status: 502,
    title,
    detail: {
      vi: 'Cổng đăng nhập trả lời không đúng nên không được chấp nhận. Hãy thử lại; nếu vẫn vậy, hãy báo quản trị xem nhật ký của máy chủ.',
      en: 'The answer of the provider was wrong and is not taken. Try again; if it stays so, tell an administrator to look at the log of the server.',
    },
  },
  'provider-clock-off': {
    status: 502,
    title,
    detail: {
      vi: 'Đồng hồ của máy chủ và của cổng lệch nhau khoảng {minutes} phút nên xác nhận của cổng không còn hiệu lực. Hãy báo quản trị chỉnh đồng hồ máy chủ; trong lúc chờ, hãy đăng nhập bằng mật khẩu.',
      en: 'The clocks of the server and of the provider differ by about {minutes} minutes, so that what the provider said does not hold. Tell an administrator to set the clock of the server; sign in by password in the meantime.',
    },
  },
  'provider-unknown': {
    status: 403,
    title,
    detail: {
      vi: 'Bạn đã đăng nhập ở cổng, nhưng chưa có tài khoản nào đang dùng ở đây liên kết với bạn. Hãy đăng nhập bằng mật khẩu rồi liên kết ở trang Tài khoản của tôi, hoặc xin quản trị một liên kết dùng một lần.',
      en: 'You are signed in at the provider, but no account in use here is linked to you. Sign in by password and link it under My account, or ask an administrator for a one-time link.',
    },
  },
  'provider-taken': {
    status: 409,
    title: { vi: 'Đã liên kết với tài khoản khác', en: 'Linked to another account' },
    detail: {
      vi: 'Người đăng nhập ở cổng đã được liên kết với một tài khoản khác ở đây, nên chưa có gì thay đổi. Hãy đăng xuất ở cổng rồi thử lại, hoặc báo quản trị.',
      en: 'Whoever signed in at the provider is linked to another account here; nothing was changed. Sign out at the provider and try again, or tell an administrator.',
    },
  },
  'provider-linked': {
    status: 409,
    title: { vi: 'Đã liên kết', en: 'Linked already' },
    detail: {
      vi: 'Tài khoản đã liên kết với cổng. Hãy bỏ liên kết trước khi liên kết lại.',
      en: 'The account is linked already. Undo that before linking it anew.',
    },
  },
  'provider-only-way': {
    status: 409,
    title: { vi: 'Chưa có mật khẩu', en: 'There is no password' },
    detail: {
      vi: 'Tài khoản chưa có mật khẩu, nên bỏ liên kết thì không đăng nhập được nữa. Hãy xin quản trị liên kết đặt mật khẩu trước.',
      en: 'The account has no password: without the provider nobody could sign in with it. Ask an administrator for a link to set one first.',
    },
  },
});
