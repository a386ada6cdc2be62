// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { PROVINCE_SINCE_2025 } from '../../portals/provinces.ts';
import { PROVINCE_TILES, TILE_COLUMNS, TILE_ROWS } from '../../portals/province-tiles.ts';

const tile = (name: string) => {
  const found = PROVINCE_TILES.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not on the map`);
  return found;
};

describe('the map of tiles', () => {
  it('has each of the 34 provinces once and each of the 63 inside one of them', () => {
    const names = PROVINCE_TILES.map(({ name }) => name);
    expect(names).toHaveLength(34);
    expect([...names].sort()).toEqual([...new Set(Object.values(PROVINCE_SINCE_2025))].sort());
    const former = PROVINCE_TILES.flatMap((each) => each.former);
    expect(former).toHaveLength(63);
    expect([...former].sort()).toEqual(Object.keys(PROVINCE_SINCE_2025).sort());
    for (const each of PROVINCE_TILES) {
      expect(each.former.length).toBeLessThanOrEqual(3);
      for (const name of each.former) expect(PROVINCE_SINCE_2025[name]).toBe(each.name);
    }
  });

  it('puts no two on one place and none outside', () => {
    const places = PROVINCE_TILES.map(({ column, row }) => `${column},${row}`);
    expect(new Set(places).size).toBe(34);
    expect(PROVINCE_TILES.every(({ column }) => column >= 0 && column < TILE_COLUMNS)).toBe(true);
    expect(PROVINCE_TILES.every(({ row }) => row >= 0 && row < TILE_ROWS)).toBe(true);
  });

  it('is the country: north above south, west left of east', () => {
    const coast = ['Quảng Ninh', 'Ninh Bình', 'Thanh Hóa', 'Nghệ An', 'Quảng Trị', 'Đà Nẵng'];
    const south = ['Quảng Ngãi', 'Gia Lai', 'Đắk Lắk', 'Khánh Hòa', 'Vĩnh Long', 'Cà Mau'];
    const rows = [...coast, ...south].map((name) => tile(name).row);
    expect([...rows].sort((a, b) => a - b)).toEqual(rows);
    const acrossNorth = ['Điện Biên', 'Sơn La', 'Phú Thọ', 'Thái Nguyên', 'Lạng Sơn'];
    const columns = acrossNorth.map((name) => tile(name).column);
    expect([...columns].sort((a, b) => a - b)).toEqual(columns);
    expect(tile('An Giang').column).toBeLessThan(tile('Thành phố Hồ Chí Minh').column);
  });

  it('has names that fit a tile', () => {
    for (const { short } of PROVINCE_TILES) expect(short).toMatch(/^\p{L}{1,6}( \p{L}{1,6})?$/u);
  });
});
