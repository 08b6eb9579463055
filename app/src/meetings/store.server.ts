import { and } from 'drizzle-orm';
import {
  behind,
  closeStanding,
  cursorOf,
  itsDocument,
  type Ledger,
  newestFirst,
  provenanceOf,
  sourceColumns,
  sourceOf,
  standingOf,
} from '../documents/ledger.server.ts';
import { document } from '../documents/table.server.ts';
import { anyOf, atMost, insertRows, type ReadTransaction } from '../platform/database.server.ts';
import type { MeetingItem, MeetingList } from './contract.ts';
import { meeting, participant } from './table.server.ts';

/** Meetings, and the people of a document, who took part in the meeting it tells of. */
export const meetingLedger: Ledger = {
  types: ['meeting', 'person'],
  async record(tx, facts) {
    const meetings = facts.flatMap((fact) => {
      if (fact.body.type !== 'meeting') return [];
      const { kind, date = null, host = null, chair = null } = fact.body;
      return [{ ...provenanceOf(fact), kind, date, host, chair }];
    });
    await insertRows(tx, meeting, meetings);
    const people = facts.flatMap((fact) => {
      if (fact.body.type !== 'person') return [];
      const { name, positions, roles } = fact.body;
      return [{ ...provenanceOf(fact), name, positions, roles }];
    });
    await insertRows(tx, participant, people);
  },
  async supersede(tx, from) {
    await closeStanding(tx, meeting, from);
    await closeStanding(tx, participant, from);
  },
};

const PAGE = 20;

/** The meetings of an area, newest document first, with who took part. */
export async function meetingsOf(tx: ReadTransaction, areaId: string, after?: string): Promise<MeetingList> {
  const { kind, date, host, chair } = meeting;
  const found = await tx
    .select({ id: meeting.id, kind, date, host, chair, source: sourceColumns(meeting) })
    .from(meeting)
    .innerJoin(document, itsDocument(meeting))
    .where(and(standingOf(meeting, areaId), behind(meeting, after)))
    .orderBy(...newestFirst(meeting))
    .limit(atMost(PAGE + 1));
  const shown = found.slice(0, PAGE).map((row) => ({ ...row, source: sourceOf(row.source) }));
  const people = await participantsOf(tx, areaId, [...new Set(shown.map(({ source }) => source.documentId))]);
  const items = shown.map(
    (row): MeetingItem => ({
      ...row,
      participants: people.filter(({ source }) => source.documentId === row.source.documentId),
    }),
  );
  return { items, next: cursorOf(found, PAGE) };
}

async function participantsOf(tx: ReadTransaction, areaId: string, documentIds: string[]) {
  if (!documentIds.length) return [];
  const { id, name, positions, roles } = participant;
  const found = await tx
    .select({ id, name, positions, roles, source: sourceColumns(participant) })
    .from(participant)
    .innerJoin(document, itsDocument(participant))
    .where(and(standingOf(participant, areaId), anyOf(participant.documentId, documentIds)))
    .orderBy(...newestFirst(participant));
  return found.map((row) => ({ ...row, source: sourceOf(row.source) }));
}
