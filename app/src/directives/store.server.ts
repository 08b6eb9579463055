import { closeStanding, type Ledger, provenanceOf, standingPage } from '../documents/ledger.server.ts';
import { insertRows, type ReadTransaction } from '../platform/database.server.ts';
import type { DirectiveList } from './contract.ts';
import { directive } from './table.server.ts';

export const directiveLedger: Ledger = {
  types: ['directive'],
  record: (tx, facts) =>
    insertRows(
      tx,
      directive,
      facts.flatMap((fact) =>
        fact.body.type === 'directive'
          ? [{ ...provenanceOf(fact), speaker: fact.body.speaker ?? null, to: fact.body.to ?? null }]
          : [],
      ),
    ),
  supersede: (tx, from) => closeStanding(tx, directive, from),
};

const columns = { id: directive.id, speaker: directive.speaker, to: directive.to };

/** What stands of an area, newest document first. */
export const directivesOf = (tx: ReadTransaction, areaId: string, after?: string): Promise<DirectiveList> =>
  standingPage(tx, directive, columns, areaId, after);
