import { convertLegacy, fromLegacy } from '@dondoc/reader';
import { convertedBy } from '../converted.ts';
import type { Extraction } from './extracted.ts';

/**
 * What was extracted, in Unicode: words in TCVN3 or VNI are converted, and the extractor says so, since the spans of facts
 * point into the converted text. What stands in the margins is too short to show its encoding; it goes with the text.
 */
export function inUnicode(extraction: Extraction): Extraction {
  const converted = convertLegacy(extraction.text);
  if (!converted) return extraction;
  const { text, encoding } = converted;
  const also = (words: string) => `${words}\n${fromLegacy(words, encoding)}`;
  return {
    ...extraction,
    text,
    extractor: convertedBy(extraction.extractor, encoding),
    ...(extraction.title !== undefined && { title: convertLegacy(extraction.title)?.text ?? extraction.title }),
    ...(extraction.margins !== undefined && { margins: also(extraction.margins) }),
  };
}
