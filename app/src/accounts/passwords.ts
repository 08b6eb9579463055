import { fold } from '@dondoc/reader';

/** Words that many choose, folded; a password that is one of them, whatever follows it, is guessed first. */
const COMMON = new Set(
  `matkhau matkhaumoi matkhaucuatoi password passw0rd pass admin administrator quantri quanly user guest test root
  anhyeuem emyeuanh yeuem yeuanh toiyeuvietnam vietnam vietnamvodich yeunuocvietnam hochiminh bachohochiminh thanhpho
  congan uyban ubnd ubndxa ubndhuyen ubndtinh danguy chinhquyen vanphong nhanvien canbo lanhdao bimat khongbiet khongco
  giadinh hanhphuc maimai tinhyeu conyeume yeume nguyenvan nguyenthi nguyen tranvan lethi phamvan hoangvan
  hanoi saigon haiphong danang cantho hue caobang bacgiang bacninh backan thainguyen langson laocai laichau dienbien sonla hoabinh
  tuyenquang hagiang yenbai phutho vinhphuc quangninh haiduong hungyen thaibinh namdinh ninhbinh thanhhoa nghean hatinh quangbinh
  quangtri quangnam quangngai binhdinh phuyen khanhhoa ninhthuan binhthuan kontum gialai daklak daknong lamdong binhphuoc binhduong
  dongnai tayninh bariavungtau longan tiengiang bentre travinh vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau
  qwerty qwertyuiop qwertyui asdfghjkl asdfgh zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r 1q2w3e4r5t abcdef abcdefgh iloveyou
  welcome letmein monkey dragon football computer internet samsung iphone facebook google zaloviet dondoc`.split(/\s+/),
);

/** Digits one behind the other, one and the same letter, the row of a keyboard. */
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
];

/** Whether somebody who knows how people choose guesses it at once: "Matkhau@2025", "vietnam123456", "1234567890", "aaaaaaaaaa". */
export function isCommonPassword(password: string): boolean {
  const plain = fold(password.normalize('NFC')).toLowerCase();
  const letters = plain.replace(/[^a-z0-9]/g, '');
  const word = letters.replace(/^\d+|\d+$/g, '');
  return (
    [plain, letters, word].some((form) => COMMON.has(form)) ||
    new Set(letters).size <= 2 ||
    RUNS.some((run) => run.includes(letters)) ||
    /^(.{1,4})\1+.{0,3}$/.test(letters)
  );
}

/** Whether it has the user name in it, either way round. */
export function containsUsername(password: string, username: string): boolean {
  const [own, name] = [password.toLowerCase(), username.toLowerCase().split('@')[0] as string];
  return name.length >= 3 && (own.includes(name) || own.includes([...name].reverse().join('')));
}
