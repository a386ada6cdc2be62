import type { Author, Published } from '../../../domain/article.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { SourceKind } from '../../../domain/source.ts';
import { aClip } from '../a-clip.ts';

export interface Case {
  readonly name: string;
  readonly clip: Clip;
  readonly via: string | null;
}

interface Told {
  readonly title?: string;
  readonly corrected?: string;
  readonly authors?: readonly string[];
  readonly roles?: readonly Author[];
  /** null where the page gives none. */
  readonly day?: string | null;
  readonly time?: string;
  readonly source?: readonly [name: string, kind: SourceKind];
  readonly url?: string;
  readonly via?: string;
}

const on = (date: string, time: string | null): Published => ({
  raw: null,
  date,
  time,
  precision: time === null ? 'day' : 'minute',
  origin: 'printed',
});

export async function aCase(name: string, told: Told): Promise<Case> {
  const {
    title = 'Sơ kết phong trào dân vận khéo',
    authors = ['Thu Hà'],
    day = '2020-07-08',
  } = told;
  const { clip } = await aClip(
    1,
    {
      title,
      authors: told.roles ?? authors.map((author) => ({ name: author, role: null })),
      published: day === null ? null : on(day, told.time ?? null),
    },
    told.corrected === undefined
      ? {}
      : { title: { value: told.corrected, stamp: '0mb000000.a1b2c3d4' } },
  );
  const [source, kind] = told.source ?? ['Báo Hà Nam', 'newspaper'];
  return {
    name,
    clip: {
      ...clip,
      url: told.url ?? 'https://baohanam.com.vn/tin-1.html',
      source: { ...clip.source, name: source, kind },
    },
    via: told.via ?? null,
  };
}

const GOVERNMENT = ['Cổng Thông tin điện tử tỉnh Hà Nam', 'government'] as const;
const MANY = 'An Bình Chi Dũng Giang Hà Khánh Lan Minh Nam'.split(' ');

/** What a list of press references meets, and what each style makes of it. */
export const CASES: readonly (readonly [
  name: string,
  told: Told,
  vietnamese: string,
  apa: string,
  chicago: string,
])[] = [
  [
    'an article of a provincial paper',
    {},
    'Thu Hà, “Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thu Hà. (2020, July 8). Sơ kết phong trào dân vận khéo. Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Sơ kết phong trào dân vận khéo.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'no author',
    { authors: [] },
    '“Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Sơ kết phong trào dân vận khéo. (2020, July 8). Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    '“Sơ kết phong trào dân vận khéo.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'no date',
    { day: null },
    'Thu Hà, “Sơ kết phong trào dân vận khéo”, Báo Hà Nam, không rõ ngày đăng, <https://baohanam.com.vn/tin-1.html>, truy cập ngày 22/11/2026.',
    'Thu Hà. (n.d.). Sơ kết phong trào dân vận khéo. Báo Hà Nam. Retrieved November 22, 2026, from https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Sơ kết phong trào dân vận khéo.” Báo Hà Nam. Accessed November 22, 2026. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'neither author nor date',
    { authors: [], day: null },
    '“Sơ kết phong trào dân vận khéo”, Báo Hà Nam, không rõ ngày đăng, <https://baohanam.com.vn/tin-1.html>, truy cập ngày 22/11/2026.',
    'Sơ kết phong trào dân vận khéo. (n.d.). Báo Hà Nam. Retrieved November 22, 2026, from https://baohanam.com.vn/tin-1.html',
    '“Sơ kết phong trào dân vận khéo.” Báo Hà Nam. Accessed November 22, 2026. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a day with a time: no time is cited',
    { day: '2020-12-01', time: '00:30' },
    'Thu Hà, “Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 01/12/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thu Hà. (2020, December 1). Sơ kết phong trào dân vận khéo. Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Sơ kết phong trào dân vận khéo.” Báo Hà Nam, December 1, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a repost',
    { source: GOVERNMENT, via: 'Báo Nhân Dân' },
    'Thu Hà, “Sơ kết phong trào dân vận khéo”, Cổng Thông tin điện tử tỉnh Hà Nam (đăng lại từ Báo Nhân Dân), 08/07/2020, <https://baohanam.com.vn/tin-1.html>, truy cập ngày 22/11/2026.',
    'Thu Hà. (2020, July 8). Sơ kết phong trào dân vận khéo. Cổng Thông tin điện tử tỉnh Hà Nam. https://baohanam.com.vn/tin-1.html (Reprinted from Báo Nhân Dân)',
    'Thu Hà. “Sơ kết phong trào dân vận khéo.” Cổng Thông tin điện tử tỉnh Hà Nam. July 8, 2020. Originally published by Báo Nhân Dân. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'the party’s paper',
    { source: ['Báo Nhân Dân', 'central-press'], url: 'https://nhandan.vn/bai-post798622.html' },
    'Thu Hà, “Sơ kết phong trào dân vận khéo”, Báo Nhân Dân, 08/07/2020, <https://nhandan.vn/bai-post798622.html>.',
    'Thu Hà. (2020, July 8). Sơ kết phong trào dân vận khéo. Báo Nhân Dân. https://nhandan.vn/bai-post798622.html',
    'Thu Hà. “Sơ kết phong trào dân vận khéo.” Báo Nhân Dân, July 8, 2020. https://nhandan.vn/bai-post798622.html.',
  ],
  [
    'a party committee’s page',
    { source: ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'party'], authors: ['P.Y.'] },
    'P.Y., “Sơ kết phong trào dân vận khéo”, Ban Tuyên giáo và Dân vận Tỉnh ủy, 08/07/2020, <https://baohanam.com.vn/tin-1.html>, truy cập ngày 22/11/2026.',
    'P.Y. (2020, July 8). Sơ kết phong trào dân vận khéo. Ban Tuyên giáo và Dân vận Tỉnh ủy. https://baohanam.com.vn/tin-1.html',
    'P.Y. “Sơ kết phong trào dân vận khéo.” Ban Tuyên giáo và Dân vận Tỉnh ủy. July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a ministry’s page',
    { source: ['Bộ Nội vụ', 'ministry'], authors: ['Văn phòng Bộ'] },
    'Văn phòng Bộ, “Sơ kết phong trào dân vận khéo”, Bộ Nội vụ, 08/07/2020, <https://baohanam.com.vn/tin-1.html>, truy cập ngày 22/11/2026.',
    'Văn phòng Bộ. (2020, July 8). Sơ kết phong trào dân vận khéo. Bộ Nội vụ. https://baohanam.com.vn/tin-1.html',
    'Văn phòng Bộ. “Sơ kết phong trào dân vận khéo.” Bộ Nội vụ. July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'the page of a Front committee without an author',
    { source: ['Mặt trận Tổ quốc tỉnh', 'front'], authors: [] },
    '“Sơ kết phong trào dân vận khéo”, Mặt trận Tổ quốc tỉnh, 08/07/2020, <https://baohanam.com.vn/tin-1.html>, truy cập ngày 22/11/2026.',
    'Sơ kết phong trào dân vận khéo. (2020, July 8). Mặt trận Tổ quốc tỉnh. https://baohanam.com.vn/tin-1.html',
    '“Sơ kết phong trào dân vận khéo.” Mặt trận Tổ quốc tỉnh. July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a host of no registry',
    { source: ['tin.example.vn', 'unknown'] },
    'Thu Hà, “Sơ kết phong trào dân vận khéo”, tin.example.vn, 08/07/2020, <https://baohanam.com.vn/tin-1.html>, truy cập ngày 22/11/2026.',
    'Thu Hà. (2020, July 8). Sơ kết phong trào dân vận khéo. tin.example.vn. https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Sơ kết phong trào dân vận khéo.” tin.example.vn. July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a title with quotes at its end',
    { title: 'Tổng kết “Năm dân vận khéo 2020”' },
    'Thu Hà, “Tổng kết ‘Năm dân vận khéo 2020’”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thu Hà. (2020, July 8). Tổng kết “Năm dân vận khéo 2020.” Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Tổng kết ‘Năm dân vận khéo 2020.’” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a corrected title with a typewriter’s quotes',
    { title: 'Lỗi', corrected: 'Phong trào "Dân vận khéo" ở Duy Tiên' },
    'Thu Hà, “Phong trào ‘Dân vận khéo’ ở Duy Tiên”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thu Hà. (2020, July 8). Phong trào “Dân vận khéo” ở Duy Tiên. Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Phong trào ‘Dân vận khéo’ ở Duy Tiên.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a question',
    { title: 'Dân vận khéo là gì?' },
    'Thu Hà, “Dân vận khéo là gì?”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thu Hà. (2020, July 8). Dân vận khéo là gì? Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Dân vận khéo là gì?” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'a title that ends in a full stop',
    { title: 'Sơ kết phong trào.' },
    'Thu Hà, “Sơ kết phong trào.”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thu Hà. (2020, July 8). Sơ kết phong trào. Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thu Hà. “Sơ kết phong trào.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'two authors',
    { authors: ['Thùy Hương', 'Quang Huy'] },
    'Thùy Hương, Quang Huy, “Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thùy Hương & Quang Huy. (2020, July 8). Sơ kết phong trào dân vận khéo. Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thùy Hương and Quang Huy. “Sơ kết phong trào dân vận khéo.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'three authors',
    { authors: ['Thu Hà', 'Mai Trâm', 'Hữu Phước'] },
    'Thu Hà, Mai Trâm, Hữu Phước, “Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Thu Hà, Mai Trâm, & Hữu Phước. (2020, July 8). Sơ kết phong trào dân vận khéo. Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'Thu Hà, Mai Trâm, and Hữu Phước. “Sơ kết phong trào dân vận khéo.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'ten authors',
    { authors: MANY },
    'An, Bình, Chi, Dũng, Giang, Hà, Khánh, Lan, Minh, Nam, “Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'An, Bình, Chi, Dũng, Giang, Hà, Khánh, Lan, Minh, & Nam. (2020, July 8). Sơ kết phong trào dân vận khéo. Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    'An, Bình, Chi, et al. “Sơ kết phong trào dân vận khéo.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'twenty-two authors',
    { authors: [...MANY, ...MANY, 'Oanh', 'Phúc'] },
    `${[...MANY, ...MANY].join(', ')}, Oanh, Phúc, “Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.`,
    `${[...MANY, ...MANY.slice(0, 9)].join(', ')}, … Phúc. (2020, July 8). Sơ kết phong trào dân vận khéo. Báo Hà Nam. https://baohanam.com.vn/tin-1.html`,
    'An, Bình, Chi, et al. “Sơ kết phong trào dân vận khéo.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
  [
    'an editor and a photographer, who are no authors',
    {
      roles: [
        { name: 'Nguyễn Thu', role: 'editor' },
        { name: 'Vũ Chiến', role: 'photo' },
      ],
    },
    '“Sơ kết phong trào dân vận khéo”, Báo Hà Nam, 08/07/2020, <https://baohanam.com.vn/tin-1.html>.',
    'Sơ kết phong trào dân vận khéo. (2020, July 8). Báo Hà Nam. https://baohanam.com.vn/tin-1.html',
    '“Sơ kết phong trào dân vận khéo.” Báo Hà Nam, July 8, 2020. https://baohanam.com.vn/tin-1.html.',
  ],
];
