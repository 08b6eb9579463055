import { wordSet } from '../words/word-set.ts';
import type { Words } from '../words/words.ts';

/**
 * First words of personal names, with the tone at its new place: of the Kinh, then of the peoples of the north
 * (Tày, Nùng, Thái, Mường, Dao, Mông, Hà Nhì, Khơ Mú …), of the Central Highlands and of the Cham and Khmer.
 * A surname alone proves nothing ("Hà Giang", "Sơn La"): it only lets other signs count.
 */
const KINH = `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lâm mai đào cao
  lương tô hà thái châu tạ phùng quách vương tống chu kiều la lại diệp giang thạch lục ninh nghiêm thân từ tăng quản khuất
  khổng khương phí phó cù cung bạch biện cát chử chung doãn đồng đường đậu đới đàm đan giáp hạ hàn hình hứa hồng hoa lã lưu
  lữ lỗ mạc mã mẫn nhâm nhữ ninh ông phương phù quan quyền sử sái tiêu thi thiều thẩm tôn trang trà tưởng trình ung uông văn
  vi viên vạn ân âu an bá bành bồ nhan ngụy nghị mạnh lạc liêu kha huyền hướng hán du dư đái đôn công cam cầm thiệu thang
  khúc cấn cồ nghê khiếu ôn tiết ngũ mạch diêm đổng khang thích điểu h k`;
const NORTH = `triệu nông bế ma lò lường quàng cà tòng cầm bạc vì vi lèo lự điêu đèo mè mùi sa xa hoàng giàng vàng sùng lầu mùa
  thào hờ cứ vừ thò tráng hạng sình ly lù lừu sầm lộc mông lô lang kha ngân chẩu nịnh phàn bàn chảo tẩn phù lèng cháng hầu
  thèn vần xèn tải cụt moong xồng già lỳ pờ chang khoàng mào phản vá phàng hảng hạ hứ chá chớ cháng dì dình kháng lồ lùng ly
  má mờ mã nùng lục lãnh phùng quán sần seo sin sừng súng tao tếnh thền tẳn tòng tụ vù vương xìn ngải pàn phượng chìu trìu tằng
  hoóng lộc bùi quách đinh hà cao lữ lương kim vắn nình lăng la lạc chung vạng sồng hừ cheo ho xeo`;
const HIGHLANDS = `y h' k' a rơ siu ksor rmah rah kpă nay rcom rơchâm rơmah rơlan niê êban mlô byă kbuôr ktla knul êñuôl ayun krông
  bkrông mdrang đinh hồ zơrâm alăng pơloong arất coor ríah hiên ating bling bríu bhnướch kring brao blúp cil kơ kră lơ bon ka
  rơ-ông pang ting ya ma ha chamaléa katơr kator pi mấu pinăng tà-in đàng trượng thành quảng qua phú lưu bá kiều`;
const KHMER = 'thạch sơn kim danh châu kiên lâm trần huỳnh liêu tăng chau neáng néang đào tiên thị';

const SURNAMES = wordSet(`${KINH} ${NORTH} ${HIGHLANDS} ${KHMER}`.replace(/\S*['-]\S*/gu, ''));
const BEFORE_APOSTROPHE = wordSet('h k r m bh');

/** Whether a word may be the first of a personal name. */
export const isSurname = (words: Words, at: number): boolean => SURNAMES.has(words, at) || isApostrophed(words, at);

/** "K'Ré", "H’Yim": how names of the Central Highlands begin. */
export function isApostrophed(words: Words, at: number): boolean {
  const mark = words.code[at + 1];
  return (mark === "'" || mark === '’') && BEFORE_APOSTROPHE.has(words, at);
}

/** What stands behind any family name, of whatever people: "Khang [Thị] …". */
export const GENDER = wordSet('văn thị');

/** Middle names that hardly stand inside a place or a body: "Nguyễn [Văn] …", "Lò [Thị] …". */
export const MIDDLE_NAMES = wordSet(
  'văn thị đình đức hữu xuân quang ngọc duy công trọng quốc thế bá như thu bích tuấn a seo mí súa',
);
