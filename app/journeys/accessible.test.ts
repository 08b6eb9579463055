import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NewAccountMade } from '../src/accounts/contract.ts';
import type { Overview } from '../src/areas/contract.ts';
import { clock } from '../src/platform/clock.ts';
import { journey, openPage } from './browser.ts';
import { documentId, kind, paste, reading } from './clerk.ts';
import { signedIn } from './program.ts';
import { startProgram } from './start-program.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const report = readFileSync(
  fileURLToPath(new URL('../samples/ha-quang-2023-05-29-lam-viec.txt', import.meta.url)),
  'utf8',
);

/** What axe finds, in few words: rule, then where. In the dark only the colours are others. */
async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // Evaluated from here, the page's own policy against foreign scripts stays as it is; once a page, since it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe}; undefined`);
  const found = await page.evaluate(
    async (rules) => {
      interface Found {
        violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
      }
      const { axe } = window as unknown as { axe: { run(on: Document, options: object): Promise<Found> } };
      const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    colorScheme === 'dark' ? ['color-contrast'] : null,
  );
  return found.map((each) => `${colorScheme}: ${each}`);
}

/** How far the page scrolls sideways, and what sticks out. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1,
    );
    return out
      .slice(0, 5)
      .map((e) => `${e.tagName}.${e.className} to ${e.getBoundingClientRect().right} of ${clientWidth}`);
  });

type Visit = (page: Page, url: string) => Promise<unknown>;
let area = '';
let confirmed = '';
let open = '';
let closed = '';
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const atReading =
  (then: Visit): Visit =>
  async (page, url) => {
    await page.goto(`${url}/documents/${open}`);
    await reading(page);
    await then(page, url);
  };
/** On a small screen the facts are a view of their own. */
const toFacts = async (page: Page) => {
  const views = page.getByRole('group', { name: 'Chọn khung xem' });
  if (await views.isVisible()) await views.getByRole('button', { name: 'Dữ kiện' }).click();
};

const findPerson = async (page: Page, url: string, name: string) => {
  await page.goto(`${url}/persons`);
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
};

const screens: Readonly<Record<string, Visit>> = {
  'the empty overview': async (page, url) => {
    await page.goto(`${url}/?own`);
    await page.getByText('Sổ còn trống.').waitFor();
  },
  'the overview': async (page, url) => {
    await page.goto(`${url}/demo/`);
    await page.locator('.area-link').first().waitFor();
  },
  'the question before the demonstration is dropped': async (page, url) => {
    await page.goto(`${url}/demo/`);
    await page.getByRole('button', { name: 'Bỏ bản trình diễn' }).click();
    await dialog(page);
  },
  'the help of keys': async (page, url) => {
    await page.goto(`${url}/demo/`);
    await page.locator('.area-link').first().waitFor();
    await page.keyboard.press('?');
    await dialog(page);
  },
  'a board': async (page, url) => {
    await page.goto(`${url}/demo/areas/${area}`);
    await page.locator('.board-table').waitFor();
    await page.locator('#meetings-title').waitFor();
  },
  'the list of documents': async (page, url) => {
    await page.goto(`${url}/demo/documents`);
    await page.locator('tbody tr').first().waitFor();
  },
  'the form for handing in': async (page, url) => {
    await page.goto(`${url}/documents/new`);
    await page.getByLabel('Nội dung báo cáo').waitFor();
  },
  'a file refused': async (page, url) => {
    await page.goto(`${url}/documents/new`);
    await page.getByLabel('Chọn tệp…').setInputFiles({ name: 'rong.txt', mimeType: '', buffer: Buffer.alloc(0) });
    await page.getByText(/Tệp rỗng/).waitFor();
  },
  'reading: facts': atReading(async (page) => {
    await toFacts(page);
    await page.locator('.facts .fact-main').nth(2).click();
  }),
  'reading: the text': atReading((page) => page.keyboard.press('j')),
  'reading: checks': atReading(async (page) => {
    await toFacts(page);
    await kind(page, 'Kiểm tra').click();
  }),
  'reading: places': atReading(async (page) => {
    await toFacts(page);
    await kind(page, 'Địa danh').click();
    await page.locator('.places').waitFor();
  }),
  'reading: changing a fact': atReading(async (page) => {
    await toFacts(page);
    await kind(page, 'Số liệu').click();
    await page.locator('.facts .fact-main').first().click();
    await page.getByRole('button', { name: 'Sửa' }).first().click();
    await page.getByRole('form', { name: 'Sửa' }).waitFor();
  }),
  'reading: all of a kind': atReading(async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+A');
    await dialog(page);
  }),
  'reading: splitting': atReading(async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await dialog(page);
  }),
  'reading: before recording': atReading(async (page) => {
    await page.locator('.reading-head').getByRole('button', { name: 'Ghi vào sổ' }).click();
    await dialog(page);
  }),
  'reading: before withdrawing': atReading(async (page) => {
    await page.locator('.reading-head').getByRole('button', { name: 'Thu hồi' }).click();
    await dialog(page);
  }),
  'a confirmed document': async (page, url) => {
    await page.goto(`${url}/demo/documents/${confirmed}`);
    await reading(page);
  },
  'an address that is none': async (page, url) => {
    await page.goto(`${url}/nothing/here`);
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  },
  'the description of the interface': async (page, url) => {
    await page.goto(`${url}/api`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'the own account': async (page, url) => {
    await page.goto(`${url}/me`);
    await page.getByRole('heading', { name: 'Phiên đăng nhập' }).waitFor();
  },
  'naming a deputy': async (page, url) => {
    await page.goto(`${url}/me`);
    await page.getByText('Đang hiệu lực').waitFor();
    await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await dialog(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await page.getByText('Hãy chọn một người').waitFor();
  },
  'before the time of a deputy is ended': async (page, url) => {
    await page.goto(`${url}/me`);
    await page.getByRole('button', { name: 'Kết thúc: Hoàng Văn Páo' }).click();
    await dialog(page);
  },
  'the accounts': async (page, url) => {
    await page.goto(`${url}/accounts`);
    await page.locator('tbody tr').first().waitFor();
  },
  'a new account': async (page, url) => {
    await page.goto(`${url}/accounts`);
    await page.getByRole('button', { name: 'Lập tài khoản' }).click();
    await dialog(page);
  },
  'one account': async (page, url) => {
    await page.goto(`${url}/accounts`);
    await page.locator('tbody tr a').first().click();
    await page.getByRole('heading', { name: 'Giao vai trò' }).waitFor();
    await page.locator('select').selectOption('adviser');
  },
  'the units of a day before the last mergers': async (page, url) => {
    await page.goto(`${url}/areas?on=2025-06-30`);
    await page.getByRole('link', { name: 'Tỉnh Bắc Kạn' }).click();
    await page.getByRole('link', { name: 'Huyện Pác Nặm' }).waitFor();
    await page.getByRole('navigation', { name: 'Trực thuộc' }).getByText('Tỉnh Bắc Kạn').waitFor();
  },
  'what became of a unit': async (page, url) => {
    await page.goto(`${url}/areas?on=2025-06-30`);
    await page.getByRole('link', { name: 'Tỉnh Bắc Kạn' }).click();
    await page.getByRole('link', { name: 'từ 30/04/2026' }).click();
    await page.getByText('Ngày 30/04/2026 không có Tỉnh Bắc Kạn').waitFor();
    await page.getByRole('link', { name: 'Tỉnh Thái Nguyên' }).waitFor();
  },
  'the audit': async (page, url) => {
    await page.goto(`${url}/audit`);
    await page.locator('tbody tr').first().waitFor();
    await page.getByRole('button', { name: 'Xem thay đổi: Nộp văn bản' }).first().click();
    await page.getByRole('columnheader', { name: 'Trước' }).waitFor();
  },
  'personal data, nothing found': async (page, url) => {
    await findPerson(page, url, 'Không Có Ai');
    await page.getByText('Không văn bản nào').waitFor();
  },
  'personal data': async (page, url) => {
    await findPerson(page, url, 'Triệu Đình Lê');
    await page.locator('.person-document').first().waitFor();
  },
  'before a person is erased': async (page, url) => {
    await findPerson(page, url, 'Triệu Đình Lê');
    await page.getByLabel('Chọn mọi văn bản').check();
    await page.getByRole('button', { name: /^Xóa tên ở văn bản/ }).click();
    await dialog(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa tên' }).click();
  },
  'before the name of an account is erased': async (page, url) => {
    await page.goto(`${url}/accounts/${closed}`);
    await page.getByRole('button', { name: 'Xóa tên' }).click();
    await dialog(page);
  },
  'a link that is void': async (page, url) => {
    await page.goto(`${url}/link#${'x'.repeat(32)}`);
    await page.getByText('Liên kết đã hết hạn').waitFor();
  },
  'back from single sign-on': async (page, url) => {
    await page.goto(`${url}/sign-in?problem=provider-clock-off&minutes=7&to=%2Fdocuments`);
    await page.getByText('lệch nhau khoảng 7 phút').waitFor();
    await page.getByText('Bạn đã đăng nhập.').waitFor();
  },
  // The last: from here on nobody is signed in.
  'signing in': async (page, url) => {
    await page.context().clearCookies();
    await page.goto(`${url}/?own`);
    await dialog(page);
    await page.getByRole('button', { name: 'Đăng nhập qua Cổng xác thực tỉnh' }).waitFor();
  },
  'signing in on a page, not known at the provider': async (page, url) => {
    await page.goto(`${url}/sign-in?problem=provider-unknown&to=%2Fdocuments`);
    await page.getByRole('button', { name: 'Đăng nhập qua Cổng xác thực tỉnh' }).waitFor();
  },
};

/** There, and asked nothing: its screens are ours. */
const provider = {
  DONDOC_OIDC_ISSUER: 'https://id.example.gov.vn',
  DONDOC_OIDC_CLIENT_ID: 'dondoc',
  DONDOC_OIDC_CLIENT_SECRET: 'bi-mat',
  DONDOC_OIDC_NAME: 'Cổng xác thực tỉnh',
};

journey('every screen', () => {
  let url = '';
  beforeAll(async () => {
    const { program } = await startProgram({ DONDOC_DEMO: '1', ...provider });
    url = program.url;
    area = (await program.get<Overview>('/demo/api/overview')).items[0]?.area.id ?? '';
    confirmed = (await program.get<{ items: { id: string }[] }>('/demo/api/documents')).items[0]?.id ?? '';
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json', cookie: signedIn.cookie };
      return (await fetch(`${url}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const made = (await post('accounts', { username: 'roi.di', name: 'Hoàng Thị Mỷ', areaId: null })) as NewAccountMade;
    closed = made.account.id;
    await post(`accounts/${closed}/close`, { successorId: null });
    const deputy = { username: 'xu.ly.thay', name: 'Hoàng Văn Páo', position: 'Chuyên viên', areaId: null };
    const days = { validFrom: clock.today(), validTo: clock.today() };
    const { account } = (await post('accounts', deputy)) as NewAccountMade;
    await post('me/deputations', { deputyId: account.id, ...days, reason: 'Dự hội nghị ở Hà Nội' });
    const { page } = await openPage();
    await page.goto(`${url}/documents/new`);
    await paste(page, report);
    open = documentId(page);
    await page.context().close();
  });

  // A screen of 1440 at 200% is 720 wide.
  describe.each([1440, 720, 375])('%i wide', (width) => {
    let opened: Awaited<ReturnType<typeof openPage>>;
    beforeAll(async () => {
      opened = await openPage({ viewport: { width, height: 800 } });
    });

    it.each(Object.keys(screens))('%s', async (name) => {
      const { page, complaints } = opened;
      await page.emulateMedia({ colorScheme: 'light' });
      await (screens[name] as Visit)(page, url);
      // A screen that is still being fetched has no heading yet.
      await page.locator('h1').first().waitFor({ state: 'attached' });
      expect(await overflow(page)).toEqual([]);
      if (width !== 720)
        expect([...(await violations(page, 'light')), ...(await violations(page, 'dark'))]).toEqual([]);
      // That a request was refused a browser reports as a fault of the page; here it is what was asked to be seen.
      const refused = /status of (401|410)/;
      expect(complaints.splice(0).filter((each) => !refused.test(each))).toEqual([]);
    });
  });

  it('is reached and left by keyboard alone, from the start to a report that is read', async () => {
    const { page } = await openPage();
    await page.goto(`${url}/?own`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Đến nội dung chính');
    await tabTo(page, 'Nộp văn bản');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nộp văn bản' }).waitFor();
    // The screen that opened has the focus: the next stop is its own first control.
    await tabTo(page, 'Nội dung báo cáo');
    await page.keyboard.insertText('Năm 2026, xã Bản Lũng đã trồng 41,5 ha rừng, đạt 98% kế hoạch.');
    await tabTo(page, 'Đọc văn bản');
    await page.keyboard.press('Enter');
    await reading(page);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.locator('.facts [data-decision="rejected"]').waitFor();
  });

  it('runs under a policy that allows nothing inline', async () => {
    for (const path of ['/', '/demo/', '/documents/new', '/api']) {
      const policy = (await fetch(url + path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
    }
  });
});

/** Presses Tab until the control of this name has the focus, as a person does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return [at?.textContent ?? '', ...[...(at?.labels ?? [])].map((label) => label.textContent ?? '')];
    });
    if (found.some((words) => words.trim() === name)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}
