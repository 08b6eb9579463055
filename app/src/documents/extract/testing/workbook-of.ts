import { CFB, utils, write } from '@e965/xlsx';

export const xlsxOf = (rows: unknown[][]): Buffer => bookOf(rows, 'xlsx');
export const xlsOf = (rows: unknown[][]): Buffer => bookOf(rows, 'biff8');

function bookOf(rows: unknown[][], bookType: 'xlsx' | 'biff8'): Buffer {
  const book = utils.book_new(utils.aoa_to_sheet(rows), 'Sheet1');
  return write(book, { type: 'buffer', bookType, compression: true });
}

/** Parts as a zip, written as they are: what no program for documents would write. */
/** A zip archive of these members. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const zip = CFB.utils.cfb_new({ root: 'R' });
  for (const [name, part] of Object.entries(parts))
    CFB.utils.cfb_add(zip, `/${name}`, Buffer.from(part as string), { unsafe: true });
  return CFB.write(zip, { fileType: 'zip', type: 'buffer', compression: true });
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet by its rows in XML: `<row r="1"><c r="A1"><v>5</v></c></row>`. */
export function xlsxOfXml(
  rows: string,
  { after = '', parts = {} }: { after?: string; parts?: Record<string, string> } = {},
) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const part = (kind: string, name: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${part('sheet.main', 'workbook.xml')}${part('worksheet', 'worksheets/sheet1.xml')}</Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...parts,
  });
}
