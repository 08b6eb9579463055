import { closeStanding, type Ledger, provenanceOf, standingPage } from '../documents/ledger.server.ts';
import { insertRows, type ReadTransaction } from '../platform/database.server.ts';
import type { LimitationList } from './contract.ts';
import { limitation } from './table.server.ts';

export const limitationLedger: Ledger = {
  types: ['limitation'],
  record: (tx, facts) =>
    insertRows(
      tx,
      limitation,
      facts.flatMap((fact) => (fact.body.type === 'limitation' ? [provenanceOf(fact)] : [])),
    ),
  supersede: (tx, from) => closeStanding(tx, limitation, from),
};

const columns = { id: limitation.id };

/** What stands of an area, newest document first. */
export const limitationsOf = (tx: ReadTransaction, areaId: string, after?: string): Promise<LimitationList> =>
  standingPage(tx, limitation, columns, areaId, after);
