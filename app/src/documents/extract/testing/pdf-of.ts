/** One run of words at a place, in points from the left and from the top of an A4 page. */
export interface Placed {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** A box of this width and height is drawn from here down; for the lines of a table. */
  readonly box?: readonly [width: number, height: number];
  /** The words run up the page. */
  readonly upright?: boolean;
  /** The words are a note that was put onto the page, and no part of it. */
  readonly note?: boolean;
}

const height = 842;

/**
 * A PDF by hand: every letter is half an em wide, and its glyph is its own code unit, which a ToUnicode table says, so that
 * what stands where is exactly known. `picture` puts a picture on each page, `locked` a password on the file.
 */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  options: { picture?: boolean; locked?: boolean } = {},
): Buffer {
  const objects: string[] = [];
  const put = (body: string) => objects.push(body);
  const stream = (words: string, more = '') => put(`<< /Length ${words.length} ${more}>>\nstream\n${words}\nendstream`);
  const kids = pages.map((_, index) => `${8 + index * 2} 0 R`).join(' ');
  put('<< /Type /Catalog /Pages 2 0 R >>');
  put(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  );
  put(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
  );
  put(
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>',
  );
  stream(
    '/CIDInit /ProcSet findresource begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end',
  );
  stream('\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ');
  if (!options.picture) objects[6] = '<< >>';
  for (const [index, page] of pages.entries()) {
    put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents ${9 + index * 2} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /P 7 0 R >> >> ${notesOf(page)}>>`,
    );
    const words = page
      .filter(({ note }) => !note)
      .map(({ words, x, y, size = 13, box, upright }) =>
        box
          ? `${x} ${height - y - box[1]} ${box[0]} ${box[1]} re S`
          : `BT /F ${size} Tf ${upright ? '0 1 -1 0' : '1 0 0 1'} ${x} ${height - y} Tm <${hex(words)}> Tj ET`,
      );
    stream([...(options.picture ? ['q 500 0 0 700 50 50 cm /P Do Q'] : []), ...words].join('\n'));
  }
  const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
  return assemble(objects, options.locked ? `/Encrypt ${lock} /ID [<00> <00>]` : '');
}

/** Their words are UTF-16 with a mark in front. */
function notesOf(page: readonly Placed[]): string {
  const notes = page.filter(({ note }) => note);
  if (notes.length === 0) return '';
  const annotations = notes.map(
    ({ words, x, y }) =>
      `<< /Type /Annot /Subtype /FreeText /Rect [${x} ${height - y} ${x + 90} ${height - y + 20}] /DA (/F 12 Tf) /Contents <feff${hex(words)}> >>`,
  );
  return `/Annots [${annotations.join(' ')}] `;
}

function hex(words: string): string {
  return Array.from({ length: words.length }, (_, at) => words.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const from = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${from}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
