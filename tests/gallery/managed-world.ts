import { readManaged } from '../../domain/managed/managed.ts';
import type { ManagedPort } from '../../entrypoints/options/managed-view.ts';

/** What a policy sets, as the options page sees it. @param chosen by the person, besides */
export const managedWorld = (
  policy: unknown = {},
  chosen: readonly string[] = [],
): ManagedPort => ({
  read: async () => ({ ...readManaged(policy), chosen: new Set(chosen) }),
  readAnew: async () => undefined,
  onChange: () => () => undefined,
});

/** A policy as an office would write it. */
export const AN_OFFICE = {
  office: {
    rule: 'party',
    superior: 'TỈNH ỦY TUYÊN QUANG',
    name: 'BAN TUYÊN GIÁO VÀ DÂN VẬN',
    place: 'Tuyên Quang',
    signatoryTitle: 'K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN',
    recipients: 'Thường trực Tỉnh ủy (để báo cáo)\nCác ban đảng\nLưu Văn phòng',
  },
  campaigns: [
    {
      id: 'dan-van-kheo-2026',
      name: 'Năm dân vận khéo 2026',
      phrases: ['dân vận khéo', 'dân vận chính quyền'],
      colour: 'red',
      from: '2026-01-01',
      to: '2026-12-31',
    },
    { name: 'Nghị quyết 57', phrases: ['nghị quyết 57', 'chuyển đổi số'], colour: 'blue' },
    { name: 'Sắp xếp đơn vị hành chính', from: '2025-07-01', archived: true },
  ],
  defaultCampaign: 'dan-van-kheo-2026',
  allowedHosts: ['baotuyenquang.com.vn', 'gov.vn', 'dcs.vn', 'nhandan.vn'],
  backup: {
    every: 'week',
    folderHint: 'Chọn thư mục S:\\Sao-luu-Cat-Bao\\<tên anh chị> trên máy chủ của cơ quan.',
  },
  language: 'vi',
} as const;

/** The same by an administrator in a hurry. */
export const MISTAKEN = {
  ...AN_OFFICE,
  campaigns: [
    ...AN_OFFICE.campaigns,
    { name: 'Tết Nguyên đán', from: '2027-02-30', colour: 'đỏ' },
    { phrases: ['không tên'] },
  ],
  alowedHosts: ['nhandan.vn'],
  language: 'fr',
} as const;
