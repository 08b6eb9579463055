/** Powers of ten that stand between a number and its unit: "38,12 nghìn tỷ đồng", "4.310 nghìn con". */
export const SCALES: Readonly<Record<string, number>> = {
  'nghìn tỷ': 12,
  'nghìn tỉ': 12,
  'ngàn tỷ': 12,
  'ngàn tỉ': 12,
  'triệu tỷ': 15,
  'trăm tỷ': 11,
  'chục tỷ': 10,
  tỷ: 9,
  tỉ: 9,
  'trăm triệu': 8,
  triệu: 6,
  tr: 6,
  vạn: 4,
  nghìn: 3,
  ngàn: 3,
};

/** Money as written, and its canonical unit. A bare "tỷ" or "triệu" is of đồng. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  'đồng việt nam': 'đồng',
  vnđ: 'đồng',
  vnd: 'đồng',
  đồng: 'đồng',
  đ: 'đồng',
  usd: 'USD',
  'đô la mỹ': 'USD',
  'đô la': 'USD',
  'đô-la': 'USD',
  euro: 'EUR',
  eur: 'EUR',
  'nhân dân tệ': 'CNY',
};
