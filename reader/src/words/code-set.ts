/** Words, numbers and marks by their codes, told apart by one look into a table: most words of a text are in none. */
export class CodeSet {
  readonly #bits = new Uint32Array(0x10000 >> 5);

  constructor(codes: Iterable<number>) {
    for (const code of codes) this.#bits[code >> 5] = (this.#bits[code >> 5] as number) | (1 << code);
  }

  has(code: number): boolean {
    return (((this.#bits[code >> 5] as number) >> code) & 1) === 1;
  }
}
