import type { Command } from 'commander';
import { pick, type Text } from '../platform/language.ts';
import { processTerminal, type Terminal } from '../platform/terminal.server.ts';

const words = {
  does: { vi: 'Lập và xem tài khoản ngay trên máy chủ', en: 'Make and see accounts on the server itself' },
  how: { vi: 'add TÊN | link TÊN | close TÊN | list', en: 'add NAME | link NAME | close NAME | list' },
  help: { vi: 'in hướng dẫn', en: 'print this help' },
  action: { vi: 'add, link, close hoặc list', en: 'add, link, close or list' },
  username: { vi: 'tên đăng nhập', en: 'the user name' },
  name: { vi: 'họ và tên', en: 'the name of the person' },
  misused: {
    vi: 'Cách dùng: dondoc user add TÊN [--name "Họ và tên"] | link TÊN | close TÊN | list',
    en: 'Usage: dondoc user add NAME [--name "Name"] | link NAME | close NAME | list',
  },
  titles: {
    'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
    'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
    'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  } as Record<string, Text>,
};

/** Registers `dondoc user`, by which an administrator gets in where nobody can: the first account, a lost password. */
export function userCommand(program: Command, terminal: Terminal = processTerminal()): void {
  const say = (text: Text) => pick(text, terminal.language);
  const misuse = () => {
    terminal.tell(`${say(words.misused)}\n`);
    terminal.exitWith(2);
  };
  program
    .command('user')
    .description(say(words.does))
    .usage(say(words.how))
    .helpOption('-h, --help', say(words.help))
    .argument('<action>', say(words.action))
    .argument('[NAME]', say(words.username))
    .option('--name <name>', say(words.name))
    .configureHelp({ styleTitle: (title) => (words.titles[title] ? say(words.titles[title]) : title) })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride((error) => {
      if (error.exitCode !== 0) misuse();
      terminal.exitNow(error.exitCode === 0 ? 0 : 2);
    })
    .action(async (action: string, username: string | undefined, { name }: { name?: string }) => {
      const asked = `${action}${username === undefined ? '' : ' NAME'}`;
      if (!/^(list|(add|link|close) NAME)$/.test(asked)) return misuse();
      const { carryOut } = await import('./carry-out.server.ts');
      await carryOut({ action: action as 'list', username: username ?? '', name }, terminal);
    });
}
