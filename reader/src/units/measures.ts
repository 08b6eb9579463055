/** Units of measure as written in lower case, and their canonical form. The longest that fits is read. */
export const MEASURES: Readonly<Record<string, string>> = {
  '%': '%',
  'phần trăm': '%',
  'điểm phần trăm': 'điểm phần trăm',
  'điểm %': 'điểm phần trăm',
  ha: 'ha',
  'héc-ta': 'ha',
  'héc ta': 'ha',
  hécta: 'ha',
  hecta: 'ha',
  'hec-ta': 'ha',
  km: 'km',
  kilômét: 'km',
  'ki-lô-mét': 'km',
  'cây số': 'km',
  m: 'm',
  mét: 'm',
  cm: 'cm',
  mm: 'mm',
  'm²': 'm2',
  'mét vuông': 'm2',
  'km²': 'km2',
  'm³': 'm3',
  'mét khối': 'm3',
  tấn: 'tấn',
  tạ: 'tạ',
  yến: 'yến',
  kg: 'kg',
  'ki-lô-gam': 'kg',
  gam: 'gam',
  lít: 'lít',
  kwh: 'kWh',
  mw: 'MW',
  mwp: 'MWp',
  kw: 'kW',
  kva: 'kVA',
  kv: 'kV',
  điểm: 'điểm',
  lần: 'lần',
};

/** Units that may stand behind the slash of a compound: "tạ/ha", "tiêu chí/xã", "kg/người/năm". */
export const PER: readonly string[] =
  'người|năm|tháng|ngày đêm|ngày|quý|giờ|vụ|lứa|héc-ta|héc ta|ha|km|km²|m|m²|m³|kg|tấn|tạ|con|hộ|xã|phường|thôn|bản|làng|huyện|tỉnh|sào|mẫu|lớp|trường|học sinh|lao động|đầu người|vạn dân|dân|khẩu|nhân khẩu|nhà|căn|dự án|đơn vị|công trình|thành viên|doanh nghiệp|sản phẩm|lượt'.split(
    '|',
  );

export const PER_CANONICAL: Readonly<Record<string, string>> = {
  'héc-ta': 'ha',
  'héc ta': 'ha',
  'km²': 'km2',
  'm²': 'm2',
  'm³': 'm3',
};
