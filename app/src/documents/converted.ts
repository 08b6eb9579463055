/** "mammoth 1.13.0, TCVN3 → Unicode": a document's extractor says where its letters were converted. */
const CONVERTED = /, (TCVN3|VNI) → Unicode$/;

export function convertedBy(extractor: string, encoding: string): string {
  return CONVERTED.test(extractor) ? extractor : `${extractor}, ${encoding} → Unicode`;
}

/** The encoding that a document was converted from, which a person is told so that they look; null for one in Unicode. */
export function convertedFrom(extractor: string): string | null {
  return CONVERTED.exec(extractor)?.[1] ?? null;
}
