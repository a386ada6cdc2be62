import { fail, succeed } from '../../domain/failure.ts';
import { composeClip, type WholeClip } from '../../domain/clip.ts';
import type { ImportRefusal } from '../../domain/failure.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import type { PastImport } from '../../domain/past-import.ts';
import { mergeFound } from '../../domain/merge-clip.ts';
import type { WaitingPage } from '../../domain/waiting-page.ts';
import type { Arrival } from '../../entrypoints/import/arrival.ts';
import type { ImportPagePort } from '../../entrypoints/import/import-port.ts';
import { stageOf } from '../../import/stage.ts';
import { NOON } from './sample-clips.ts';
import { anArticle } from '../domain/a-whole.ts';

const CAMPAIGNS = ['Năm dân vận khéo 2020', 'Mục tiêu kép', 'Đại hội Đảng bộ tỉnh lần thứ XX'].map(
  (name, at) => ({ id: `new-${at}`, name, phrases: [], createdAt: NOON }),
);
const OURS = [{ id: 'ours', name: 'Nghị quyết 01', phrases: [], createdAt: 1 }];
const TITLES = [
  'Thái Bình: sơ kết một năm thực hiện phong trào “Dân vận khéo”',
  'Ủy ban MTTQ tỉnh giám sát việc thực hiện dân chủ ở cơ sở tại ba huyện ven biển',
  'Hội Nông dân xã Vũ Quý hiến 1.200 m² đất làm đường',
  'Kiến Xương nhân rộng 36 mô hình dân vận khéo trong xây dựng nông thôn mới nâng cao',
];

function whole(n: number, text = 'Sáng nay, huyện sơ kết phong trào. '.repeat(4)): WholeClip {
  const url = `https://baothaibinh.com.vn/tin/${n}.html`;
  const article = anArticle({
    url,
    title: TITLES[n % TITLES.length] ?? '',
    text,
    words: text.split(' ').length,
  });
  const id = `id-${n}`;
  const clip = composeClip(
    {
      id,
      url,
      urlKey: url.slice(8),
      capturedAt: NOON - n * 3_600_000,
      device: 'import',
      source: {
        host: 'baothaibinh.com.vn',
        name: 'Báo Thái Bình',
        kind: 'newspaper',
        province2024: 'Thái Bình',
        province2025: 'Hưng Yên',
        registered: true,
      },
      textHash: `${n}`.padStart(64, '0'),
      entries: {},
      corrections: {},
    },
    article,
  );
  return { clip, body: { id, article } };
}

const tagged = ({ clip, body }: WholeClip, value: string): WholeClip => ({
  clip: composeClip(
    { ...clip, entries: addEntry({}, { kind: 'campaign', value }, NOON, 'import') },
    body.article,
  ),
  body,
});

const page = (n: number): WaitingPage => ({
  urlKey: `w${n}`,
  url: `https://daidoanket.vn/bai-${n}.html`,
  title: n % 3 ? `Mặt trận các cấp triển khai nhiệm vụ quý ${n}` : '',
  campaigns: ['new-0'],
  note: '',
  addedAt: NOON,
});

/** A file that brings some of everything. @param many how many new clips */
export function anArrival(many = 12): Arrival {
  const fresh = Array.from({ length: many }, (_, n) => tagged(whole(n + 10), `new-${n % 3}`));
  const held = [whole(1), whole(2), whole(3)];
  const coming = [
    ...fresh,
    tagged(whole(1), 'new-1'),
    whole(2, 'Bản dài hơn của bài này, với thêm một đoạn. '.repeat(9)),
    whole(3),
  ];
  const taken = {
    title: '',
    campaigns: CAMPAIGNS,
    wholes: coming,
    waiting: Array.from({ length: 40 }, (_, n) => page(n)),
    refused: [
      { where: '#12', reason: 'no-address' as const },
      { where: 'ghi-chu/nhap.md', reason: 'no-address' as const },
    ],
  };
  const byKey = new Map(held.map((each) => [each.clip.urlKey, each]));
  return {
    name: 'wallabag-2026-11-20.zip',
    format: 'wallabag',
    manner: 'added',
    taken,
    stage: stageOf(taken, byKey, OURS, mergeFound),
    refused: [...taken.refused, { where: 'anh/anh.zip', reason: 'archive-inside' as const }],
    held: byKey,
    campaigns: OURS,
  };
}

const PAST: readonly PastImport[] = [
  {
    act: 'import-2',
    at: NOON - 3_600_000,
    name: 'pocket.csv',
    format: 'pocket',
    added: 0,
    changed: 2,
    waiting: 1240,
  },
  {
    act: 'import-1',
    at: NOON - 90_000_000,
    name: 'cat-bao_tat-ca_2026-11-20.json',
    format: 'json',
    added: 318,
    changed: 12,
    waiting: 0,
  },
];

/** What the import page is given where there is no browser; each part may be another one. */
export function importWorld(part: Partial<ImportPagePort> = {}): ImportPagePort {
  let past = PAST;
  return {
    read: async () => succeed(anArrival()),
    send: async (shipment, onProgress) => {
      onProgress(shipment.wholes.length + shipment.waiting.length);
      return succeed({
        added: 12,
        merged: 3,
        act: 'import-3',
        waiting: { added: shipment.waiting.length, joined: 0, clipped: [], left: 0 },
      });
    },
    listImports: async () => past,
    undoImport: async (act) => {
      past = past.filter((each) => each.act !== act);
      return succeed({ removed: 10, restored: 3, kept: 2 });
    },
    openLibrary: () => undefined,
    openWaiting: () => undefined,
    openBackups: () => undefined,
    now: () => NOON,
    ...part,
  };
}

export const refusing = (reason: ImportRefusal, detail = ''): Partial<ImportPagePort> => ({
  read: async () => fail({ kind: 'import-refused', reason, detail }),
});
