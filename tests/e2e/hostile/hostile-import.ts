import type { Campaign } from '../../../domain/campaign.ts';
import { cleanLine } from '../../../domain/text.ts';
import { anArticle } from '../../domain/a-whole.ts';
import { hostileCampaign, hostileClip } from '../../fixtures/hostile/hostile-clips.ts';
import { HOSTILE_PAYLOADS } from '../../fixtures/hostile/payloads.ts';
import { write } from '../../import/read.ts';

/** A file of ours that somebody else wrote: campaigns and clips full of payloads. */
export async function hostileImport(
  count: number,
): Promise<{ text: string; campaigns: readonly Campaign[] }> {
  const payloads = HOSTILE_PAYLOADS.filter(
    ({ id }) => id % Math.ceil(HOSTILE_PAYLOADS.length / count) === 0,
  );
  const campaigns = payloads.map(hostileCampaign);
  const wholes = await Promise.all(
    payloads.map(({ id, text: payload }) => {
      const text = cleanLine(payload, 900) || 'Tin';
      return hostileClip(
        id,
        anArticle({
          url: `https://nhandan.vn/nhap-${id}.html`,
          title: text,
          lead: text,
          html: `<p>${text}</p>${payload}`,
          text: `Hòa Lộc ${text}`,
          siteName: text,
          section: text,
          keywords: [text],
        }),
      );
    }),
  );
  return { text: await write(wholes.toReversed(), campaigns), campaigns };
}
