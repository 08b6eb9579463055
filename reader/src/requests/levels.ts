const LEVEL = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?= )/u;

/** The level of a unit named as the guide names it: "huyện Pác Nặm". */
export const levelOf = (place: string | undefined): string | undefined =>
  place === undefined ? undefined : LEVEL.exec(place)?.[0];
