import { wordList } from '../words/word-list.ts';
import type { Saying } from './asking.ts';
import { rankOf } from './rank.ts';
import type { Scene, Stretch } from './scene.ts';
import { rankOfPlaceIn, type Speaker } from './speaker.ts';

export type Direction = 'recommendation' | 'directive';

const UPWARDS = wordList('kiến nghị|đề xuất');

/** Who asks whom decides: a higher one orders ("Bí thư Tỉnh ủy đề nghị huyện"), a lower one asks ("Huyện đề nghị tỉnh"). */
export function direction(
  scene: Scene,
  saying: Saying,
  speaker: Speaker | undefined,
  to: Stretch | undefined,
): Direction {
  const from = speaker?.rank;
  const above = to && (rankOf(scene.words, ...to) ?? rankOfPlaceIn(scene, ...to));
  // Nobody gives an order upwards: the "phòng" that a ward's chairman sends is the ward's own.
  if (saying.verb === 'order' && speaker?.person && from !== undefined && from >= 1) return 'directive';
  // "Bí thư Đảng ủy phường đề nghị UBND phường, |các phòng| chuyên môn": who is named first stands no higher than the speaker.
  if (
    saying.verb === 'ask' &&
    speaker?.person &&
    from !== undefined &&
    to &&
    UPWARDS.endAt(scene.words, saying.start) < 0
  ) {
    const first = rankOf(scene.words, to[0], firstEnd(scene, to));
    if (first !== undefined && first <= from) return 'directive';
  }
  if (from !== undefined && above !== undefined && from !== above) return from > above ? 'directive' : 'recommendation';
  // "Đại diện Ban Quản lý dự án đề nghị UBND tỉnh": who asks so high stands below.
  if (saying.verb === 'ask' && from === undefined && above !== undefined && above >= 3) return 'recommendation';
  if (saying.verb === 'order') return from === 0 ? 'recommendation' : 'directive';
  if (UPWARDS.endAt(scene.words, saying.start) > 0) return 'recommendation';
  if (from !== undefined && from === above) return speaker?.person ? 'directive' : 'recommendation';
  if (from === 0) return 'recommendation';
  if (speaker === undefined) {
    return above !== undefined && scene.host !== undefined && above < scene.host ? 'directive' : 'recommendation';
  }
  if (from !== undefined && scene.host !== undefined && from !== scene.host)
    return from > scene.host ? 'directive' : 'recommendation';
  return speaker.person ? 'directive' : 'recommendation';
}

/** Behind the first of those that are addressed: "|UBND phường|, các phòng chuyên môn". */
function firstEnd({ code }: Scene, [from, to]: Stretch): number {
  const comma = code.indexOf(',', from);
  return comma < 0 || comma > to ? to : comma;
}
