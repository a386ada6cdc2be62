import { PROVINCE_SINCE_2025 } from './provinces.ts';

/** Where a present province stands on the map of tiles, and what it was made of. */
export interface ProvinceTile {
  /** Its name since 1 July 2025. */
  readonly name: string;
  /** At most two words of six letters each: a tile is narrow. */
  readonly short: string;
  /** From the west, from the north. */
  readonly column: number;
  readonly row: number;
  /** Names before, the one that gave the name first. */
  readonly former: readonly string[];
}

/**
 * Six columns, fifteen rows: neighbours stand beside each other where that is possible, and the
 * coast keeps its S. North of the Red River's mouth the rows follow the border, below it a row is
 * the coast from north to south.
 */
const LAYOUT: readonly (readonly [name: string, column: number, row: number, short?: string])[] = [
  ['Lai Châu', 1, 0],
  ['Lào Cai', 2, 0],
  ['Tuyên Quang', 3, 0],
  ['Cao Bằng', 4, 0],
  ['Điện Biên', 0, 1],
  ['Sơn La', 1, 1],
  ['Phú Thọ', 2, 1],
  ['Thái Nguyên', 3, 1],
  ['Lạng Sơn', 4, 1],
  ['Hà Nội', 2, 2],
  ['Bắc Ninh', 3, 2],
  ['Quảng Ninh', 4, 2],
  ['Ninh Bình', 2, 3],
  ['Hưng Yên', 3, 3],
  ['Hải Phòng', 4, 3],
  ['Thanh Hóa', 2, 4],
  ['Nghệ An', 2, 5],
  ['Hà Tĩnh', 3, 5],
  ['Quảng Trị', 3, 6],
  ['Huế', 4, 6],
  ['Đà Nẵng', 4, 7],
  ['Quảng Ngãi', 5, 8],
  ['Gia Lai', 5, 9],
  ['Đắk Lắk', 5, 10],
  ['Tây Ninh', 2, 11],
  ['Đồng Nai', 3, 11],
  ['Lâm Đồng', 4, 11],
  ['Khánh Hòa', 5, 11],
  ['An Giang', 1, 12],
  ['Đồng Tháp', 2, 12],
  ['Thành phố Hồ Chí Minh', 3, 12, 'TP HCM'],
  ['Cần Thơ', 2, 13],
  ['Vĩnh Long', 3, 13],
  ['Cà Mau', 2, 14],
];

/** The registry lists the namesake first. */
const formerOf = (name: string): readonly string[] =>
  Object.keys(PROVINCE_SINCE_2025).filter((former) => PROVINCE_SINCE_2025[former] === name);

/** The 34 provinces, each with its former ones: 63 in all. */
export const PROVINCE_TILES: readonly ProvinceTile[] = LAYOUT.map(
  ([name, column, row, short = name]) => ({ name, short, column, row, former: formerOf(name) }),
);

export const TILE_COLUMNS = 1 + Math.max(...LAYOUT.map(([, column]) => column));
export const TILE_ROWS = 1 + Math.max(...LAYOUT.map(([, , row]) => row));
