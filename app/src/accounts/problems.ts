import { defineProblems } from '../platform/problem.ts';

/** What somebody is told who cannot get in, or may not do what was asked. */
export const accountProblems = defineProblems({
  'sign-in-needed': {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Sign in first' },
    detail: {
      vi: 'Bạn chưa đăng nhập, hoặc phiên đăng nhập đã hết. Hãy đăng nhập rồi làm tiếp.',
      en: 'You are not signed in, or the session has ended. Sign in and go on.',
    },
  },
  'first-account-needed': {
    status: 401,
    title: { vi: 'Cần tạo tài khoản đầu tiên', en: 'Make the first account' },
    detail: {
      vi: 'Sổ của cơ quan chưa có tài khoản nào. Hãy tạo tài khoản đầu tiên rồi nộp văn bản tiếp.',
      en: 'The ledger of the office has no account yet. Make the first one, then go on handing in.',
    },
  },
  'not-permitted': {
    status: 403,
    title: { vi: 'Bạn không được giao việc này', en: 'This is not among your tasks' },
    detail: {
      vi: 'Các vai trò của bạn không cho làm việc này. Nếu cần, hãy đề nghị quản trị giao thêm vai trò.',
      en: 'None of your roles allows this. Ask an administrator for the role if you need it.',
    },
  },
  'sign-in-refused': {
    status: 401,
    title: { vi: 'Không đăng nhập được', en: 'The sign-in was refused' },
    detail: {
      vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt; nếu quên mật khẩu, hãy xin quản trị một liên kết đặt lại.',
      en: 'The user name or the password is wrong. Check Caps Lock and the input method; if the password is lost, ask an administrator for a link to set a new one.',
    },
  },
  'sign-in-locked': {
    status: 429,
    title: { vi: 'Tạm khóa vì nhập sai nhiều lần', en: 'Locked for a while after wrong attempts' },
    detail: {
      vi: 'Đã có nhiều lần nhập sai. Hãy thử lại sau {seconds} giây; mỗi lần sai nữa phải chờ lâu gấp đôi.',
      en: 'There were many wrong attempts. Try again in {seconds} seconds; each further one doubles the wait.',
    },
  },
  'sign-in-crowded': {
    status: 429,
    title: { vi: 'Nhiều người đang đăng nhập', en: 'Many are signing in' },
    detail: {
      vi: 'Máy chủ đang xử lý nhiều lượt đăng nhập. Hãy thử lại sau ít giây.',
      en: 'The server is busy with sign-ins. Try again in a few seconds.',
    },
  },
  'code-wrong': {
    status: 401,
    title: { vi: 'Mã không đúng', en: 'The code is wrong' },
    detail: {
      vi: 'Mã xác thực không đúng hoặc đã hết hạn. Hãy xem mã mới trong ứng dụng, kiểm tra giờ của điện thoại, hoặc dùng một mã dự phòng chưa dùng.',
      en: 'The code is wrong or has run out. Look at the new one in the app, check the clock of the phone, or use a recovery code that was not used yet.',
    },
  },
  'code-clock-off': {
    status: 401,
    title: { vi: 'Đồng hồ lệch giờ', en: 'The clocks do not agree' },
    detail: {
      vi: 'Mã này đúng vào lúc khác: đồng hồ của điện thoại {how} máy chủ khoảng {minutes} phút (máy chủ đang là {time}, giờ Hà Nội). Hãy bật đặt giờ tự động trên điện thoại rồi nhập mã mới; nếu giờ máy chủ sai, hãy báo quản trị chỉnh đồng hồ máy chủ. Trong lúc chờ có thể dùng một mã dự phòng.',
      en: 'The code is right at another time: the clock of the phone is about {minutes} minutes {how} that of the server (which says {time} in Hanoi). Let the phone set its time by itself and type a new code; if the server is wrong, tell an administrator to set its clock. A recovery code works in the meantime.',
    },
  },
  'first-account-made': {
    status: 409,
    title: { vi: 'Đã có tài khoản', en: 'There is an account already' },
    detail: {
      vi: 'Tài khoản đầu tiên đã được tạo. Hãy đăng nhập, hoặc xin quản trị một tài khoản.',
      en: 'The first account was made already. Sign in, or ask an administrator for an account.',
    },
  },
  'first-account-by-link': {
    status: 403,
    title: { vi: 'Cần liên kết tạo tài khoản', en: 'The link for the first account is needed' },
    detail: {
      vi: 'Tài khoản đầu tiên ở đây chỉ tạo được bằng liên kết mà chương trình in ra khi khởi động, hoặc bằng lệnh dondoc user add trên máy chủ.',
      en: 'Here the first account can only be made with the link that the program printed when it started, or by dondoc user add on the server.',
    },
  },
  'link-void': {
    status: 410,
    title: { vi: 'Liên kết không còn dùng được', en: 'The link is void' },
    detail: {
      vi: 'Liên kết đã hết hạn, đã dùng hoặc không đúng. Hãy xin quản trị một liên kết mới.',
      en: 'The link has expired, was used already or is wrong. Ask an administrator for a new one.',
    },
  },
  'password-common': {
    status: 422,
    title: { vi: 'Mật khẩu dễ đoán', en: 'The password is easily guessed' },
    detail: {
      vi: 'Nhiều người dùng mật khẩu này nên rất dễ bị đoán. Hãy ghép vài từ không liên quan, ví dụ bốn từ bất kỳ.',
      en: 'Many people use this password, so it is guessed first. Put a few unrelated words together, four of any kind.',
    },
  },
  'password-has-name': {
    status: 422,
    title: { vi: 'Mật khẩu chứa tên đăng nhập', en: 'The password has the user name in it' },
    detail: {
      vi: 'Mật khẩu không được chứa tên đăng nhập. Hãy chọn mật khẩu khác.',
      en: 'A password must not have the user name in it. Choose another.',
    },
  },
  'password-wrong': {
    status: 403,
    title: { vi: 'Mật khẩu hiện tại không đúng', en: 'The present password is wrong' },
    detail: {
      vi: 'Mật khẩu hiện tại không đúng nên chưa có gì thay đổi.',
      en: 'The present password is wrong; nothing was changed.',
    },
  },
  'username-taken': {
    status: 409,
    title: { vi: 'Tên đăng nhập đã có', en: 'The user name is taken' },
    detail: {
      vi: 'Đã có tài khoản dùng tên đăng nhập này. Hãy chọn tên khác.',
      en: 'There is an account with this user name. Choose another.',
    },
  },
  'account-not-found': {
    status: 404,
    title: { vi: 'Không có tài khoản này', en: 'There is no such account' },
    detail: {
      vi: 'Không tìm thấy tài khoản, hoặc tài khoản ngoài phạm vi quản trị của bạn.',
      en: 'The account was not found, or it lies beyond what you administer.',
    },
  },
  'area-beyond-administration': {
    status: 403,
    title: { vi: 'Địa bàn ngoài phạm vi quản trị', en: 'The area is beyond what you administer' },
    detail: {
      vi: 'Bạn chỉ lập tài khoản và giao vai trò được ở địa bàn mình quản trị.',
      en: 'You can make accounts and give roles only in the areas that you administer.',
    },
  },
  'account-beyond-administration': {
    status: 403,
    title: { vi: 'Tài khoản ngoài phạm vi quản trị', en: 'The account is beyond what you administer' },
    detail: {
      vi: 'Tài khoản này có vai trò ở địa bàn bạn không quản trị. Hãy nhờ quản trị cấp trên.',
      en: 'This account has a role in an area that you do not administer. Ask an administrator above.',
    },
  },
  'adviser-needs-sector': {
    status: 422,
    title: { vi: 'Chưa chọn lĩnh vực', en: 'No sector was chosen' },
    detail: {
      vi: 'Vai trò cơ quan tham mưu cần ít nhất một lĩnh vực.',
      en: 'The role of an adviser needs at least one sector.',
    },
  },
  'account-not-closed': {
    status: 409,
    title: { vi: 'Tài khoản chưa đóng', en: 'The account is not closed' },
    detail: {
      vi: 'Chỉ xóa được tên của tài khoản đã đóng. Hãy đóng tài khoản và bàn giao việc trước.',
      en: 'The name of a closed account only can be erased. Close the account and hand over its work first.',
    },
  },
  'last-administrator': {
    status: 409,
    title: { vi: 'Đây là quản trị cuối cùng', en: 'This is the last administrator' },
    detail: {
      vi: 'Không bỏ được quản trị cuối cùng của toàn hệ thống. Hãy giao vai trò quản trị cho người khác trước.',
      en: 'The last administrator of the whole system cannot be taken away. Give the role to somebody else first.',
    },
  },
  'two-factor-on': {
    status: 409,
    title: { vi: 'Đã bật xác thực hai bước', en: 'Two-factor is on already' },
    detail: {
      vi: 'Tài khoản đã bật xác thực hai bước. Hãy tắt trước khi thiết lập lại.',
      en: 'The account has two-factor sign-in already. Turn it off before setting it up anew.',
    },
  },
});
