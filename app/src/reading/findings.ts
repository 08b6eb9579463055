import type { Finding } from '@dondoc/reader';
import { pick } from '../platform/language.ts';
import { BYTE_ORDER_MARK, line, oneLine } from './csv.ts';
import { either, findingKinds, labels } from './messages.ts';
import type { Printer, Printing } from './print.ts';
import { fit, type Layout, padded, oneLine as shown, widthOf } from './table.ts';

/** What was found in one text. */
export interface FileFound {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

const columns = [
  'source',
  'kind',
  'start',
  'end',
  'words',
  'value',
  'value_high',
  'unit',
  'written',
  'alternatives',
  'impossible',
];

/** How findings are printed: as readings are, but for the page. */
export function findingPrinter({ format, layout, several }: Printing): Pick<Printer, 'end'> & {
  readonly file: (found: FileFound) => string;
} {
  const end = () => '';
  if (format === 'table') return { file: (found) => findingTable(found, layout), end };
  if (format === 'csv') {
    let head = BYTE_ORDER_MARK + line(columns);
    return {
      file: (found) => {
        const rows = head + findingRows(found);
        head = '';
        return rows;
      },
      end,
    };
  }
  const indent = format === 'json' && !several ? 2 : undefined;
  return {
    file: ({ file, text, findings }) =>
      `${JSON.stringify({ schema: 'dondoc.findings/1', source: file, characters: text.length, findings }, null, indent)}\n`,
    end,
  };
}

function findingRows({ file, text, findings }: FileFound): string {
  return findings
    .map(({ kind, span, value, unit, written, alternatives, impossible }) => {
      const [low = '', high = ''] = [value ?? ''].flat();
      const place = [String(span[0]), String(span[1]), oneLine(text.slice(...span))];
      const or = alternatives?.join('; ') ?? '';
      return line([file, kind, ...place, low, high, unit ?? '', String(written), or, impossible ? 'true' : '']);
    })
    .join('');
}

const NARROWEST = 60;
const WIDEST = 160;

function findingTable({ file, text, findings }: FileFound, { language, columns, style }: Layout): string {
  const width = Math.min(Math.max(columns, NARROWEST), WIDEST);
  const rows = findings.map((finding) => ({
    kind: either(findingKinds, finding.kind, language),
    words: fit(text.slice(...finding.span), Math.floor(width * 0.4)),
    value: shownValue(finding, (label) => pick(labels[label], language)),
  }));
  const kind = Math.max(0, ...rows.map((row) => widthOf(row.kind)));
  const words = Math.max(0, ...rows.map((row) => widthOf(row.words)));
  const lines = rows.map((row) =>
    `${style.faint(padded(row.kind, kind))}  ${padded(row.words, words)}  ${fit(row.value, width - kind - words - 4)}`.trimEnd(),
  );
  const count = pick(labels.findings(findings.length), language);
  return [style.strong(shown(file)), style.faint(count), '', ...lines, '', ''].join('\n');
}

/** "28757000000 đồng (hoặc 28757000000000)". */
function shownValue(finding: Finding, label: (key: 'inferred' | 'or' | 'impossible') => string): string {
  const { value, unit, written, alternatives, impossible } = finding;
  if (impossible) return label('impossible');
  const told = value === undefined ? '' : [[value].flat().join(' – '), ...(unit ? [unit] : [])].join(' ');
  const notes = [
    ...(written || value === undefined ? [] : [label('inferred')]),
    ...(alternatives ? [`${label('or')} ${alternatives.join(', ')}`] : []),
  ];
  return notes.length > 0 ? `${told} (${notes.join('; ')})` : told;
}
