import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { area } from '../areas/table.server.ts';
import { roles } from './rules.ts';

/**
 * Accounts of the office's own ledger; in the demonstration these tables stay empty. better-auth writes the first five, under
 * field names of its own: its `user` is `account` here, its `account` is `account_credential`.
 */
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const created = { createdAt: at('created_at').notNull(), updatedAt: at('updated_at').notNull() };

/** Somebody who signs in. Of the person no more is kept than a name and a post. */
export const account = pgTable(
  'account',
  {
    id: uuid().primaryKey(),
    /** In lower case, by which one signs in. */
    username: text().notNull(),
    /** As it was typed. */
    displayUsername: text('display_username'),
    name: text().notNull(),
    position: text(),
    /** Made up, since not every official has one; never shown and never written to. */
    email: text().notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    /** Where one works; null: the whole system. */
    areaId: uuid('area_id').references(() => area.id),
    line: uuid().array().notNull().default(sql`'{}'`),
    /** Who took over what was in hand. */
    successorId: uuid('successor_id').references((): AnyPgColumn => account.id),
    ...created,
    createdBy: text('created_by').notNull(),
    /** From when on nobody signs in with it. */
    closedAt: at('closed_at'),
    /** When its name was taken out; `name` then says so, and nothing here tells who it was. */
    erasedAt: at('erased_at'),
  },
  (t) => [
    unique('account_username').on(t.username),
    unique('account_email').on(t.email),
    index('account_successor').on(t.successorId),
  ],
);

const userId = () =>
  uuid('user_id')
    .notNull()
    .references(() => account.id);

/** What proves who one is: the digest of a password, or the subject at the office's own sign-in. */
export const accountCredential = pgTable(
  'account_credential',
  {
    id: uuid().primaryKey(),
    userId: userId(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text(),
    /** scrypt. */
    password: text(),
    ...created,
  },
  (t) => [
    unique('account_credential_provider').on(t.providerId, t.accountId),
    index('account_credential_user').on(t.userId),
  ],
);

export const accountSession = pgTable(
  'account_session',
  {
    id: uuid().primaryKey(),
    userId: userId(),
    token: text().notNull(),
    expiresAt: at('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    ...created,
  },
  (t) => [unique('account_session_token').on(t.token), index('account_session_user').on(t.userId)],
);

/** What is under way for some minutes: the step between password and code, a sign-in at the office's own provider. */
export const accountVerification = pgTable(
  'account_verification',
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at('expires_at').notNull(),
    ...created,
  },
  (t) => [index('account_verification_identifier').on(t.identifier)],
);

export const accountTwoFactor = pgTable(
  'account_two_factor',
  {
    id: uuid().primaryKey(),
    userId: userId(),
    /** Encrypted, as are the codes. */
    secret: text().notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: boolean().notNull().default(true),
    failedVerificationCount: integer('failed_verification_count').notNull().default(0),
    lockedUntil: at('locked_until'),
  },
  (t) => [index('account_two_factor_user').on(t.userId)],
);

/** A link that is good once: to set a password, or, without an account, to make the first one. */
export const accountLink = pgTable('account_link', {
  /** SHA-256 of what stands in the link. */
  tokenHash: text('token_hash').primaryKey(),
  accountId: uuid('account_id').references(() => account.id),
  createdBy: text('created_by').notNull(),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
});

/** Failures in a row, by user name and by network address. */
export const accountAttempt = pgTable('account_attempt', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: at('last_at').notNull(),
  lockedUntil: at('locked_until'),
});

/** What accounts as a whole need to keep: the secret that cookies are signed with. */
export const accountSetting = pgTable('account_setting', { name: text().primaryKey(), value: text().notNull() });

/** A role on an area, or everywhere, for a time. */
export const roleAssignment = pgTable(
  'role_assignment',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    role: text({ enum: roles }).notNull(),
    areaId: uuid('area_id').references(() => area.id),
    line: uuid().array().notNull().default(sql`'{}'`),
    /** An adviser's. */
    sectors: text({ enum: ['economy', 'society', 'security', 'party'] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The department or office, as it is called. */
    body: text(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    givenBy: text('given_by').notNull(),
    givenAt: at('given_at').notNull(),
    endedBy: text('ended_by'),
    endedAt: at('ended_at'),
  },
  (t) => [index('role_assignment_account').on(t.accountId)],
);

/** Somebody lets another act with roles of theirs for a time, and keeps them. */
export const deputation = pgTable(
  'deputation',
  {
    id: uuid().primaryKey(),
    /** Whose roles they are. */
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    deputyId: uuid('deputy_id')
      .notNull()
      .references(() => account.id),
    /** Assignments of that account; one that is over gives nothing. */
    roleIds: uuid('role_ids').array().notNull(),
    /** Empty once a name was taken out of one of both accounts. */
    reason: text().notNull(),
    /** Days in Hanoi, both included. */
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    givenBy: text('given_by').notNull(),
    givenAt: at('given_at').notNull(),
    endedBy: text('ended_by'),
    endedAt: at('ended_at'),
  },
  (t) => [index('deputation_account').on(t.accountId), index('deputation_deputy').on(t.deputyId)],
);
