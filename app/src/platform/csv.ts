/** A spreadsheet would take a cell that begins so for a formula and work it out. */
const formula = /^[=+\-@\t\r]/;

/** A cell of a table with commas (RFC 4180), of words that somebody else wrote. */
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
