/** Where the first byte stands that is no UTF-8, or -1: overlong forms, surrogates and what lies above U+10FFFF are none. */
export function invalidUtf8At(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (more === 0 || at + more >= bytes.length) return at;
    const second = bytes[at + 1] as number;
    const from = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const to = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < from || second > to) return at;
    for (let next = 2; next <= more; next += 1) if (((bytes[at + next] as number) & 0xc0) !== 0x80) return at;
    at += more + 1;
  }
  return -1;
}
