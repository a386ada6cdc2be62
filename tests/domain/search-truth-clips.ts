import type { WholeClip } from '../../domain/clip.ts';
import { added, aWhole, corrected } from './a-whole.ts';

/** A clip of the little library: what is searched of it, and a name for it. */
export interface TruthClip {
  readonly key: string;
  readonly title: string;
  readonly lead: string | null;
  readonly note: string;
  readonly text: string;
  /** The title as extracted, where a person corrected it to `title`. */
  readonly printedTitle?: string;
  readonly source?: { readonly name: string; readonly host: string; readonly province: string };
  readonly authors?: readonly string[];
}

const clip = (key: string, title: string, text: string, more: Partial<TruthClip> = {}) => ({
  lead: null,
  note: '',
  ...more,
  key,
  title,
  text,
});

/** What they hold besides is out of the way: a source with words that nobody looks for. */
export const TRUTH_CLIPS: readonly TruthClip[] = [
  clip('meet', 'Hội nghị sơ kết công tác dân vận', 'Các xã báo cáo kết quả.', {
    lead: 'Sáng nay, huyện Gò Sen nhìn lại sáu tháng.',
  }),
  clip('skilled', 'Nhân rộng mô hình hay ở xã Bến Lau', 'Bà con góp công làm cầu.', {
    lead: 'Phong trào dân vận khéo lan tới từng ấp.',
  }),
  clip('plank', 'Ghép dàn ván lát cầu tạm', 'Thợ mộc làm suốt đêm.'),
  clip('bare', 'Thong bao mo lop dan van', 'Hoc vien den som.'),
  clip(
    'nfd',
    'Tập huấn dân vận cho trưởng ấp'.normalize('NFD'),
    'Lớp mở ở xã Bến Lau.'.normalize('NFD'),
  ),
  clip('apart', 'Vận động người dân hiến đất', 'Con lộ rộng thêm hai mét.'),
  clip('quoted', 'Tổng kết phong trào 2020', 'Cuối kỳ, “Năm dân vận khéo" 2020 khép lại.'),
  clip('noted', 'Khánh thành trạm bơm', 'Nước về đồng.', {
    note: 'Dùng cho báo cáo dân vận quý một.',
  }),
  clip('border', 'Lắng nghe ý dân', 'Nước mặn lùi dần.', { lead: 'Vận hành cống mới.' }),
  clip('officials', 'Bồi dưỡng cán bộ trẻ', 'Lớp kéo dài ba ngày.'),
  clip('cow', 'Nghề cân bò ở chợ phiên', 'Mỗi phiên vài chục con.'),
  clip('termOld', 'Kỳ họp thứ ba khóa XV', 'Đại biểu thảo luận tổ.'),
  clip('termNew', 'Chất vấn tại Quốc hội khoá XV', 'Phiên họp truyền hình trực tiếp.'),
  clip('hoang', 'Lão nông Hoàng Văn Lựu trồng sen', 'Đầm sen rộng hai mẫu.'),
  clip('hoangTypo', 'Tiệm sách Hòang Yến mở cửa', 'Trẻ em đến đọc.'),
  clip('peaceOld', 'Tổ hòa giải ấp Năm', 'Mười vụ việc đã xong.'),
  clip('peaceNew', 'Hội thi hoà giải viên giỏi', 'Sáu đội dự tranh.'),
  clip('rulesI', 'Thực hiện qui chế dân chủ', 'Thôn bàn, thôn làm.'),
  clip('rulesY', 'Giám sát quy chế dân chủ ở cơ sở', 'Đoàn đi năm xã.'),
  clip('partyOld', 'Tỉnh ủy họp phiên cuối năm', 'Nhiều việc được bàn.'),
  clip('partyNew', 'Kết luận của Tỉnh uỷ về đất bãi', 'Đất bãi giao cho xã.'),
  // The look-alikes of Đ: U+00D0 here, U+0189 in the next one.
  clip('eth', '\u00d0ại hội \u00d0ảng bộ xã Cồn Én', '\u00d0ồng bào dự rất đông.'),
  clip('hook', '\u0189ảng viên trẻ làm kinh tế', 'Trang trại nấm rộng một mẫu.'),
  clip('dongThap', 'Đồng Tháp vào vụ lúa mới', 'Nông dân xuống giống.', {
    source: { name: 'Đài Sen Hồng', host: 'senhong.vn', province: 'Đồng Tháp' },
    authors: ['Trần Mỹ Lệ', 'Võ Dân'],
  }),
  clip('covid', 'Tiêm vắc-xin Covid-19 lưu động', 'Xe tiêm đến từng ấp.'),
  clip('covidCaps', 'Mở lại chợ đêm', 'Tiểu thương phấn khởi.', { lead: 'Dịch COVID-19 đã lắng.' }),
  clip('covidSpaced', 'Chợ nổi đón khách', 'Sau đợt phòng, chống Covid - 19, ghe lại về.'),
  clip('growth', 'Phát triển kinh tế - xã hội vùng bãi', 'Đường mới nối ba xã.'),
  clip('growthTight', 'Họp báo quý một', 'Tình hình kinh tế-xã hội ổn định.'),
  clip('nq205', 'Một năm theo NQ 205', 'Nghị quyết đi vào đời sống.'),
  clip('plan100', 'Ban hành kế hoạch mới', 'Kế hoạch số 100-KH/TU nêu sáu việc.'),
  clip('plan116', 'Sửa kế hoạch cũ', 'Văn bản 116-KH/TU thay bản trước, chi 100 triệu đồng.'),
  clip('nbsp', 'Học tập nghị quyết', 'Quán triệt chỉ thị, nghị quyết\u00a0trong đảng viên.'),
  clip('hidden', 'Ngày hội đo\u00adàn kết to\u200bàn dân', 'Xóm Đình vui hội.'),
  clip('renamed', 'Bão số ba đổ bộ', 'Ghe thuyền vào bờ.', { printedTitle: 'Tin bao gap' }),
];

/** @param at a number of its own: id, address and time of capture follow from it */
export function truthWhole(truth: TruthClip, at: number): WholeClip {
  const { source, authors = [] } = truth;
  const url = `https://${source?.host ?? 'gamma.example'}/${truth.key}.html`;
  const whole = aWhole(
    {
      id: `01890a5d-ac96-774b-bcce-${String(at).padStart(12, '0')}`,
      urlKey: url.slice('https://'.length),
      capturedAt: 1_700_000_000_000 + at,
      source: {
        host: source?.host ?? 'gamma.example',
        name: source?.name ?? 'Gamma',
        kind: 'newspaper',
        province2024: source?.province ?? null,
        province2025: source?.province ?? null,
        registered: true,
      },
    },
    {
      url,
      title: truth.printedTitle ?? truth.title,
      lead: truth.lead,
      html: `<p>${truth.text}</p>`,
      text: truth.text,
      authors: authors.map((name) => ({ name, role: 'author' })),
    },
  );
  const noted = truth.note
    ? added(whole, { kind: 'note', value: truth.note }, 1_700_000_100_000, 'm1')
    : whole;
  return truth.printedTitle === undefined
    ? noted
    : corrected(noted, 'title', truth.title, 1_700_000_200_000, 'm1');
}
