import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage } from './language.tsx';
import { messages } from './messages.ts';
import { formatDate, formatInstant } from './period.ts';

export interface Words {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly documentDate: string | null;
  readonly factId: string;
  readonly words: string;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
}

/** The address of the very words. */
export function addressOf({ documentId, factId }: { documentId: string; factId: string }): string {
  return `/documents/${documentId}#fact-${factId}`;
}

/** One click from a number to the words that state it; the title says whose they are. */
export function SourceLink({ of, children, walk }: { of: Words; children: ReactNode; walk?: boolean }) {
  const { say } = useLanguage();
  const title = [
    `“${of.words}”`,
    of.documentTitle,
    of.documentDate && formatDate(of.documentDate),
    say(messages.confirmedBy, { by: of.confirmedBy, at: formatInstant(of.confirmedAt) }),
  ];
  return (
    <Link
      href={addressOf(of)}
      className="to-words"
      title={title.filter(Boolean).join('\n')}
      data-walk={walk ? '' : undefined}
    >
      {children}
    </Link>
  );
}

/** The document below an item: "Nguồn: Báo cáo …, 12/12/2023". */
export function SourceLine({ of }: { of: Words }) {
  const { say } = useLanguage();
  return (
    <p className="source-line small">
      <Link href={addressOf(of)} className="to-words">
        {say(messages.source)}: {of.documentTitle}
        {of.documentDate && `, ${formatDate(of.documentDate)}`}
        <span className="unseen">: “{of.words}”</span>
      </Link>
    </p>
  );
}
