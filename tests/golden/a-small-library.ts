import type { Article } from '../../domain/article.ts';
import { campaignKey } from '../../domain/campaign.ts';
import { composeClip, type Clip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import { createClip } from '../../domain/create-clip.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { fieldsOf, type DraftFields } from '../../domain/draft.ts';
import type { Result } from '../../domain/failure.ts';
import { mergeSaved, mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import type { Source } from '../../domain/source.ts';
import { urlKey } from '../../domain/url-key.ts';
import { ARTICLES } from './articles.ts';

const START = Date.UTC(2024, 2, 5, 2, 0, 0);

/**
 * Lives a short life in a library, through the doors that the use cases take: three pages clipped,
 * two campaigns, corrections, notes written and rewritten, a tag taken off, a clip thrown away, a
 * colleague's copy taken in, and a page that is captured and not saved.
 */
export async function liveALittle(library: Library): Promise<void> {
  const device = await library.device();
  const campaigns = must(
    await library.ensureCampaigns(['Năm dân vận khéo 2020', 'Mục tiêu kép'], START),
  );
  const ids = new Map(campaigns.map(({ name, id }) => [campaignKey(name), id]));
  let now = START;

  const clip = async (article: Article, fields: Partial<DraftFields>): Promise<Clip> => {
    now += 60_000;
    const capture = { url: article.url, urlKey: urlKey(article.url), article, capturedAt: now };
    must(await library.putCapture(capture));
    const id = `018e0c50-${String((now - START) / 60_000).padStart(4, '0')}-7000-8000-0000000000aa`;
    const whole = await createClip(capture, sourceOf(article), device, id);
    const base = fieldsOf(article, [], '');
    const edited = must(applyEdit(whole, { base, fields: { ...base, ...fields } }, ids, now, device));
    return must(await library.saveClip(edited, mergeSaved));
  };

  const edit = async (of: Clip, tags: readonly string[], fields: Partial<DraftFields>) => {
    now += 60_000;
    const base = fieldsOf(of, tags, of.note);
    must(
      await library.changeClips([of.id], (whole) =>
        must(applyEdit(whole, { base, fields: { ...base, ...fields } }, ids, now, device)),
      ),
    );
  };

  const [meeting, model, notice, unsaved] = ARTICLES;
  const first = await clip(meeting, {
    campaigns: ['Năm dân vận khéo 2020', 'Mục tiêu kép'],
    note: 'Đưa vào báo cáo quý I.',
  });
  await edit(first, ['Năm dân vận khéo 2020', 'Mục tiêu kép'], {
    campaigns: ['Năm dân vận khéo 2020'],
    note: 'Đưa vào báo cáo quý I.\nĐã trình lãnh đạo ban.',
    title: 'Huyện Mẫu Sơn tổng kết một năm làm dân vận khéo',
  });
  await clip(model, { campaigns: ['Mục tiêu kép'], date: '2024-03-01', time: '', authors: 'Vũ Hà' });
  const thrown = await clip(notice, { note: 'Trùng với bài của báo tỉnh.' });
  now += 60_000;
  must(
    await library.changeClips([thrown.id], ({ clip: held, body }) => {
      const corrections = correct(held.corrections, 'status', 'trashed', now, device);
      return { clip: composeClip({ ...held, corrections }, body.article), body };
    }),
  );

  const colleague = await createClip(
    { url: meeting.url, urlKey: urlKey(meeting.url), article: meeting, capturedAt: now },
    sourceOf(meeting),
    'bbbbbbbb',
    '018e0c50-9999-7000-8000-0000000000bb',
  );
  const theirs = fieldsOf(meeting, [], '');
  const noted = { base: theirs, fields: { ...theirs, note: 'Bài này hay, nên đăng lại.' } };
  const copy = must(applyEdit(colleague, noted, ids, now, 'bbbbbbbb'));
  const second = campaigns.slice(1).map(({ id, name, createdAt }) => {
    return { id, name, createdAt, phrases: ['vừa chống dịch'] };
  });
  must(await library.importClips([copy], second, mergeWhole));

  const left = { url: unsaved.url, urlKey: urlKey(unsaved.url), article: unsaved, capturedAt: now };
  must(await library.putCapture(left));
}

function sourceOf({ url }: Article): Source {
  const host = new URL(url).hostname;
  return {
    host,
    name: host === 'mauson.gov.vn' ? 'Cổng thông tin huyện Mẫu Sơn' : 'Báo Mẫu',
    kind: host === 'mauson.gov.vn' ? 'government' : 'newspaper',
    province2024: 'Thái Bình',
    province2025: 'Hưng Yên',
    registered: host === 'mauson.gov.vn',
  };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
