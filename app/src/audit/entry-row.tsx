import { Link } from 'wouter';
import { type Say, type Text, useLanguage } from '../ui/language.tsx';
import { formatDate, formatInstant } from '../ui/period.ts';
import { Popover } from '../ui/popover.tsx';
import type { AuditEntry } from './contract.ts';
import type { Filters } from './list-filters.tsx';
import { actionWords, fieldWords, kindNames, messages, valueWords } from './messages.ts';

type Words = Readonly<Record<string, Text | undefined>>;

/** `at` is the address of the list narrowed to what a cell says. */
export function Row({ of: entry, at }: { of: AuditEntry; at: (next: Partial<Filters>) => string }) {
  const { say } = useLanguage();
  const { actor, area, from } = entry;
  const words = (actionWords as Words)[entry.action];
  const action = words ? say(words) : entry.action;
  return (
    <tr>
      <th scope="row" className="number">
        {formatInstant(entry.at)}
      </th>
      <td data-label={say(messages.actor)} className="bare">
        <Link href={at({ actor: actor.id })} data-walk lang={actor.name ? 'vi' : undefined}>
          {actor.name ?? actorWords(actor.id, say)}
        </Link>
        {entry.for.map(({ id, name }) => (
          <div key={id} className="small quiet">
            {say(messages.inPlaceOf)} <span lang="vi">{name ?? actorWords(id, say)}</span>
          </div>
        ))}
      </td>
      <td data-label={say(messages.action)} className="bare">
        {action}
      </td>
      <td data-label={say(messages.record)}>
        <RecordOf of={entry} />
      </td>
      <td data-label={say(messages.area)} className={area ? 'name' : 'name empty-on-phone'}>
        {area ? (
          <Link href={at({ area: area.id })} lang="vi">
            {area.name}
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td data-label={say(messages.from)} className={from ? 'number' : 'number empty-on-phone'}>
        {from ?? '–'}
      </td>
      <td data-label={say(messages.change)}>
        <Popover label={say(messages.show)} name={say(messages.changeOf, { action })}>
          <Changes before={entry.before ?? {}} after={entry.after ?? {}} />
          <p className="quiet">
            {entry.seq === null ? say(messages.notChained) : say(messages.chained, { n: entry.seq })}
          </p>
          {entry.recordId && <Link href={at({ record: entry.recordId })}>{say(messages.only)}</Link>}
        </Popover>
      </td>
    </tr>
  );
}

/** Accounts are named by the server; these are none. */
function actorWords(id: string, say: Say): string {
  const known = { program: 1, office: 1, visitor: 1, demonstration: 1 } as const;
  return id in known ? say(messages[id as keyof typeof known]) : id.slice(0, 8);
}

/** Of a user name that there was not no id is kept. */
const isId = (id: string) => /^[0-9a-f-]{36}$/.test(id);
const pages: Readonly<Record<string, string>> = { document: '/documents', account: '/accounts' };

function RecordOf({ of: { record, recordId, recordName } }: { of: AuditEntry }) {
  const { say } = useLanguage();
  const kind = (kindNames as Words)[record];
  const name = recordName ?? `${kind ? say(kind) : record}${pages[record] ? ` ${recordId.slice(-8)}` : ''}`;
  if (!pages[record] || !isId(recordId)) return name;
  return (
    <Link href={`${pages[record]}/${recordId}`} className="clamped" lang={recordName ? 'vi' : undefined}>
      {name}
    </Link>
  );
}

type Stated = Readonly<Record<string, unknown>>;

/** What changed first, then the rest of what was noted. */
function Changes({ before, after }: { before: Stated; after: Stated }) {
  const { say } = useLanguage();
  const says = (name: string) => (before[name] ?? after[name] ?? null) !== null;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(says);
  const same = (name: string) => JSON.stringify(before[name]) === JSON.stringify(after[name]);
  const ordered = [...names.filter((name) => !same(name)), ...names.filter(same)];
  if (names.length === 0) return null;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(messages.field)}</th>
          <th scope="col">{say(messages.before)}</th>
          <th scope="col">{say(messages.after)}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((name) => (
          <tr key={name} className={same(name) ? 'quiet' : undefined}>
            <th scope="row">{fieldWords[name] ? say(fieldWords[name]) : name}</th>
            <td data-label={say(messages.before)}>{valueText(before[name], say)}</td>
            <td data-label={say(messages.after)}>{valueText(after[name], say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueText(value: unknown, say: Say): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'boolean') return say(value ? messages.yes : messages.no);
  if (Array.isArray(value)) return value.map((each) => valueText(each, say)).join(', ') || '–';
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDate(String(value));
  const words = (valueWords as Words)[String(value)];
  // Of an id or a digest its end tells it from others.
  return words ? say(words) : String(value).replace(/^[0-9a-f-]{20,}(?=[0-9a-f]{12}$)/, '…');
}
