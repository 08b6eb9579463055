import { person } from '../../app/journeys/program.ts';
import { Client } from './client.ts';

interface Area {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** An office with its ledger, and who works with it: communes of one province, and some who look at the whole of it. */
export interface Office {
  readonly url: string;
  readonly admin: string;
  readonly areas: readonly string[];
  readonly documents: readonly string[];
  readonly readers: readonly { readonly cookie: string }[];
  readonly writers: readonly { readonly cookie: string; readonly area: Area }[];
  report(area: Area, n: number): string;
}

const password = 'bốn từ chẳng liên quan';

/**
 * The monthly reports of communes as one writes them, each area's from January 2015 on. One in ten tells of the month before
 * once more, in other figures, and so contradicts the one before.
 */
function reports() {
  const told = new Map<string, number>();
  return ({ id, type, name }: Area, n: number): string => {
    const count = told.get(id) ?? 0;
    told.set(id, count + 1);
    const at = count - Math.floor(count / 10);
    const month = `tháng ${(at % 12) + 1} năm ${2015 + Math.floor(at / 12)}`;
    const place = `${type.toLowerCase()} ${name}`;
    const tenth = (from: number, step: number) => `${from + ((n * step) % 90)},${n % 10}`;
    return `BÁO CÁO
Kết quả phát triển kinh tế - xã hội ${month} của ${place}, số ${n}

Trong ${month}, ${place} thu ngân sách đạt ${tenth(10, 7)} tỷ đồng, bằng ${80 + (n % 40)}% kế hoạch. Tổng diện tích gieo trồng ${400 + (n % 300)} ha.
Trồng rừng được ${tenth(30, 3)} ha. Tỷ lệ hộ nghèo còn ${tenth(5, 1)}%. Giải quyết việc làm cho ${200 + (n % 500)} lao động.
Tỷ lệ giải ngân vốn đầu tư công đạt ${50 + (n % 50)}%. Có ${10 + (n % 9)}/19 tiêu chí nông thôn mới đạt chuẩn.

Hạn chế: tiến độ giải ngân còn chậm; một số thôn chưa có đường bê tông.
Kiến nghị UBND tỉnh bố trí ${1 + (n % 8)},5 tỷ đồng để sửa chữa công trình thủy lợi.
Đồng chí Chủ tịch UBND xã yêu cầu các thôn hoàn thành kế hoạch trước ngày 15/12/2026.
`;
  };
}

export async function fillOffice(url: string, count: number, tell: (said: string) => void): Promise<Office> {
  const report = reports();
  const admin = (await new Client(url, '').post('first-account', person)).cookie;
  const client = new Client(url, admin);
  const areas = await communesOf(client);
  const province = (
    await client.get<{ items: Area[] }>(`areas?query=${encodeURIComponent('Thái Nguyên')}&level=province&on=2026-11-26`)
  ).body.items[0];
  tell(`${areas.length} communes`);
  const at = (n: number) => areas[n % areas.length] as Area;
  const writers = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => ({
      area: at(n),
      cookie: await colleague(client, url, `ghi.${n}`, 'clerk', at(n).id),
    })),
  );
  const readers = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const role = (['leader', 'viewer', 'clerk', 'approver'] as const)[n % 4] as string;
      return {
        cookie: await colleague(client, url, `doc.${n}`, role, n % 4 === 0 ? (province?.id ?? null) : at(n).id),
      };
    }),
  );
  tell('40 colleagues');
  const documents: string[] = [];
  for (let n = 0; n < count; n += 1) documents.push(await enter(client, at(n), report(at(n), n)));
  tell(`${documents.length} documents in the ledger`);
  return { url, admin, areas: areas.map(({ id }) => id), documents, readers, writers, report };
}

/** Communes of one province, found letter by letter as a person would. */
async function communesOf(client: Client): Promise<Area[]> {
  const found = new Map<string, Area>();
  for (const letter of 'aeiouhnt') {
    const query = encodeURIComponent(`${letter}, Thái Nguyên`);
    const { body } = await client.get<{ items: Area[] }>(`areas?query=${query}&level=commune&on=2026-11-26`);
    for (const area of body.items) found.set(area.id, area);
  }
  return [...found.values()];
}

async function colleague(
  admin: Client,
  url: string,
  username: string,
  role: string,
  areaId: string | null,
): Promise<string> {
  const made = await admin.post<{ account: { id: string }; link: { url: string } }>('accounts', {
    username,
    name: username,
    areaId,
  });
  await admin.post(`accounts/${made.body.account.id}/roles`, { role, areaId });
  const anybody = new Client(url, '');
  await anybody.post('link/use', { token: made.body.link.url.split('#')[1], password });
  return (await anybody.post('sign-in', { username, password })).cookie;
}

async function enter(client: Client, area: Area, text: string): Promise<string> {
  interface Detail {
    readonly id: string;
    readonly version: number;
    readonly facts: readonly { readonly id: string }[];
    readonly places: readonly { readonly place: string; readonly needsChoice: boolean }[];
  }
  const { document } = (await client.post<{ document: Detail }>('documents', { text })).body;
  const path = `documents/${document.id}`;
  const read = (await client.get<Detail>(path)).body;
  const edits = [{ edit: 'decide', ids: read.facts.map(({ id }) => id), decision: 'accepted' }];
  let now = (await client.post<Detail>(`${path}/facts`, { version: read.version, edits })).body;
  for (const { place } of now.places.filter(({ needsChoice }) => needsChoice))
    now = (await client.post<Detail>(`${path}/places`, { version: now.version, place, areaId: area.id })).body;
  const { status, body } = await client.post<Detail>(`${path}/confirm`, { version: now.version });
  if (status !== 200) throw new Error(`a document was not confirmed: ${JSON.stringify(body)}`);
  return document.id;
}
