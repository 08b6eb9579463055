/**
 * What an office file says of itself beside its text: subject, keywords, category, and properties that somebody added ("Độ mật").
 * A stamp of secrecy may stand there; nothing of it is kept.
 */
export function propertiesOf(parts: Iterable<readonly [name: string, xml: string]>): string {
  const lines: string[] = [];
  for (const [name, xml] of parts) {
    if (/(?:^|\/)docProps\/custom\.xml$/.test(name))
      for (const [, property = '', value = ''] of xml.matchAll(
        /<property\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/property>/g,
      ))
        lines.push(`${property}: ${value.replace(/<[^>]*>/g, ' ').trim()}`);
    if (/(?:^|\/)docProps\/core\.xml$/.test(name)) lines.push(...xml.split(/<[^>]*>/));
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}
