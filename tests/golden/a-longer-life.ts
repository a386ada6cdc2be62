import { mergeSaved } from '../../domain/merge-clip.ts';
import { reviseClip } from '../../domain/revise-clip.ts';
import { hashText } from '../../domain/text.ts';
import type { Database } from '../../storage/database.ts';
import { catchUp } from '../../storage/index/catch-up.ts';
import { libraryOn } from '../../storage/library.ts';
import { aClip } from '../storage/a-library.ts';
import { liveALittle } from './a-small-library.ts';

const LATER = Date.UTC(2024, 2, 6);
const SMALL = { enough: 2, most: 8, fan: 4, largest: 64 };

/**
 * What version 2 can do besides: a page clipped anew, a snapshot, campaigns renamed and made one,
 * a repost, clips thrown away for good, an index with segments and texts that still wait.
 */
export async function liveLonger(db: Database): Promise<void> {
  const library = libraryOn(db);
  await liveALittle(library);
  await catchUp(db, async () => undefined, SMALL);
  const [first] = await library.listIds({ text: 'tong ket', campaign: null });
  const [whole] = await library.getWholes([first ?? '']);
  if (!whole) throw new Error('the small library is not what it was');

  const text = `${whole.body.article.text}\nHuyện giao các xã nhân rộng mô hình.`;
  const article = { ...whole.body.article, text, html: `<p>${text}</p>` };
  const device = await library.device();
  const reading = { article, textHash: await hashText(text), now: LATER, device };
  const revisionId = '018e1000-0001-7000-8000-0000000000aa';
  await library.reviseClip(whole, (held) => reviseClip(held, { ...reading, revisionId }));
  await library.putSnapshot(whole.clip.id, Uint8Array.from([31, 139, 8, 0]));

  const [one, other] = await library.listCampaigns();
  await library.renameCampaign(one?.id ?? '', 'Dân vận khéo 2020', LATER);
  const repost = await aClip({ url: 'https://baoban.vn/dang-lai.html', title: 'Đăng lại', text });
  const { clip, body } = repost;
  const id = '018e1000-0002-7000-8000-0000000000aa';
  const textHash = await hashText(text);
  await library.saveClip({ clip: { ...clip, id, textHash }, body: { ...body, id } }, mergeSaved);
  await library.catchUp();
  await library.mergeCampaigns(other?.id ?? '', one?.id ?? '', LATER);
  const gone = await library.trashedBefore(LATER * 2);
  await library.purge(gone, LATER);
}
