import { z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { AreaChoice } from '../documents/contract.ts';
import type { Actor, Database, LedgerName } from '../platform/database.server.ts';
import type { Setting } from '../platform/http.server.ts';
import { plainText } from '../platform/plain-text.ts';
import { bases, type Permission, permissionNames, roles } from './rules.ts';

/** Shapes of requests and answers about accounts. Times are ISO instants, days ISO days. */

export const Role = z.enum(roles);
export const Sector = z.enum(['economy', 'society', 'security', 'party']);

const name = plainText().trim().min(1).max(120);
/** Letters without accents, digits, dot, dash and underscore: what can be typed on every keyboard. An e-mail address is one too. */
export const Username = z
  .string()
  .trim()
  .min(3)
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._@+-]*$/);
/** Long enough to be guessed by nobody; what is on the list of known ones is refused by its own problem. */
export const Password = z.string().min(10).max(200);
const typedPassword = z.string().min(1).max(200);
const position = plainText().trim().max(160).nullable();

/** What the visitor is and may. */
export const Me = z
  .object({
    /** Null for who is not signed in. */
    account: z
      .object({ id: z.string(), username: z.string(), name: z.string(), position, twoFactor: z.boolean() })
      .nullable(),
    /** What may be done somewhere. */
    may: z.array(z.enum(permissionNames)),
    /** Whose roles one has beside the own ones now, and until which day. */
    standsInFor: z.array(z.object({ id: z.string(), name: z.string(), until: z.string() })),
    /** There is no account yet, and the visitor may make the first one: at once, or with the link that was printed. */
    firstAccount: z.enum(['open', 'with-link', 'made']),
    /** The name of the office's own sign-in, where one is set up. */
    provider: z.string().nullable(),
    /** The page came over plain HTTP from another machine: what is typed can be read on the way. */
    plain: z.boolean(),
  })
  .openapi('Me');
export type Me = z.infer<typeof Me>;

export const FirstAccount = z
  .object({ username: Username, name, password: Password, token: z.string().max(100).optional() })
  .openapi('FirstAccount');
export const SignIn = z
  .object({ username: z.string().trim().min(1).max(100), password: typedPassword })
  .openapi('SignIn');
/** Whether a code is still to come. */
export const SignedIn = z.object({ codeNeeded: z.boolean() }).openapi('SignedIn');
export const SignInCode = z.object({ code: z.string().trim().min(6).max(20) }).openapi('SignInCode');
export const ChangePassword = z.object({ current: typedPassword, next: Password }).openapi('ChangePassword');
export const WithPassword = z.object({ password: typedPassword }).openapi('WithPassword');
/** What an authenticator is given, and the codes for the day when it is lost, each good once. */
export const TwoFactorSetUp = z
  .object({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) })
  .openapi('TwoFactorSetUp');
export type TwoFactorSetUp = z.infer<typeof TwoFactorSetUp>;
export const UseLink = z.object({ token: z.string().min(20).max(100), password: Password }).openapi('UseLink');
/** The page to come back to, and where an account is to be tied by its one-time link that link. */
export const BeginProvider = z
  .object({ to: z.string().max(2000), link: z.string().min(20).max(100).optional() })
  .openapi('BeginProvider');
export const ToProvider = z.object({ url: z.string() }).openapi('ToProvider');
/** By which ways the own account is entered; `name` is the provider's, null where none is set up. */
export const OwnProvider = z
  .object({ name: z.string().nullable(), linked: z.boolean(), password: z.boolean() })
  .openapi('OwnProvider');
export type OwnProvider = z.infer<typeof OwnProvider>;
/** Whose link it is, so that the page can greet. */
export const LinkState = z
  .object({ username: z.string(), name: z.string(), expiresAt: z.string() })
  .openapi('LinkState');

export const Session = z
  .object({
    id: z.string(),
    current: z.boolean(),
    startedAt: z.string(),
    lastSeenAt: z.string(),
    from: z.string().nullable(),
    browser: z.string().nullable(),
  })
  .openapi('Session');
export type Session = z.infer<typeof Session>;
export const Sessions = z.object({ items: z.array(Session) }).openapi('Sessions');

export const Assignment = z
  .object({
    id: z.string(),
    role: Role,
    /** Null: everywhere. */
    area: AreaChoice.nullable(),
    sectors: z.array(Sector),
    body: z.string().nullable(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    givenBy: z.string(),
  })
  .openapi('Assignment');
export type Assignment = z.infer<typeof Assignment>;

export const Account = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    position,
    area: AreaChoice.nullable(),
    /** It can sign in: it has a password, or came by the office's own sign-in. */
    ready: z.boolean(),
    twoFactor: z.boolean(),
    /** It is tied to somebody at the office's own sign-in. */
    linked: z.boolean(),
    closedAt: z.string().nullable(),
    /** When its name was taken out of it and of what it worked on. */
    erasedAt: z.string().nullable(),
    successor: z.object({ id: z.string(), name: z.string() }).nullable(),
    lastSeenAt: z.string().nullable(),
    lockedUntil: z.string().nullable(),
    roles: z.array(Assignment),
    /** For whom it stands in today. */
    standsInFor: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('Account');
export type Account = z.infer<typeof Account>;
export const AccountList = z
  .object({ items: z.array(Account), next: z.string().nullable(), total: z.number().int() })
  .openapi('AccountList');
export type AccountList = z.infer<typeof AccountList>;

export const NewAccount = z
  .object({ username: Username, name, position: position.optional(), areaId: z.uuid().nullable() })
  .openapi('NewAccount');
export const ChangeAccount = z
  .object({ name, position, areaId: z.uuid().nullable() })
  .partial()
  .openapi('ChangeAccount');
/** Shown once to the administrator, who hands it over. */
export const OneTimeLink = z.object({ url: z.string(), expiresAt: z.string() }).openapi('OneTimeLink');
export const NewAccountMade = z.object({ account: Account, link: OneTimeLink }).openapi('NewAccountMade');
export type NewAccountMade = z.infer<typeof NewAccountMade>;

const day = z.iso.date();
export const GiveRole = z
  .object({
    role: Role,
    areaId: z.uuid().nullable(),
    sectors: z.array(Sector).max(4).default([]),
    body: plainText().trim().max(200).nullable().default(null),
    validFrom: day.optional(),
    validTo: day.nullable().default(null),
  })
  .openapi('GiveRole');
/** Closes an account; what it had in hand goes to its successor. */
export const HandOver = z.object({ successorId: z.uuid().nullable() }).openapi('HandOver');

/** Takes the name out of a closed account, and out of what it worked on. */
export const EraseAccount = z
  .object({
    /** Names that the account had before. */
    formerNames: z.array(name).max(10).default([]),
    basis: z.enum(bases),
  })
  .openapi('EraseAccount');
export const AccountErased = z
  .object({
    account: Account,
    /** In how many documents the name was replaced. */
    documents: z.number().int(),
    /** In how many it was left, since somebody else of the same name worked on them too. */
    left: z.number().int(),
  })
  .openapi('AccountErased');
export type AccountErased = z.infer<typeof AccountErased>;

/**
 * Says in a route's description which permission it asks for, and asks for it before anything of the request is read: whoever may not
 * use a route is not told what it takes. The handler's first line hands the route to `Permit` for how far the permission reaches.
 */
export const needs = <P extends Permission>(permission: P) => ({
  'x-permission': permission,
  middleware: (async (c, next) => {
    await c.var.admit?.(permission);
    await next();
  }) satisfies MiddlewareHandler<Setting>,
});

/** What a handler knows of its request. */
interface Asking {
  readonly req: { readonly raw: Request };
  readonly var: Setting['Variables'];
}

/** Who was let in. `as` is the same one with another permission: how far that reaches, null where no role has it. */
export interface Admitted extends Actor {
  as(permission: Permission): Actor | null;
}

/**
 * The first line of every handler: who asks, and how far the route's permission reaches. Throws a problem where nobody is
 * signed in (401) or where no role of the account has the permission (403).
 */
export type Permit = (c: Asking, route: { readonly 'x-permission': Permission }) => Promise<Admitted>;

/** Lets the routes below ask `permit` before they read what was sent. */
export const admitting =
  (permit: Permit): MiddlewareHandler<Setting> =>
  async (c, next) => {
    c.set('admit', (permission) => permit(c, { 'x-permission': permission as Permission }));
    await next();
  };

/** What the routes of a ledger are given. */
export interface LedgerSetting {
  readonly database: Database;
  readonly ledger: LedgerName;
  readonly permit: Permit;
}
