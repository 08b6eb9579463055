import type { Text } from '../platform/language.ts';
import { defineProblems } from '../platform/problem.ts';

export const problems = defineProblems({
  'areas-no-ledger': {
    status: 500,
    title: { vi: 'Chưa có sổ', en: 'There is no ledger yet' },
    detail: {
      vi: 'Chưa có dữ liệu để nhập vào. Hãy chạy dondoc serve (npm start) một lần trước.',
      en: 'There are no data yet to import into. Run dondoc serve (npm start) once before.',
    },
  },
  'areas-file-unreadable': {
    status: 422,
    title: { vi: 'Không đọc được tệp', en: 'The file cannot be read' },
    detail: {
      vi: 'Không mở được {file}. Hãy xem lại tên tệp và quyền đọc; tệp phải là UTF-8.',
      en: '{file} cannot be opened. Check its name and that you may read it; it must be UTF-8.',
    },
  },
  'areas-file-form': {
    status: 422,
    title: { vi: 'Tệp không đúng dạng', en: 'The file has another form' },
    detail: {
      vi: 'Dòng đầu của {file} phải là code,level,type,name,parent_code (danh mục đơn vị) hoặc old_code,new_code,divided (đơn vị nào vào đơn vị nào).',
      en: 'The first line of {file} must be code,level,type,name,parent_code (a list of units) or old_code,new_code,divided (which went into which).',
    },
  },
  'areas-day': {
    status: 422,
    title: { vi: 'Ngày không đúng', en: 'That is no day' },
    detail: {
      vi: '“{day}” không phải là một ngày. Hãy viết như 2025-07-01.',
      en: '“{day}” is no day. Write it as 2025-07-01.',
    },
  },
  'areas-days': {
    status: 422,
    title: { vi: 'Thiếu ngày hiệu lực', en: 'The days of validity are missing' },
    detail: {
      vi: 'Hãy cho biết --from (ngày đầu tiên) hoặc --to (ngày cuối cùng) của danh mục, ngày đầu không sau ngày cuối; tệp old_code,new_code cần --from là ngày thay đổi.',
      en: 'Say --from (the first day) or --to (the last day) of the list, the first not after the last; a file old_code,new_code needs --from as the day of the change.',
    },
  },
});

export const words = {
  import: { vi: 'Nhập danh mục vào sổ', en: 'Import lists into the ledger' },
  does: {
    vi: 'Nhập đơn vị hành chính và quá trình của chúng từ tệp CSV',
    en: 'Import administrative units and their lineage from CSV files',
  },
  files: {
    vi: 'tệp code,level,type,name,parent_code hoặc old_code,new_code,divided',
    en: 'files code,level,type,name,parent_code or old_code,new_code,divided',
  },
  from: {
    vi: 'ngày đầu tiên có hiệu lực; với old_code,new_code: ngày thay đổi',
    en: 'the first day of validity; with old_code,new_code: the day of the change',
  },
  to: { vi: 'ngày cuối cùng có hiệu lực', en: 'the last day of validity' },
  source: { vi: 'nguồn của số liệu, ghi vào từng dòng', en: 'where the data are from; noted with each line' },
  legal: {
    vi: 'nguồn là văn bản pháp lý: thay cả những dòng theo văn bản trước đó',
    en: 'the source is a legal text: replaces lines of earlier legal texts too',
  },
  complete: {
    vi: 'danh mục đầy đủ: đơn vị cùng cấp không có trong đó kết thúc trước --from',
    en: 'the list is complete: units of its levels that it lacks ended before --from',
  },
  preview: { vi: 'chỉ cho xem sẽ thay đổi gì, không ghi', en: 'only show what would change; write nothing' },
  help: { vi: 'in hướng dẫn', en: 'print this help' },
  helpCommand: { vi: 'In hướng dẫn của một lệnh', en: 'Print the help of a command' },
  misused: {
    vi: 'Cách dùng: dondoc import areas TỆP… --source NGUỒN [--from NGÀY] [--to NGÀY] [--complete] [--legal] [--preview]',
    en: 'Usage: dondoc import areas FILE… --source NAME [--from DAY] [--to DAY] [--complete] [--legal] [--preview]',
  },
  added: { vi: 'Đơn vị mới', en: 'New units' },
  renewed: { vi: 'Đơn vị đổi tên hoặc loại từ ngày này', en: 'Units that become others from this day' },
  corrected: { vi: 'Tên hoặc loại được sửa lại', en: 'Names or types corrected' },
  ended: { vi: 'Đơn vị kết thúc', en: 'Units that end' },
  kept: {
    vi: 'Có trong sổ, không có trong danh mục; giữ nguyên',
    en: 'In the ledger, not in the list; left as they are',
  },
  moved: {
    vi: 'Danh mục xếp vào đơn vị khác; giữ nguyên vì quyền xem văn bản gắn với nó',
    en: 'Under another unit in the list; left as they are, since who sees documents hangs on it',
  },
  linesAdded: { vi: 'Dòng quá trình mới', en: 'New lines of lineage' },
  linesChanged: { vi: 'Dòng quá trình được thay', en: 'Lines of lineage replaced' },
  linesRemoved: { vi: 'Dòng quá trình bỏ đi', en: 'Lines of lineage removed' },
  unchanged: { vi: 'Không đổi', en: 'Unchanged' },
  more: { vi: '… và {n} đơn vị nữa', en: '… and {n} more' },
  moreWrong: { vi: '… và {n} dòng sai nữa', en: '… and {n} more wrong rows' },
  line: { vi: 'dòng', en: 'line' },
  refused: {
    vi: 'Không ghi gì cả. Hãy sửa các dòng trên rồi nhập lại.',
    en: 'Nothing was written. Mend these rows and import again.',
  },
  previewed: { vi: 'Chỉ xem trước: chưa ghi gì.', en: 'A preview only: nothing was written.' },
  written: { vi: 'Đã ghi vào sổ.', en: 'Written to the ledger.' },
  nothing: {
    vi: 'Sổ đã đúng như vậy: không có gì phải ghi.',
    en: 'The ledger says so already: there is nothing to write.',
  },
} satisfies Record<string, Text>;
