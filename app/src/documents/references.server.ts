import { insertRows } from '../platform/database.server.ts';
import { closeStanding, type Ledger, provenanceOf } from './ledger.server.ts';
import { documentReference } from './table.server.ts';

/** Documents that a report rests on. */
export const referenceLedger: Ledger = {
  types: ['document-reference'],
  record: (tx, facts) =>
    insertRows(
      tx,
      documentReference,
      facts.flatMap((fact) => {
        if (fact.body.type !== 'document-reference') return [];
        const { number, kind = null, date = null, issuer = null, title = null } = fact.body;
        return [{ ...provenanceOf(fact), number, kind, date, issuer, title }];
      }),
    ),
  supersede: (tx, from) => closeStanding(tx, documentReference, from),
};
