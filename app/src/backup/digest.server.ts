import { hash } from 'node:crypto';
import type { TableEnds } from './contract.ts';

/**
 * What the rows of a table come to: their number, and the SHA-256 of each added up in eight lanes of 32 bits. A sum, as no order
 * of rows is the same on every server, and no exclusive or, in which two equal rows would vanish.
 */
export class RowDigest {
  #rows = 0;
  readonly #lanes = new Uint32Array(8);

  add(row: Uint8Array): void {
    const digest = hash('sha256', row, 'buffer');
    this.#rows += 1;
    for (let lane = 0; lane < 8; lane += 1)
      this.#lanes[lane] = (this.#lanes[lane] as number) + digest.readUInt32BE(lane * 4);
  }

  value(): TableEnds {
    return {
      rows: this.#rows,
      digest: [...this.#lanes].map((lane) => lane.toString(16).padStart(8, '0')).join(''),
    };
  }
}
