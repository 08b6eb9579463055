import { asc, eq } from 'drizzle-orm';
import type pg from 'pg';
import { clock } from '../platform/clock.ts';
import { readConfiguration } from '../platform/configuration.server.ts';
import type { WriteTransaction } from '../platform/database.server.ts';
import { visitEngine } from '../platform/engine.server.ts';
import { pick, type Text } from '../platform/language.ts';
import { silent } from '../platform/log.server.ts';
import { defineProblems } from '../platform/problem.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { drizzleOver } from '../platform/transaction.server.ts';
import { Username } from './contract.ts';
import { giveEverything } from './first.server.ts';
import { makeLink } from './links.server.ts';
import { requireAdministrator } from './store.server.ts';
import { account, accountSession, roleAssignment } from './table.server.ts';
import { tell } from './told.server.ts';

const problems = defineProblems({
  'no-ledger-yet': {
    status: 500,
    title: { vi: 'Chưa có sổ', en: 'There is no ledger yet' },
    detail: {
      vi: 'Chưa có dữ liệu để lập tài khoản. Hãy chạy dondoc serve (npm start) một lần trước.',
      en: 'There are no data yet to make an account in. Run dondoc serve (npm start) once before.',
    },
  },
  'user-unknown': {
    status: 404,
    title: { vi: 'Không có tài khoản này', en: 'There is no such account' },
    detail: {
      vi: 'Không có tài khoản {username}. Hãy xem dondoc user list.',
      en: 'There is no account {username}. See dondoc user list.',
    },
  },
  'username-form': {
    status: 422,
    title: { vi: 'Tên đăng nhập không đúng dạng', en: 'The user name has another form' },
    detail: {
      vi: 'Tên đăng nhập gồm 3–100 chữ cái không dấu, chữ số và các dấu . _ @ + -, bắt đầu bằng chữ hoặc số.',
      en: 'A user name has 3–100 letters without accents, digits and . _ @ + -, and begins with a letter or digit.',
    },
  },
});

const words = {
  link: (link: string): Text => ({
    vi: `Liên kết đặt mật khẩu (dùng một lần, trong 72 giờ):\n${link}`,
    en: `The link to set the password (good once, for 72 hours):\n${link}`,
  }),
  closed: { vi: 'đã đóng', en: 'closed' },
  done: {
    vi: 'Đã đóng tài khoản; các phiên đăng nhập đã kết thúc.',
    en: 'The account is closed; its sessions have ended.',
  },
};

/** As the audit is told of it. */
const commandLine = { id: 'program', from: null };

/** `dondoc user …`, beside a server that runs or without one. Whoever may run it owns the data anyway. */
export async function carryOut(
  asked: { action: 'add' | 'link' | 'close' | 'list'; username: string; name?: string | undefined },
  terminal: Terminal,
): Promise<void> {
  const config = readConfiguration();
  const visit = await visitEngine({ ...config, log: silent });
  if (visit === undefined) throw problems['no-ledger-yet']();
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  try {
    const lines = await visit.asOwner((client) =>
      within(client, async (tx) => {
        if (asked.action === 'list') return listed(tx, pick(words.closed, terminal.language));
        if (asked.action === 'close') return [await closed(tx, asked.username, terminal)];
        const of = asked.action === 'add' ? await added(tx, asked) : await known(tx, asked.username);
        await tell(tx, commandLine, asked.action === 'add' ? 'account.create' : 'account.link', of);
        const { token } = await makeLink(tx, of.id, 'program', clock.now());
        return [pick(words.link(`${origin}/link#${token}`), terminal.language)];
      }),
    );
    for (const line of lines) terminal.write(`${line}\n`);
  } finally {
    await visit.stop();
  }
}

async function within<T>(client: pg.Client, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const found = await client.query("SELECT to_regclass('dondoc.account') IS NOT NULL AS there");
  if (found.rows[0]?.there !== true) throw problems['no-ledger-yet']();
  await client.query('BEGIN; SET LOCAL search_path = dondoc');
  try {
    const done = await fn(drizzleOver(client as unknown as pg.PoolClient));
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function known(tx: WriteTransaction, username: string) {
  const [found] = await tx.select().from(account).where(eq(account.username, username.toLowerCase()));
  if (!found) throw problems['user-unknown']({ username });
  return found;
}

async function added(tx: WriteTransaction, { username, name }: { username: string; name?: string | undefined }) {
  if (!Username.safeParse(username).success) throw problems['username-form']();
  const id = await giveEverything(tx, { username, name: name ?? username, hash: null, by: 'program' }, clock);
  return { id, line: [] };
}

async function closed(tx: WriteTransaction, username: string, terminal: Terminal): Promise<string> {
  const of = await known(tx, username);
  const { id } = of;
  await tell(tx, commandLine, 'account.close', of);
  await tx.update(account).set({ closedAt: clock.now() }).where(eq(account.id, id));
  await tx.delete(accountSession).where(eq(accountSession.userId, id));
  await requireAdministrator(tx, clock.today());
  return pick(words.done, terminal.language);
}

async function listed(tx: WriteTransaction, closedWord: string): Promise<string[]> {
  const found = await tx.select().from(account).orderBy(asc(account.username));
  const roles = await tx.select().from(roleAssignment);
  return found.map(({ id, username, name, closedAt }) => {
    const own = roles.filter(({ accountId, endedAt }) => accountId === id && endedAt === null);
    return [username, name, [...new Set(own.map(({ role }) => role))].join(', '), closedAt ? closedWord : '']
      .filter(Boolean)
      .join('  ');
  });
}
