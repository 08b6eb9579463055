import { createServer as createHttpServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createRoute } from '@hono/zod-openapi';
import { version } from '../package.json';
import { openAccess } from './accounts/access.server.ts';
import { openAuth } from './accounts/auth.server.ts';
import { admitting, type LedgerSetting, needs, type Permit } from './accounts/contract.ts';
import { makeLink } from './accounts/links.server.ts';
import { openProvider } from './accounts/provider.server.ts';
import { type AccountsSetting, accountRoutes } from './accounts/routes.server.ts';
import { renewLines } from './accounts/store.server.ts';
import { areaRoutes } from './areas/routes.server.ts';
import { loadAreas } from './areas/store.server.ts';
import { auditRoutes } from './audit/routes.server.ts';
import { startSealers } from './audit/sealer.server.ts';
import { runBackup } from './backup/run.server.ts';
import { type Schedule, scheduleBackups } from './backup/schedule.server.ts';
import { loadDemonstration } from './demonstration/load.server.ts';
import { demonstrationRoutes } from './demonstration/routes.server.ts';
import { directiveRoutes } from './directives/routes.server.ts';
import { directiveLedger } from './directives/store.server.ts';
import { Status } from './documents/contract.ts';
import { enterAll } from './documents/enter.server.ts';
import { extract } from './documents/extract.server.ts';
import { referenceLedger } from './documents/references.server.ts';
import { documentRoutes } from './documents/routes.server.ts';
import type { DocumentsSetting } from './documents/setting.server.ts';
import { document } from './documents/table.server.ts';
import { standingByArea } from './documents/tally.server.ts';
import { indicatorRoutes } from './indicators/routes.server.ts';
import { loadCatalogue, matchIndicator, observationLedger } from './indicators/store.server.ts';
import { limitationRoutes } from './limitations/routes.server.ts';
import { limitationLedger } from './limitations/store.server.ts';
import { createMeasured, type Measured } from './measured.server.ts';
import { meetingRoutes } from './meetings/routes.server.ts';
import { meetingLedger } from './meetings/store.server.ts';
import { forgetOver } from './persons/forget.server.ts';
import { personRoutes } from './persons/routes.server.ts';
import { clock } from './platform/clock.ts';
import { type Configuration, isLocal } from './platform/configuration.server.ts';
import {
  type Actor,
  type Database,
  type LedgerName,
  openDatabase,
  theProgram,
  unlimited,
} from './platform/database.server.ts';
import { type Engine, openEngine } from './platform/engine.server.ts';
import { type App, createApp, createRoutes } from './platform/http.server.ts';
import type { Log } from './platform/log.server.ts';
import type { MeasuredTransaction } from './platform/measures.server.ts';
import { answers } from './platform/openapi.server.ts';
import { openApiPage, openApiStyle } from './platform/openapi-page.server.ts';
import { ownFolder } from './platform/own-folder.server.ts';
import { defineProblems } from './platform/problem.ts';
import { staticFiles } from './platform/static.server.ts';
import { preparedAreas, preparedSamples } from './prepared.server.ts';
import { recommendationRoutes } from './recommendations/routes.server.ts';
import { recommendationLedger } from './recommendations/store.server.ts';

/** The server's composition root: the only file that knows every slice's tables and routes. */

const ledgers = [
  observationLedger,
  meetingLedger,
  recommendationLedger,
  directiveLedger,
  limitationLedger,
  referenceLedger,
];

const status = createRoute({
  ...needs('nobody'),
  method: 'get',
  path: '/status',
  tags: ['status'],
  summary: 'What the first screen asks',
  responses: answers(Status, 'The status'),
});

/** Who enters the samples of the demonstration. */
const demonstrator: Actor = unlimited('demonstration', 'Chuyên viên của bản trình diễn');

/** Accounts over an open database: who signs in, and who is let in. */
export async function accessTo(
  database: Database,
  config: Pick<Configuration, 'host' | 'publicUrl'>,
): Promise<Accounts> {
  const auth = await openAuth(database, config.publicUrl);
  const documents = () => database.read('dondoc', theProgram, (tx) => tx.$count(document));
  return { auth, access: openAccess({ database, auth, clock, local: isLocal(config), documents }) };
}
type Accounts = Pick<AccountsSetting, 'auth' | 'access'>;

/** Where nobody may just make the first account, whoever starts the program is given a link for it. */
async function tellFirstAccount(
  database: Database,
  { access }: Accounts,
  { publicUrl, host, port }: Configuration,
  log: Log,
) {
  if ((await access.firstAccount()) !== 'with-link') return;
  const { token } = await database.accounts((tx) => makeLink(tx, null, 'program', clock.now()));
  const origin = publicUrl ?? `http://${host === '0.0.0.0' ? hostname() : host}:${port}`;
  log.warn(
    `there is no account yet; the first one is made at ${origin}/first-account#${token} (good once, for 72 hours)`,
  );
}

/** What documents/ may not know by itself: the other slices, the configuration, and which ledger it is. */
function documentsOf(setting: LedgerSetting, { maxUpload }: Configuration, measured: Measured): DocumentsSetting {
  const { ledger } = setting;
  const readApart: DocumentsSetting['extract'] = (bytes, fileName) =>
    extract(bytes, fileName, { limits: { bytes: maxUpload }, readFrom: 40_000 });
  return {
    ...setting,
    clock,
    maxUpload,
    extract: measured.reading(ledger, ledger === 'demo' ? samplesFirst(readApart) : readApart),
    indicatorOf: (body) => (body.type === 'figure' ? (matchIndicator(body)?.id ?? null) : null),
    ledgers,
  };
}

/** Everything that a ledger answers to. Made twice: for the office's own, and for the demonstration. */
function ledgerRoutes(
  setting: LedgerSetting,
  config: Configuration,
  measured: Measured,
  seesDemonstration: (c: Parameters<Permit>[0]) => Promise<boolean>,
): App {
  const { database, ledger, permit } = setting;
  const { maxUpload, demonstration } = config;
  const routes = createRoutes();
  routes.use(admitting(permit));
  routes.route('/', documentRoutes(documentsOf(setting, config, measured)));
  routes.route('/', areaRoutes(setting, standingByArea));
  routes.route('/', indicatorRoutes(setting));
  routes.route('/', meetingRoutes(setting));
  routes.route('/', recommendationRoutes(setting));
  routes.route('/', directiveRoutes(setting));
  routes.route('/', limitationRoutes(setting));
  routes.route('/', auditRoutes(setting));
  routes.route('/', personRoutes(setting));
  routes.openapi(status, async (c) => {
    const actor = await permit(c, status);
    const present = demonstration && (await seesDemonstration(c)) && (await database.ledgers()).includes('demo');
    const documents = await database.read(ledger, actor, (tx) => tx.$count(document));
    return c.json({ version, demonstration: present, documents, maxUpload }, 200);
  });
  return routes;
}

/** The demonstration's own samples were read when the program was built; whatever else is tried there is read like any file. */
function samplesFirst(otherwise: DocumentsSetting['extract']): DocumentsSetting['extract'] {
  let samples: ReturnType<typeof preparedSamples> | undefined;
  return async (bytes, fileName) => {
    samples ??= preparedSamples();
    return (await samples)(bytes) ?? otherwise(bytes, fileName);
  };
}

function withDescription(routes: App, base: string): App {
  const info = { title: 'dondoc', version };
  const described = () => routes.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: base }] });
  const api = createRoutes();
  api.get('/openapi.json', (c) => c.json(described()));
  api.get('/style.css', (c) => c.body(openApiStyle, 200, { 'content-type': 'text/css; charset=utf-8' }));
  api.get('/', (c) => c.html(openApiPage(described() as never, base, c.var.language)));
  api.route('/', routes);
  return api;
}

/** The whole HTTP side over an open database. */
export function createWeb(
  database: Database,
  config: Configuration,
  log: Log,
  webFolder: string,
  measured: Measured,
  accounts: Accounts,
  watched?: () => Promise<Record<string, string>>,
): App {
  const app = createApp({
    log,
    maxUpload: config.maxUpload,
    publicUrl: config.publicUrl,
    ready: () => database.ready(),
    measures: measured,
    ...(watched && { watched }),
  });
  const settingOf = (ledger: LedgerName) => ({ database, ledger, permit: accounts.access.permits[ledger] });
  const origin = (request: Request) => config.publicUrl ?? new URL(request.url).origin;
  const seesDemonstration = (c: Parameters<Permit>[0]) =>
    accounts.access.permits.demo(c, needs('ledger.read')).then(
      () => true,
      () => false,
    );
  const own = ledgerRoutes(settingOf('dondoc'), config, measured, seesDemonstration);
  own.route('/', demonstrationRoutes(settingOf('dondoc')));
  const provider = config.provider === undefined ? null : openProvider(config.provider, log);
  const forget = forgetOver(database, 'dondoc');
  own.route('/', accountRoutes({ ...settingOf('dondoc'), ...accounts, clock, origin, provider, forget }));
  app.route('/api', withDescription(own, '/api'));
  if (config.demonstration)
    app.route(
      '/demo/api',
      withDescription(ledgerRoutes(settingOf('demo'), config, measured, seesDemonstration), '/demo/api'),
    );
  const files = staticFiles(webFolder);
  app.get('*', async (c, next) => {
    const { path } = c.req;
    if (/^(\/demo)?\/api(\/|$)/.test(path)) return next();
    const file = path === '/' ? null : await files(c, path);
    // Whatever is no file is an address of a screen; a name with an extension is a file that is not there.
    const page = file ?? (/\.[a-z0-9]{1,11}$/i.test(path) ? null : await files(c, '/index.html'));
    return page ?? next();
  });
  return app;
}

const problems = defineProblems({
  'port-taken': {
    status: 500,
    title: { vi: 'Không mở được cổng', en: 'The port cannot be opened' },
    detail: {
      vi: 'Cổng {port} trên {host} đang được chương trình khác dùng. Hãy đặt biến môi trường PORT sang cổng khác, ví dụ PORT=7701.',
      en: 'Port {port} on {host} is used by another program. Set the environment variable PORT to another, for example PORT=7701.',
    },
  },
});

export interface RunningServer {
  /** http://127.0.0.1:7700 */
  readonly url: string;
  /** Lets what is running finish, then closes the database. */
  stop(): Promise<void>;
}

/** Opens the ledgers, fills what every ledger has, loads the demonstration on the very first start, and listens. */
export async function createServer(
  config: Configuration,
  log: Log,
  engine: Promise<Engine> = openEngine({ ...config, log }),
): Promise<RunningServer> {
  const folder = ownFolder();
  const begun = performance.now();
  const done = (what: string) => log.debug({ ms: Math.round(performance.now() - begun) }, what);
  const measured = createMeasured(version);
  const migrations = join(folder, 'migrations');
  let sealers: ReturnType<typeof startSealers> | undefined;
  const ended = (seen: MeasuredTransaction) => {
    measured.transaction(seen);
    sealers?.seen(seen);
  };
  const opened = { ...config, migrations, ledgers: [], log, measured: ended };
  const database = await openDatabase(opened, engine);
  done('the database is open');
  let backups: Schedule | undefined;
  const close = async () => {
    measured.stop();
    await backups?.stop();
    await sealers?.stop();
    await database.close();
  };
  try {
    const known = await database.ledgers();
    // Only the very first start makes a demonstration, before the own ledger, so that a start that was cut off makes it
    // again and one that was dropped stays away.
    if (config.demonstration && !known.includes('dondoc')) await database.migrate('demo');
    await database.migrate('dondoc');
    const demonstration = config.demonstration && (await database.ledgers()).includes('demo');
    if (demonstration) await database.migrate('demo');
    done('the ledgers are up to date');
    let areas: ReturnType<typeof preparedAreas> | undefined;
    const builtIn = () => {
      areas ??= preparedAreas();
      return areas;
    };
    const access = await accessTo(database, config);
    const { permits } = access.access;
    const fill = (ledger: LedgerName) =>
      database.write(ledger, theProgram, async (tx) => {
        await loadAreas(tx, builtIn);
        await loadCatalogue(tx);
      });
    const demonstrate = async () => {
      await fill('demo');
      done('the areas and the catalogue of the demonstration are there');
      await loadDemonstration(
        (files) =>
          enterAll(
            documentsOf({ database, ledger: 'demo', permit: permits.demo }, config, measured),
            demonstrator,
            files,
          ),
        join(folder, 'samples'),
      ).catch((error: unknown) => log.error({ err: error }, 'the demonstration could not be loaded whole'));
    };
    const own = fill('dondoc').then(() => database.accounts(renewLines));
    await Promise.all([own, demonstration && demonstrate()]);
    sealers = startSealers(database, demonstration ? ['dondoc', 'demo'] : ['dondoc'], log);
    const schedule = scheduleBackups(config.backup, runBackup(config, log), log);
    backups = schedule;
    measured.backups(schedule);
    const watched = config.backup && (async () => ({ backup: await schedule.state() }));
    const app = createWeb(database, config, log, join(folder, 'dist/web'), measured, access, watched);
    await tellFirstAccount(database, access, config, log);
    done('all is ready');
    return await listen(app, close, config);
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(app: App, close: () => Promise<void>, { port, host }: Configuration): Promise<RunningServer> {
  const server: Server = createHttpServer(getRequestListener(app.fetch, { hostname: host }));
  // Longer than a proxy keeps a connection that nobody uses (a minute): it must be the one to close it, as one who sends a
  // request into a connection that is just being closed gets no answer.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? problems['port-taken']({ port, host }, error) : error),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const opened = typeof address === 'object' && address ? address.port : port;
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), 10_000);
    await closed;
    clearTimeout(late);
    await close();
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${opened}`,
    stop: () => (stopped ??= stop()),
  };
}
